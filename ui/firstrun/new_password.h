#pragma once

#include "core/base/secure_buffer.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Notice;
class SecretField;
class StrengthBar;

/// A new password, typed twice, with an honest meter.
class NewPassword final : public QWidget {
    Q_OBJECT
public:
    explicit NewPassword(QWidget* parent = nullptr);
    bool isComplete() const; ///< long enough, and typed twice
    bool areSame(); ///< else says so, and the second is to be typed again
    SecureBuffer take(); ///< empties both fields
    void clear();
    void focusFirst();
    Notice* notice() const { return m_notice; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void judge();
    SecretField* m_first;
    SecretField* m_second;
    StrengthBar* m_bar;
    QLabel* m_verdict;
    Notice* m_notice;
};

} // namespace holdfast::ui
