#pragma once

#include "core/vault/accounts.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;

namespace holdfast::ui {

class Button;

/// Somebody on a page, as the person types it.
class PutDown final : public QWidget {
    Q_OBJECT
public:
    explicit PutDown(QWidget* parent = nullptr);
    void clear();

Q_SIGNALS:
    void given(const vault::AccountEntry& entry);

private:
    void give();
    QLineEdit* m_who;
    QLineEdit* m_profile;
    QButtonGroup* m_role;
    Button* m_add;
};

} // namespace holdfast::ui
