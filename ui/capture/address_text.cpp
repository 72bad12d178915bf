#include "ui/capture/address_text.h"

#include "ui/common/text.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace holdfast::ui {

namespace {

QString asAddress(QString word)
{
    while (!word.isEmpty() && QStringLiteral("<>\"',;").contains(word.back()))
        word.chop(1);
    while (!word.isEmpty() && QStringLiteral("<\"'").contains(word.front()))
        word.remove(0, 1);
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://"));
    if (!scheme.match(word).hasMatch() && word.contains(QLatin1Char('.')))
        word.prepend(QStringLiteral("https://"));
    const QUrl url(word, QUrl::TolerantMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return word;
}

} // namespace

AddressText readAddresses(const QString& text)
{
    AddressText result;
    QSet<QString> known;
    static const QRegularExpression space(QStringLiteral("\\s+"));
    for (const QString& word : withoutMarks(text).split(space, Qt::SkipEmptyParts)) {
        const QString address = asAddress(word);
        if (address.isEmpty()) {
            result.unreadable.append(word);
        } else if (!known.contains(address)) {
            known.insert(address);
            result.addresses.append(address);
        }
    }
    return result;
}

QString hostOf(const QString& address)
{
    return QUrl(address, QUrl::TolerantMode).host();
}

} // namespace holdfast::ui
