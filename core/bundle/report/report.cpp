#include "core/bundle/report/report.h"

#include "core/bundle/layout.h"
#include "core/bundle/report/open_document.h"
#include "core/bundle/report/pdf_finish.h"
#include "core/bundle/report/report_input.h"

#include <QBuffer>

#include <algorithm>

namespace holdfast::bundle {

static constexpr size_t recordBytes = 16u << 20; // more than any record has; a larger one is said to be unread

static Result<RecordFacts> factsOf(const vault::Vault& vault, const vault::Item& item, const ReportWords& words)
{
    const auto record = std::find_if(item.artifacts.begin(), item.artifacts.end(),
        [](const vault::Artifact& artifact) { return artifact.role == "record"; });
    if (record == item.artifacts.end())
        return RecordFacts::of(Json::object(), words);
    if (record->bytes > recordBytes)
        return RecordFacts::unread(holdfast::errors::tooLarge.id, words);
    HF_TRY(const Bytes bytes, vault.readArtifact(*record, recordBytes));
    const auto parsed = parseJson(asText(bytes), recordBytes);
    return parsed ? RecordFacts::of(*parsed, words) : RecordFacts::unread(parsed.error().code().id, words);
}

/// One pass: the pages in their order. Gives how many there are.
static int writePages(Sheet& sheet, ReportInput& input)
{
    writeSummary(sheet, input);
    writeIndex(sheet, input);
    for (size_t i = 0; i < input.index.items.size(); ++i) {
        writeExhibit(sheet, input, i);
    }
    writeTimeline(sheet, input);
    writeCustody(sheet, input);
    writeMethod(sheet, input);
    writeCertificates(sheet, input);
    return sheet.page();
}

static void takeFirstPages(const Sheet& sheet, ReportInput& input)
{
    size_t next = 0;
    for (const Bookmark& bookmark : sheet.bookmarks)
        if (bookmark.level == 1 && next < input.firstPages.size())
            input.firstPages[next++] = bookmark.page;
}

static Result<SpooledFile> makePdf(ReportInput& input, crypto::SealedSpool& spool)
{
    const QPageSize size(input.options.isLetter ? QPageSize::Letter : QPageSize::A4);
    const QSizeF points = size.sizePoints();
    Sheet measured(input.words, points, nullptr, 0);
    const int pages = writePages(measured, input);
    takeFirstPages(measured, input);
    input.warning = measured.missing.warning();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::vector<PictureSlot> places;
    std::vector<Bookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(720);
        writer.setPageSize(size);
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        Sheet sheet(input.words, points, &writer, pages);
        if (writePages(sheet, input) != pages)
            return fail(errors::reportFailed, "the pages did not come out as they were measured");
        places = std::move(sheet.pictures);
        bookmarks = std::move(sheet.bookmarks);
    }
    const QString title
        = input.words("reportTitle") + QLatin1String(" ") + QString::fromStdString(input.index.rootFolder());
    return PdfFinish{title, input.words.language(), input.index.signedAt, points.height(), input.pictures,
        std::move(places), std::move(bookmarks), spool}
        .apply(buffer.data());
}

Result<MadeReport> makeReport(const vault::Vault& vault, const BundleIndex& index, const LeftOut& leftOut,
    const std::vector<vault::Item>& items, const std::vector<vault::CustodyEvent>& events, const ReportOptions& options,
    crypto::SealedSpool& spool)
{
    HF_TRY(const ReportWords words, ReportWords::of(options.language));
    HF_TRY(const vault::VaultInfo info, vault.info());
    ReportInput input{
        index, leftOut, events, options, words, info.collectorName, info.collectorInitials, {}, {}, {}, {}, {}};
    for (const vault::Item& item : items) {
        HF_TRY(RecordFacts facts, factsOf(vault, item, words));
        HF_TRY(ReportPicture picture, makeReportPicture(vault, item, options, items.size(), spool));
        input.facts.push_back(std::move(facts));
        input.pictures.push_back(std::move(picture));
    }
    input.firstPages.resize(items.size());
    HF_TRY(input.certificates, makeCertificates(index, info.collectorInitials, words.language()));
    std::vector<ReportFile> files;
    for (const Certificate& certificate : input.certificates) {
        HF_TRY(std::string document, encodeOpenDocument(certificate, options.isLetter));
        files.push_back({certificate.path, std::move(document)});
    }
    HF_TRY(const SpooledFile pdf, makePdf(input, spool));
    files.push_back({std::string(layout::report), {}, pdf});
    std::sort(files.begin(), files.end(), [](const ReportFile& a, const ReportFile& b) { return a.path < b.path; });
    return MadeReport{std::move(files), std::move(input.warning)};
}

} // namespace holdfast::bundle
