#include "core/base/clock.h"
#include "core/bundle/layout.h"
#include "core/bundle/report/report_input.h"
#include "core/bundle/report/shown_text.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <numeric>

namespace holdfast::bundle {

static const QColor quietColour(0x5a, 0x61, 0x6b), markColour(0x1f, 0x4e, 0x79);

/// A line down the page with a dot for each exhibit, further apart where more time went by.
void writeTimeline(Sheet& sheet, const ReportInput& input)
{
    const auto& items = input.index.items;
    sheet.startPage({});
    sheet.heading(input.words("timeline"), 0);
    sheet.paragraph(input.words("timelineSays"), {8.5, false, false, quietColour});
    sheet.gap(6);
    std::vector<size_t> order(items.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(
        order.begin(), order.end(), [&](size_t a, size_t b) { return items[a].capturedAt < items[b].capturedAt; });
    std::string day;
    for (const size_t each : order) {
        const BundleIndex::Item& item = items[each];
        if (const std::string newDay = item.capturedAt.substr(0, 10); newDay != day) {
            day = newDay;
            sheet.need(40);
            sheet.gap(6);
            sheet.paragraph(isolated(QString::fromStdString(day)), {10, true, false, markColour});
            sheet.gap(2);
        }
        sheet.need(14);
        if (QPainter* const painter = sheet.painter()) {
            const double x = sheet.isRightToLeft() ? sheet.left() + sheet.width() - 40 : sheet.left() + 40;
            painter->setPen(QPen(QColor(0xc9, 0xcd, 0xd3), 10));
            painter->drawLine(QPointF(x, sheet.y()), QPointF(x, sheet.y() + 135));
            painter->setPen(Qt::NoPen);
            painter->setBrush(markColour);
            painter->drawEllipse(QPointF(x, sheet.y() + 66), 28, 28);
        }
        const std::string& title = item.title.empty() ? item.url : item.title;
        sheet.row({QString(), isolated(QString::fromStdString(item.capturedAt.substr(11, 12))),
                      isolated(QString::fromStdString(item.exhibit)), input.words("kind-" + item.kind),
                      isolated(shownText(title, 120))},
            {0.04, 0.16, 0.13, 0.18, 0.49}, {8.5});
        sheet.gap(0.75);
    }
}

void writeCustody(Sheet& sheet, const ReportInput& input)
{
    const ReportWords& words = input.words;
    const std::vector<double> widths{0.07, 0.24, 0.19, 0.2, 0.12, 0.18};
    std::map<std::string, std::string> exhibits;
    for (const BundleIndex::Item& item : input.index.items)
        exhibits.emplace(item.id, item.exhibit);
    sheet.startPage({});
    sheet.heading(words("custody"), 0);
    const BundleIndex& index = input.index;
    sheet.paragraph(index.withheld == 0
            ? words("custodySays")
            : words("custodySaysWithheld", {QString::number(index.withheld), QString::number(index.events)}),
        {8.5, false, false, quietColour});
    sheet.gap(6);
    sheet.row({QStringLiteral("#"), words("time"), words("event"), words("actor"), words("subject"),
                  QStringLiteral("SHA-256…")},
        widths, {8.5, true});
    sheet.rule();
    for (const vault::CustodyEvent& event : input.events) {
        const auto body = parseJson(event.body, limits::custodyLineBytes);
        const auto told = [&](std::string_view key) {
            return body ? isolated(shownText(jsonStringOr(*body, key), 80)) : QString();
        };
        const auto exhibit = body ? exhibits.find(jsonStringOr(*body, "subject")) : exhibits.end();
        sheet.row({QString::number(event.seq), told("time"), body ? told("action") : words("withheld"), told("actor"),
                      exhibit == exhibits.end() ? QString() : isolated(QString::fromStdString(exhibit->second)),
                      isolated(QString::fromStdString(event.hash.hex().substr(0, 16)))},
            widths, {8});
    }
    sheet.gap(6);
    sheet.paragraph(
        isolated(QLatin1String("SHA-256 ") + QString::fromStdString(input.index.head.hex())), {8, false, true});
}

void writeMethod(Sheet& sheet, const ReportInput& input)
{
    const ReportWords& words = input.words;
    sheet.startPage({});
    sheet.heading(words("method"), 0);
    for (const char* const each : {"method1", "method2", "method3"}) {
        sheet.paragraph(words(each));
        sheet.gap(5);
    }
    sheet.field(words("tool"), isolated(QString::fromStdString(input.index.toolName + " " + input.index.toolVersion)));
    sheet.field(words("selfTest"), words("selfTestSays"));
    sheet.field(words("howToCheck"), words("howToCheckSays"));
    sheet.gap(14);
    sheet.heading(words("proves"), 0);
    for (const char* const each : {"proves1", "proves2", "proves3", "proves4"}) {
        sheet.paragraph(words(each));
        sheet.gap(5);
    }
}

void writeCertificates(Sheet& sheet, const ReportInput& input)
{
    sheet.startPage({});
    sheet.heading(input.words("certificates"), 0);
    sheet.paragraph(input.words("certificatesSay"), {8.5, false, false, quietColour});
    bool isFirst = true;
    for (const Certificate& certificate : input.certificates) {
        if (!std::exchange(isFirst, false))
            sheet.startPage({});
        sheet.gap(10);
        sheet.heading(QString::fromStdString(certificate.title), 1);
        for (const std::string& paragraph : certificate.text) {
            sheet.paragraph(QString::fromStdString(paragraph), {10});
            sheet.gap(7);
        }
    }
}

} // namespace holdfast::bundle
