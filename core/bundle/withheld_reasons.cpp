#include "core/bundle/withheld_reasons.h"

#include "core/base/untrusted_text.h"
#include "core/bundle/report/shown_text.h"

#include <QList>

namespace holdfast::bundle {

Result<std::string> shownReason(std::string_view text)
{
    const QString line = QString::fromStdString(holdfast::oneLine(text)).trimmed();
    if (static_cast<size_t>(line.toUcs4().size()) > reasonCharacters)
        return fail(errors::reasonTooLong, std::to_string(reasonCharacters) + " characters");
    return shownText(line.toStdString(), static_cast<qsizetype>(reasonCharacters)).toStdString();
}

std::string reasonsText(const WithheldReasons& reasons)
{
    std::string text;
    for (const auto& [reason, hashes] : reasons) {
        text += "    " + reason + "\n";
        for (const Digest& digest : hashes)
            text += "        " + digest.hex() + "\n";
    }
    return text.empty() ? text : "Why, in the sender's own words:\n" + text;
}

Result<void> requireFits(const WithheldReasons& reasons)
{
    if (reasonsText(reasons).size() > reasonsBytes)
        return fail(errors::reasonTooLong, std::to_string(reasonsBytes) + " bytes with their hashes");
    return {};
}

} // namespace holdfast::bundle
