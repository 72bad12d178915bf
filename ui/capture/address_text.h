#pragma once

#include <QStringList>

namespace holdfast::ui {

/// What was typed or pasted, taken apart: one address a line, or several separated by spaces. Repeated ones are
/// dropped; a missing "https://" is added where the rest looks like a site.
struct AddressText {
    QStringList addresses;
    QStringList unreadable; ///< words that are no web address
};
AddressText readAddresses(const QString& text);

/// The host that would be contacted.
QString hostOf(const QString& address);

} // namespace holdfast::ui
