#include "ui/capture/picture_words.h"

#include "ui/capture/address_rows.h"
#include "ui/common/errors_text.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace holdfast::ui {

namespace {

constexpr size_t unkeptNamed = 3, unkeptListed = 100;

struct ReasonWords {
    std::string_view code; ///< or how it begins
    const char* text;
};

constexpr std::array unkeptReasons{
    ReasonWords{"decode.unsupported", QT_TRANSLATE_NOOP("UnkeptPicture", "Holdfast cannot read this kind of picture.")},
    ReasonWords{"decode.", QT_TRANSLATE_NOOP("UnkeptPicture", "It could not be read: it may be damaged.")},
    ReasonWords{"io.too-large", QT_TRANSLATE_NOOP("UnkeptPicture", "It is too large.")},
    ReasonWords{"policy.",
        QT_TRANSLATE_NOOP("UnkeptPicture",
            "It may not be kept, because of what was answered about age for it or for the same picture elsewhere.")},
    ReasonWords{
        "helper.", QT_TRANSLATE_NOOP("UnkeptPicture", "The part of Holdfast that reads pictures stopped at it.")},
    ReasonWords{"vault.no-such-artifact",
        QT_TRANSLATE_NOOP("UnkeptPicture", "It could not be found again in what was kept of the page.")},
    ReasonWords{"", QT_TRANSLATE_NOOP("UnkeptPicture", "It could not be stored.")},
};

/// For a person, by its code in PicturesOfPage::Unkept.
QString describeUnkept(const std::string& code)
{
    const auto* const found = std::ranges::find_if(
        unkeptReasons, [&](const ReasonWords& each) { return std::string_view(code).starts_with(each.code); });
    return QCoreApplication::translate("UnkeptPicture", found->text);
}

} // namespace

QStringList describePictures(const intake::PicturesOfPage& pictures)
{
    QStringList said{
        AddressRows::tr("%n of its pictures kept as items of their own", nullptr, static_cast<int>(pictures.kept))};
    const size_t named = std::min(pictures.unkept.size(), unkeptNamed);
    for (size_t i = 0; i < named; ++i)
        said << AddressRows::tr("Picture not kept: %1")
                    .arg(isolated(breakable(shortAddress(fromUtf8(pictures.unkept[i].url)))))
                + QLatin1Char('\n') + describeUnkept(pictures.unkept[i].code);
    const uint64_t unnamed = pictures.unkept.size() - named + pictures.leftOut + pictures.notInRecord;
    if (unnamed > 0)
        said << AddressRows::tr("%n more of them could not be kept.", nullptr, static_cast<int>(unnamed));
    if (pictures.endedBy && pictures.endedBy->is(holdfast::errors::cancelled))
        said << AddressRows::tr("The rest waits in Evidence, under “Pictures on this page”.");
    else if (pictures.endedBy)
        said << AddressRows::tr("The rest was not kept. %1").arg(describe(*pictures.endedBy).sentence);
    else if (!pictures.isWhole)
        said << AddressRows::tr("There may be more pictures than could be found.");
    return said;
}

QString listUnkept(const intake::PicturesOfPage& pictures)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(pictures.unkept.size(), unkeptListed); ++i) {
        const auto& [url, code] = pictures.unkept[i];
        lines << isolated(breakable(fromUtf8(url)))
              << describeUnkept(code) + QLatin1String(" [") + fromUtf8(code) + QLatin1Char(']');
    }
    if (pictures.unkept.size() > unkeptListed)
        lines << AddressRows::tr(
            "%n more of them could not be kept.", nullptr, static_cast<int>(pictures.unkept.size() - unkeptListed));
    if (pictures.leftOut > 0)
        lines << AddressRows::tr("%n more picture(s); Holdfast looks at only so many on one page", nullptr,
            static_cast<int>(pictures.leftOut));
    if (pictures.notInRecord > 0)
        lines << AddressRows::tr("%n picture(s) that the page's record does not list, so they can't be kept from it",
            nullptr, static_cast<int>(pictures.notInRecord));
    if (pictures.endedBy && !pictures.endedBy->is(holdfast::errors::cancelled))
        lines << describe(*pictures.endedBy).detail;
    return lines.join(QLatin1Char('\n'));
}

QString describeAddressProgress(const QString& what, quint64 done, quint64 total)
{
    if (what == QLatin1String("finding pictures"))
        return AddressRows::tr("The page is kept. Looking for its full-size pictures");
    if (what == QLatin1String("keeping pictures"))
        return AddressRows::tr("The page is kept. Keeping picture %1 of %2")
            .arg(formatCount(std::min(done + 1, total)), formatCount(total));
    return describeProgress(what);
}

} // namespace holdfast::ui
