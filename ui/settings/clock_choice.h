#pragma once

#include "core/vault/outside_settings.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace holdfast::ui {

class CheckBox;

/// An address as it is typed in Settings; `label` is read for it.
QLineEdit* makeAddressField(const QString& objectName, const QString& example, const QString& label);

/// Each clock that a record can go by, with whose it is: two that always tell, and three that are asked only where the
/// person ticks them and names whom.
class ClockChoice final : public QWidget {
    Q_OBJECT
public:
    explicit ClockChoice(QWidget* parent = nullptr);
    void fill(const vault::OutsideSettings& settings);
    bool isServerNamed() const; ///< or none is wanted
    Result<void> takeInto(vault::OutsideSettings& settings) const; ///< net.bad-address

private:
    void addAsked(QVBoxLayout* column, CheckBox* choice, const QString& whose, QWidget* step);
    CheckBox* m_useServer;
    QLineEdit* m_server;
    CheckBox* m_useAuthority;
    QLineEdit* m_authority;
    QPlainTextEdit* m_furtherAuthorities;
    CheckBox* m_useCalendars;
    QPlainTextEdit* m_calendars;
};

} // namespace holdfast::ui
