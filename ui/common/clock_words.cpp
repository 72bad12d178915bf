#include "ui/common/clock_words.h"

#include "core/vault/outside_settings.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace holdfast::ui {

QString nameIn(const std::string& address)
{
    const QString text = fromUtf8(address);
    const QString host = QUrl(text, QUrl::TolerantMode).host();
    return host.isEmpty() ? text : host;
}

QString namesIn(const std::vector<std::string>& addresses)
{
    QStringList names;
    for (const std::string& address : addresses)
        names.append(nameIn(address));
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

QString describeAskedClocks(const vault::OutsideSettings& settings)
{
    QStringList lines;
    const auto add = [&lines](const char* line, const QString& name) {
        lines.append(QStringLiteral("• ") + QCoreApplication::translate("Clocks", line).arg(isolated(breakable(name))));
    };
    if (!settings.timeServer.empty() && settings.proxy.empty())
        add(QT_TRANSLATE_NOOP("Clocks", "The clock of the time server %1, before the first visit"),
            fromUtf8(settings.timeServer));
    else if (!settings.timeServer.empty())
        add(QT_TRANSLATE_NOOP("Clocks", "Not the time server %1: that question can't go through the proxy"),
            fromUtf8(settings.timeServer));
    if (!settings.timeAuthority.empty())
        add(QT_TRANSLATE_NOOP("Clocks",
                "The clock of the authority %1, before the first visit and after the last; it sees two hashes"),
            nameIn(settings.timeAuthority));
    if (lines.isEmpty())
        return {};
    lines.prepend(QCoreApplication::translate("Clocks", "Asked for the time as well, as you chose in Settings:"));
    return lines.join(QLatin1Char('\n'));
}

} // namespace holdfast::ui
