#include "core/intake/screen_record.h"

#include "core/base/untrusted_text.h"
#include "core/intake/display_name.h"
#include "core/intake/import_record.h"

namespace holdfast::intake {

namespace {

constexpr size_t maxNameBytes = 1000;
constexpr size_t mostMonitors = 64;

Json rectangle(const QRect& area)
{
    if (area.isNull())
        return "not told";
    return {{"x", area.x()}, {"y", area.y()}, {"width", area.width()}, {"height", area.height()}};
}

Json monitorsOf(const ScreenGrab& grab)
{
    Json monitors = Json::array();
    for (const ScreenMonitor& monitor : grab.monitors) {
        if (monitors.size() == mostMonitors)
            break;
        monitors.push_back({{"name", windowText(monitor.untrustedName)}, {"area", rectangle(monitor.area)},
            {"scale", monitor.scale > 0 ? Json(monitor.scale) : Json("not known")}});
    }
    return monitors;
}

} // namespace

std::string windowText(std::string_view untrustedText)
{
    return cutText(harmlessText(oneLine(untrustedText.substr(0, 64 * 1024))), maxNameBytes);
}

Json screenRecord(const ScreenGrab& grab, AgeAnswer age, const vault::Artifact& picture, const Clock& clock)
{
    const auto took
        = std::chrono::duration_cast<std::chrono::milliseconds>(grab.endedMonotonic - grab.startedMonotonic);
    Json record{{"record", "holdfast-screen"}, {"version", 1}, {"tool", toolName()}, {"method", toText(grab.method)},
        {"system_part", windowText(grab.systemPart)}, {"what", toText(grab.what)}, {"area", rectangle(grab.area)},
        {"monitors", monitorsOf(grab)}, {"delay_seconds", grab.delay.count()}, {"under18", toText(age)},
        {"own_windows", "hidden before"},
        {"time",
            {{"local",
                 {{"started_at", formatUtc(grab.startedAt)}, {"ended_at", formatUtc(grab.endedAt)},
                     {"utc_offset_minutes", clock.utcOffset().count()}, {"zone", clock.zoneName()},
                     {"monotonic_duration_ms", took.count()}}},
                {"ntp", "not asked"}, {"rfc3161", "not asked"}}},
        {"file",
            {{"name", picture.name}, {"mime", picture.mime}, {"bytes", picture.bytes}, {"sha256", picture.sha256.hex()},
                {"width", grab.pixels.width()}, {"height", grab.pixels.height()}}}};
    record["window"] = grab.names
        ? Json{{"title", windowText(grab.names->untrustedTitle)}, {"program", windowText(grab.names->untrustedProgram)}}
        : Json("not asked");
    if (grab.isSystemFileDeleted)
        record["system_file"] = *grab.isSystemFileDeleted ? "deleted" : "left";
    return record;
}

} // namespace holdfast::intake
