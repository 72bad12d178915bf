#include "core/base/clock.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace holdfast {

std::string formatUtc(UtcTime time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()), unsigned(date.month()),
        unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()), int(clock.seconds().count()),
        int(clock.subseconds().count()));
    return text;
}

Result<UtcTime> parseUtc(std::string_view text)
{
    using namespace std::chrono;
    int y = 0, h = 0, min = 0, s = 0, ms = 0;
    unsigned mon = 0, d = 0;
    const std::string copy(text);
    if (std::sscanf(copy.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d.%3dZ", &y, &mon, &d, &h, &min, &s, &ms) != 7)
        return fail(errors::invalidTime);
    const year_month_day date = year(y) / month(mon) / day(d);
    if (!date.ok())
        return fail(errors::invalidTime);
    const UtcTime time = sys_days(date) + hours(h) + minutes(min) + seconds(s) + milliseconds(ms);
    if (formatUtc(time) != text)
        return fail(errors::invalidTime);
    return time;
}

namespace {

// TZ, or what /etc/localtime leads to; empty where the system keeps its zone in another way.
std::string zoneOfSystem()
{
    if (const char* variable = std::getenv("TZ"); variable != nullptr && *variable != '\0')
        return variable[0] == ':' ? variable + 1 : variable;
    std::error_code error;
    const std::string link = std::filesystem::read_symlink("/etc/localtime", error).generic_string();
    constexpr std::string_view folder = "zoneinfo/";
    const size_t at = link.find(folder);
    return at == std::string::npos ? std::string() : link.substr(at + folder.size());
}

class SystemClock final : public Clock {
public:
    UtcTime now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
    std::chrono::minutes utcOffset() const override
    {
        const std::time_t seconds = std::time(nullptr);
        std::tm local{}, utc{};
#ifdef _WIN32
        localtime_s(&local, &seconds);
        gmtime_s(&utc, &seconds);
#else
        localtime_r(&seconds, &local);
        gmtime_r(&seconds, &utc);
#endif
        utc.tm_isdst = local.tm_isdst;
        return std::chrono::minutes(std::lround(std::difftime(std::mktime(&local), std::mktime(&utc)) / 60));
    }
    std::string zoneName() const override
    {
        if (std::string name = zoneOfSystem(); !name.empty())
            return name;
        const std::time_t seconds = std::time(nullptr);
        std::tm local{};
#ifdef _WIN32
        localtime_s(&local, &seconds);
#else
        localtime_r(&seconds, &local);
#endif
        char name[64];
        const size_t length = std::strftime(name, sizeof name, "%Z", &local);
        return std::string(name, length);
    }
};

} // namespace

const Clock& Clock::system()
{
    static const SystemClock clock;
    return clock;
}

} // namespace holdfast
