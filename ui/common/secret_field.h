#pragma once

#include "core/base/secure_buffer.h"

#include <QWidget>

class QLineEdit;

namespace holdfast::ui {

class Button;

/// Where a password or code is typed. Its text lives only in the line edit, and take() moves it into guarded memory and
/// overwrites it as far as Qt lets us; what Qt had already copied goes when the process is replaced at lock.
class SecretField final : public QWidget {
    Q_OBJECT
public:
    SecretField(const QString& placeholder, const QString& objectName, bool hidden = true, QWidget* parent = nullptr);
    /// UTF-8 of what was typed; the field is empty afterwards.
    SecureBuffer take();
    /// UTF-8 of what was typed, which stays.
    SecureBuffer copy() const;
    bool isEmpty() const;
    void clear();
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void empty();
    QLineEdit* m_edit;
    Button* m_show;
};

} // namespace holdfast::ui
