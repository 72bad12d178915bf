#include "core/capture/capture_record.h"
#include "core/intake/recheck.h"

#include <algorithm>

namespace holdfast::intake {

namespace {

constexpr size_t maxRecordBytes = 16 * 1024 * 1024;

enum class Seen { Up, Gone };
struct Sighting {
    UtcTime at;
    Seen seen;
};

/// What the capture itself saw; none where it saw no page, or nobody looked.
std::optional<Sighting> sightingOf(const vault::Vault& vault, const vault::Item& item)
{
    const vault::Artifact* const record = item.artifact("record");
    if (item.kind != vault::ItemKind::Page || record == nullptr)
        return std::nullopt;
    const Result<Bytes> bytes = vault.readArtifact(*record, maxRecordBytes);
    const Result<Json> json = bytes ? parseJson(asText(*bytes), maxRecordBytes) : fail(bytes.error());
    if (!json)
        return std::nullopt;
    const int64_t number = capture::answeredStatus(*json);
    if (number < 100 || number >= 400)
        return std::nullopt;
    return Sighting{item.capturedAt, Seen::Up};
}

} // namespace

Result<Bracket> bracketOf(const vault::Vault& vault, const std::string& url)
{
    std::vector<Sighting> sightings;
    HF_TRY(const std::vector<vault::Item> items, vault::itemsOfAddress(vault, url));
    for (const vault::Item& item : items)
        if (const auto sighting = sightingOf(vault, item))
            sightings.push_back(*sighting);
    HF_TRY(const std::vector<vault::Observation> observations, vault::observationsOfAddress(vault, url));
    for (const vault::Observation& observation : observations) {
        if (observation.isUp())
            sightings.push_back({observation.at, Seen::Up});
        else if (observation.verdict == vault::Verdict::Removed)
            sightings.push_back({observation.at, Seen::Gone});
    }
    std::ranges::stable_sort(sightings, {}, &Sighting::at);
    Bracket bracket;
    for (const Sighting& sighting : sightings) {
        if (sighting.seen == Seen::Up)
            bracket = {sighting.at, std::nullopt};
        else if (!bracket.firstSeenGone)
            bracket.firstSeenGone = sighting.at;
    }
    return bracket;
}

} // namespace holdfast::intake
