#include "core/bundle/report/report_input.h"
#include "core/bundle/report/shown_text.h"

#include <QStringList>

#include <algorithm>

namespace holdfast::bundle {

static QString shown(const std::string& untrustedText, qsizetype cap = 2000)
{
    return isolated(shownText(untrustedText, cap));
}

static void writePicture(Sheet& sheet, const ReportInput& input, size_t item)
{
    const ReportPicture& picture = input.pictures[item];
    const ReportWords& words = input.words;
    const Sheet::Look small{8, false, false, QColor(0x5a, 0x61, 0x6b)};
    sheet.gap(6);
    if (picture.pixels.isEmpty()) {
        sheet.paragraph(words(picture.missing, {shown(picture.error, 60)}), small);
        return;
    }
    sheet.picture(picture.pixels, 300, item);
    sheet.gap(4);
    const bool isFull = picture.chosen == ReportPictures::Full;
    sheet.paragraph(words(isFull ? "pictureOf" : "pictureBlurred", {shown(picture.role, 60)}), small);
}

static void writeFiles(Sheet& sheet, const ReportInput& input, const BundleIndex::Item& item)
{
    const ReportWords& words = input.words;
    sheet.label(words("files"));
    if (item.artifacts.empty())
        sheet.paragraph(words("noFiles"));
    for (const BundleIndex::Artifact& artifact : item.artifacts) {
        sheet.need(42);
        const QString bytes = words("bytes", {QString::number(artifact.bytes)});
        sheet.field(shown(artifact.role, 60),
            isolated(QString::fromStdString(artifact.path)) + QLatin1String("  (") + bytes + QLatin1String(")"));
        sheet.field(QStringLiteral("SHA-256"), isolated(QString::fromStdString(artifact.sha256.hex())), true);
    }
}

static QString parentOf(const ReportInput& input, const BundleIndex::Item& item)
{
    const auto parent = std::find_if(input.index.items.begin(), input.index.items.end(),
        [&](const BundleIndex::Item& each) { return each.id == item.parent->item; });
    const QString name = parent == input.index.items.end() ? input.words("parentNotHere")
                                                           : isolated(QString::fromStdString(parent->exhibit));
    return name + QLatin1String("  SHA-256 ") + isolated(QString::fromStdString(item.parent->sha256.hex()));
}

static void writePageFacts(Sheet& sheet, const BundleIndex::Item& item)
{
    for (const BundleIndex::Person& person : item.people)
        sheet.field(shown(person.role, 40), shown(person.name, 200) + QLatin1String("  ") + shown(person.handle, 200));
    for (const BundleIndex::Figure& figure : item.figures)
        sheet.field(shown(figure.kind, 40), shown(figure.written, 100));
}

void writeExhibit(Sheet& sheet, const ReportInput& input, size_t number)
{
    const ReportWords& words = input.words;
    const BundleIndex::Item& item = input.index.items[number];
    const RecordFacts& facts = input.facts[number];
    const QString stamp = QString::fromStdString(item.exhibit);
    sheet.startPage(stamp);
    if (number == 0)
        sheet.bookmarks.push_back({words("exhibits"), sheet.page(), 0});
    sheet.heading(stamp, 1);
    sheet.paragraph(item.title.empty() ? words("noTitle") : shown(item.title, 500), {12, true});
    writePicture(sheet, input, number);
    sheet.gap(6);
    sheet.field(words("kind"), words("kind-" + item.kind));
    sheet.field(words("address"), item.url.empty() ? words("none") : shown(item.url, 4000));
    if (item.parent)
        sheet.field(words("madeFrom"), parentOf(input, item));
    writePageFacts(sheet, item);
    sheet.label(words("times"));
    sheet.field(words("addedAt"), isolated(QString::fromStdString(item.capturedAt)));
    for (const ReportFact& fact : facts.times)
        sheet.field(fact.label, fact.value);
    if (!facts.served.empty()) {
        sheet.label(words("served"));
        for (const ReportFact& fact : facts.served)
            sheet.field(fact.label, isolated(fact.value));
    }
    if (!facts.live.empty())
        sheet.label(words("live"));
    for (const ReportFact& fact : facts.live)
        sheet.field(fact.label, fact.value);
    sheet.label(words("problems"));
    if (facts.problems.empty())
        sheet.paragraph(words("noProblems"));
    for (const QString& problem : facts.problems)
        sheet.paragraph(isolated(problem));
    writeFiles(sheet, input, item);
}

} // namespace holdfast::bundle
