#include "core/intake/second_visit.h"

#include "core/base/digest.h"
#include "core/base/untrusted_text.h"
#include "core/capture/capture_record.h"

#include <algorithm>
#include <map>

namespace holdfast::intake {

namespace {

constexpr size_t maxText = 4 * 1024 * 1024;
constexpr size_t maxListed = 20;
constexpr double mostlySame = 0.95; // of all lines: counts and dates change from visit to visit

/// How often each line comes, without the space around it.
std::map<std::string, int64_t> linesOf(std::string_view text)
{
    std::map<std::string, int64_t> lines;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        constexpr std::string_view space = " \t\r";
        const size_t from = line.find_first_not_of(space);
        if (from == std::string_view::npos)
            continue;
        line = line.substr(from, line.find_last_not_of(space) - from + 1);
        ++lines[std::string(line)];
    }
    return lines;
}

Json compareTexts(std::string_view first, std::string_view second)
{
    const auto here = linesOf(first), there = linesOf(second);
    int64_t common = 0, all = 0;
    Json onlyFirst = Json::array(), onlySecond = Json::array();
    const auto note = [](Json& list, const std::string& line) {
        if (list.size() < maxListed)
            list.push_back(cutText(line, 200));
    };
    for (const auto& [line, count] : here) {
        const auto other = there.find(line);
        const int64_t shared = other == there.end() ? 0 : std::min(count, other->second);
        common += shared;
        all += count;
        if (shared < count)
            note(onlyFirst, line);
    }
    for (const auto& [line, count] : there) {
        const auto other = here.find(line);
        const int64_t extra = count - (other == here.end() ? 0 : std::min(count, other->second));
        all += extra;
        if (extra > 0)
            note(onlySecond, line);
    }
    return {{"same_lines", common}, {"lines", all}, {"only_first", onlyFirst}, {"only_second", onlySecond}};
}

std::map<std::string, std::string> bodiesOf(const Json& record)
{
    std::map<std::string, std::string> bodies;
    for (const Json& resource : jsonMember(record, "resources")) {
        const std::string type = jsonStringOr(resource, "type");
        if ((type == "Document" || type == "Image" || type == "Media") && resource.contains("sha256"))
            bodies[jsonStringOr(resource, "url")] = jsonStringOr(resource, "sha256");
    }
    return bodies;
}

Json compareResources(const Json& first, const Json& second)
{
    const auto here = bodiesOf(first), there = bodiesOf(second);
    size_t same = 0;
    Json different = Json::array();
    for (const auto& [url, digest] : here)
        if (const auto other = there.find(url); other != there.end() && other->second == digest)
            ++same;
        else if (other != there.end() && different.size() < maxListed)
            different.push_back(url);
    return {{"first", here.size()}, {"second", there.size()}, {"same", same}, {"different", different}};
}

bool needsLogIn(const Json& first, const Json& second)
{
    const int64_t status = capture::answeredStatus(second);
    const bool isRefused = status == 401 || status == 403;
    return (isRefused && status != capture::answeredStatus(first))
        || (jsonMember(second, "has_password_field") == true && jsonMember(first, "has_password_field") != true);
}

std::string verdictOf(const Visit& first, const Visit& second, const Json& text)
{
    if (needsLogIn(first.record, second.record))
        return "needs-log-in";
    const auto lines = text["lines"].get<int64_t>();
    const bool hasSameText = double(text["same_lines"].get<int64_t>()) >= mostlySame * double(lines);
    const bool hasSameStatus = capture::answeredStatus(first.record) == capture::answeredStatus(second.record);
    return hasSameText && hasSameStatus ? "same" : "differs";
}

} // namespace

/// Keeps the start of what goes through it.
class TextKeeper::Sink final : public ByteSink {
public:
    Sink(ByteSink* next, std::string* kept)
        : m_next(next)
        , m_kept(kept)
    {
    }
    Result<void> write(ByteView bytes) override
    {
        if (m_kept != nullptr)
            m_kept->append(asText(bytes.first(std::min(bytes.size(), maxText - m_kept->size()))));
        return m_next != nullptr ? m_next->write(bytes) : Result<void>();
    }

private:
    ByteSink* m_next;
    std::string* m_kept;
};

Result<ByteSink*> TextKeeper::startArtifact(std::string_view role, std::string_view name, std::string_view mime)
{
    ByteSink* next = nullptr;
    if (m_next != nullptr) {
        HF_TRY(next, m_next->startArtifact(role, name, mime));
    }
    m_sink = std::make_unique<Sink>(next, role == "text" ? &m_text : nullptr);
    return m_sink.get();
}

Result<void> TextKeeper::finishArtifact()
{
    return m_next != nullptr ? m_next->finishArtifact() : Result<void>();
}

void TextKeeper::discardArtifact()
{
    if (m_next != nullptr)
        m_next->discardArtifact();
}

Json compareVisits(const Visit& first, const Visit& second)
{
    const Json text = compareTexts(first.text, second.text);
    return {{"verdict", verdictOf(first, second, text)}, {"status", capture::answeredStatus(second.record)},
        {"final_url", jsonMember(second.record, "final_url")}, {"time", jsonMember(second.record, "time")},
        {"text_sha256", Sha256::of(asBytes(second.text)).hex()}, {"text", text},
        {"resources", compareResources(first.record, second.record)}, {"error", jsonMember(second.record, "error")}};
}

Json failedVisit(const Error& error)
{
    return {{"verdict", "failed"}, {"error", {{"code", error.code().id}, {"detail", error.detail()}}}};
}

} // namespace holdfast::intake
