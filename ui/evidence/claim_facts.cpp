#include "ui/evidence/claim_facts.h"

#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <map>

namespace holdfast::ui {

namespace {

QString claimWord(const char* text)
{
    return QCoreApplication::translate("ClaimFacts", text);
}

using Found = std::map<std::string, QString>; ///< of each name the first value

Found valuesOf(const Json& untrustedEntries, uint64_t& messages)
{
    Found found;
    for (const Json& untrustedEntry : untrustedEntries) {
        found.emplace(jsonStringOr(untrustedEntry, "name"), fromUtf8(jsonStringOr(untrustedEntry, "value")));
        if (const auto part = jsonUnsigned(untrustedEntry, "part"))
            messages = std::max(messages, *part);
    }
    return found;
}

/// The first of these names that has a value.
QString firstOf(const Found& found, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (const auto value = found.find(name); value != found.end() && !value->second.isEmpty())
            return value->second;
    return {};
}

} // namespace

std::vector<std::pair<QString, QString>> claimFacts(const Json& untrustedClaims)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto entries = untrustedClaims.find("entries");
    if (entries == untrustedClaims.end() || !entries->is_array() || entries->empty())
        return facts;
    uint64_t messages = 0;
    const Found found = valuesOf(*entries, messages);
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            facts.emplace_back(claimWord(name), isolated(value));
    };
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Made, it says"),
        firstOf(found,
            {"Exif.Photo.DateTimeOriginal", "Exif.Image.DateTime", "Xmp.xmp.CreateDate", "Pdf.CreationDate",
                "Media.com.apple.quicktime.creationdate", "Media.creation_time"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Made with, it says"),
        firstOf(found,
            {"Exif.Image.Model", "Exif.Image.Software", "Xmp.xmp.CreatorTool", "Pdf.Creator", "Pdf.Producer",
                "Media.com.apple.quicktime.model", "Media.encoder"}));
    if (!firstOf(found, {"Exif.GPSInfo.GPSLatitude", "Media.location", "Media.com.apple.quicktime.location.ISO6709"})
             .isEmpty())
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Place"),
            claimWord(QT_TRANSLATE_NOOP(
                "ClaimFacts", "It holds the place where it was made. Whoever gets the original gets that too.")));
    if (messages > 0)
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Messages"), QLocale().toString(qulonglong(messages)));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "From, it says"), firstOf(found, {"Mail.From"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "To, it says"), firstOf(found, {"Mail.To"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Sent, it says"), firstOf(found, {"Mail.Date"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Subject"), firstOf(found, {"Mail.Subject"}));
    return facts;
}

} // namespace holdfast::ui
