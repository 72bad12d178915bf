#include "app/cli/report_arguments.h"

#include "app/cli/item_choices.h"
#include "app/cli/offscreen_application.h"
#include "core/imaging/small_picture.h"

namespace holdfast::cli {

void addReportOptions(CLI::App& command, ReportArguments& arguments)
{
    command.add_flag("--no-report", arguments.isLeftOut, "Without report.pdf, drafts of certificates and case.jsonld");
    command
        .add_option("--pictures", arguments.pictures, "In the report: as-is, blurred (a mosaic; if not said) or none")
        ->check(CLI::IsMember(pictureNames()));
    command
        .add_option("--picture", arguments.picturesOfItems,
            "ITEM=as-is, ITEM=blurred or ITEM=none: of this one, above --pictures; several times for several")
        ->allow_extra_args(false);
    command.add_option("--paper", arguments.paper, "Of the report: a4 (if not said) or letter")
        ->check(CLI::IsMember({"a4", "letter"}));
    command.add_option("--language", arguments.language, "Of the report: en (if not said), fr or ar")
        ->check(CLI::IsMember({"en", "fr", "ar"}));
    command.add_option("--purpose", arguments.purpose, "What the bundle is for, in the report's summary");
}

ReportMaker::ReportMaker(const ReportArguments& arguments, std::map<ItemId, bundle::ReportPictures> picturesOfItems,
    const Progress& progress)
{
    if (arguments.isLeftOut)
        return;
    m_application = std::make_unique<OffscreenApplication>();
    m_options = std::make_shared<bundle::ReportOptions>();
    m_options->pictures = picturesNamed(arguments.pictures).value_or(bundle::ReportPictures::Blurred);
    m_options->picturesOfItems = std::move(picturesOfItems);
    m_options->isLetter = arguments.paper == "letter";
    m_options->language = arguments.language;
    m_options->purpose = arguments.purpose;
    m_options->pictureOf = [pictures = std::make_shared<imaging::SmallPictures>(progress)](ByteSource& untrustedFile,
                               std::string_view untrustedMime,
                               int maxWidth) { return pictures->of(untrustedFile, untrustedMime, maxWidth); };
}

ReportMaker::~ReportMaker() = default;

} // namespace holdfast::cli
