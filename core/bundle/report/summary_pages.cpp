#include "core/bundle/report/report_input.h"
#include "core/bundle/report/shown_text.h"
#include "core/crypto/signing_key.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace holdfast::bundle {

static QString latin(const std::string& text)
{
    return isolated(QString::fromStdString(text));
}

static size_t countOf(const BundleIndex& index, std::string_view reason)
{
    return static_cast<size_t>(std::count_if(index.omissions.begin(), index.omissions.end(),
        [&](const BundleIndex::Omission& omission) { return omission.reason == reason; }));
}

static void writeReasons(Sheet& sheet, const ReportInput& input)
{
    for (const auto& [reason, hashes] : input.leftOut.reasons) {
        sheet.field(input.words("reasonGiven"), latin(reason));
        for (const Digest& digest : hashes)
            sheet.field(QStringLiteral("SHA-256"), latin(digest.hex()), true);
    }
}

static void writeLeftOut(Sheet& sheet, const ReportInput& input)
{
    const ReportWords& words = input.words;
    const BundleIndex& index = input.index;
    sheet.label(words("leftOut"));
    const LeftOut& leftOut = input.leftOut;
    if (leftOut.otherItems)
        sheet.paragraph(words("isSelection"));
    if (const size_t count = countOf(index, omission::withheld))
        sheet.paragraph(words("itemsWithheld", {QString::number(count)}));
    writeReasons(sheet, input);
    if (index.withheld > 0)
        sheet.paragraph(words("logWithheld", {QString::number(index.events), QString::number(index.withheld)}));
    if (leftOut.notes + leftOut.tags > 0)
        sheet.paragraph(words("notesKept", {QString::number(leftOut.notes), QString::number(leftOut.tags)}));
    if (leftOut.people + leftOut.figures > 0)
        sheet.paragraph(words("factsKept", {QString::number(leftOut.people), QString::number(leftOut.figures)}));
    if (const size_t count = countOf(index, omission::notCollected))
        sheet.paragraph(words("linkOnlyCount", {QString::number(count)}));
    if (const size_t count = countOf(index, omission::parentNotSelected))
        sheet.paragraph(words("parentsMissing", {QString::number(count)}));
    if (index.omissions.empty() && index.withheld == 0 && leftOut.isNothing())
        sheet.paragraph(words("nothingLeftOut"));
}

static std::string_view picturesWord(ReportPictures pictures)
{
    return pictures == ReportPictures::Full ? "pictures-full"
        : pictures == ReportPictures::None  ? "pictures-none"
                                            : "pictures-blurred";
}

/// Exhibits that never have a picture, whatever was chosen, are not counted.
static QString picturesText(const ReportInput& input)
{
    const ReportPictures general = input.options.pictures;
    const auto others = std::ranges::count_if(input.pictures, [general](const ReportPicture& picture) {
        return picture.chosen != general && (!picture.pixels.isEmpty() || picture.missing == "noPicture-none");
    });
    const QString text = input.words(picturesWord(general));
    return others == 0 ? text : input.words("pictures-others", {text, QString::number(others)});
}

static QStringList inRows(const std::string& words, int perRow)
{
    const QStringList all = QString::fromStdString(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList rows;
    for (qsizetype i = 0; i < all.size(); i += perRow)
        rows += all.mid(i, perRow).join(QLatin1String("  "));
    return rows;
}

void writeSummary(Sheet& sheet, const ReportInput& input)
{
    const ReportWords& words = input.words;
    const BundleIndex& index = input.index;
    sheet.startPage({});
    sheet.bookmarks.push_back({words("summary"), sheet.page(), 0});
    sheet.paragraph(words("reportTitle"), {24, true});
    sheet.gap(2);
    sheet.paragraph(latin(index.rootFolder()), {9, false, true, QColor(0x5a, 0x61, 0x6b)});
    sheet.label(words("summary"));
    const std::string& name = input.collectorName;
    sheet.field(words("collectedBy"), name.empty() ? words("notGiven") : isolated(shownText(name, 200)));
    sheet.field(words("initials"), latin(input.initials));
    if (!index.recipient.empty())
        sheet.field(words("for"), isolated(shownText(index.recipient, 300)));
    if (!input.options.purpose.empty())
        sheet.field(words("purpose"), isolated(shownText(input.options.purpose, 400)));
    sheet.field(words("signedAt"), latin(index.signedAt));
    sheet.field(words("case"), latin(index.caseId));
    std::map<std::string, size_t> kinds;
    std::string first, last;
    for (const BundleIndex::Item& item : index.items) {
        ++kinds[item.kind];
        first = first.empty() ? item.capturedAt : std::min(first, item.capturedAt);
        last = std::max(last, item.capturedAt);
    }
    QStringList counts;
    for (const auto& [kind, count] : kinds)
        counts += words("kind-" + kind) + QLatin1String(": ") + QString::number(count);
    const QString comma = words.isRightToLeft() ? QStringLiteral("، ") : QStringLiteral(", ");
    sheet.field(words("numberOfExhibits"),
        QString::number(index.items.size())
            + (counts.isEmpty() ? QString() : QString(QLatin1String(" (") + counts.join(comma) + QLatin1String(")"))));
    if (!first.empty()) {
        sheet.field(words("firstCapture"), latin(first));
        sheet.field(words("lastCapture"), latin(last));
    }
    sheet.field(words("picturesAre"), picturesText(input));
    sheet.field(words("tool"), latin(index.toolName + " " + index.toolVersion));
    sheet.label(words("signer"));
    sheet.paragraph(words("signerSays"), {8.5, false, false, QColor(0x5a, 0x61, 0x6b)});
    sheet.gap(3);
    for (const QString& row : inRows(crypto::fingerprintGroups(index.signer), 8))
        sheet.paragraph(isolated(row), {10, true, true});
    sheet.gap(3);
    for (const QString& row : inRows(crypto::fingerprintWords(index.signer), 8))
        sheet.paragraph(isolated(row), {9, false, true});
    writeLeftOut(sheet, input);
    sheet.label(words("proves"));
    for (const char* const each : {"proves1", "proves2"})
        sheet.paragraph(words(each), {8.5});
}

void writeIndex(Sheet& sheet, const ReportInput& input)
{
    const ReportWords& words = input.words;
    const std::vector<double> widths{0.13, 0.36, 0.17, 0.25, 0.09};
    sheet.startPage({});
    sheet.heading(words("indexOfExhibits"), 0);
    sheet.row({words("number"), words("title"), words("kind"), words("captured"), words("page")}, widths, {8.5, true});
    sheet.rule();
    for (size_t i = 0; i < input.index.items.size(); ++i) {
        const BundleIndex::Item& item = input.index.items[i];
        const std::string& title = item.title.empty() ? item.url : item.title;
        sheet.row({latin(item.exhibit), title.empty() ? words("noTitle") : isolated(shownText(title, 120)),
                      words("kind-" + item.kind), latin(item.capturedAt.substr(0, 19) + "Z"),
                      QString::number(input.firstPages[i])},
            widths, {8.5});
    }
}

} // namespace holdfast::bundle
