#include "core/bundle/received_times.h"

#include "core/bundle/layout.h"
#include "core/crypto/timestamp.h"

#include <algorithm>
#include <set>

namespace holdfast::bundle {

namespace {

constexpr size_t maxRecordBytes = 16u << 20, maxListBytes = 32u << 20;

/// Empty for an empty path: a batch may lack any of its files.
Result<std::string> textOf(const CheckedBundle& bundle, const std::string& path, size_t cap)
{
    return path.empty() ? Result<std::string>(std::string()) : bundle.text(path, cap);
}

const BundleIndex::Artifact* recordOf(const PlannedItem& planned)
{
    const auto found = std::ranges::find(planned.artifacts, "record", &BundleIndex::Artifact::role);
    return found == planned.artifacts.end() ? nullptr : *found;
}

/// What a record says of the token that was taken before it (docs/capture-record.md, docs/intake-records.md).
Result<std::string> tokenNamedIn(const CheckedBundle& bundle, const BundleIndex::Artifact& record)
{
    HF_TRY(const std::string text, bundle.text(record.path, maxRecordBytes));
    const auto parsed = parseJson(text, maxRecordBytes);
    if (!parsed)
        return std::string();
    const bool isLook = jsonStringOr(*parsed, "record") == "holdfast-observation";
    return jsonStringOr(
        jsonMember(jsonMember(isLook ? jsonMember(*parsed, "visit") : *parsed, "time"), "rfc3161"), "token_sha256");
}

/// The path that the list gives to a record, or nothing.
std::string pathInList(const std::string& list, const Digest& record)
{
    const std::string start = record.hex() + "  ";
    const size_t at = list.find(start);
    if (at == std::string::npos || (at > 0 && list[at - 1] != '\n'))
        return {};
    const size_t path = at + start.size();
    return list.substr(path, list.find('\n', path) - path);
}

} // namespace

Result<std::vector<vault::ReceivedBatch>> receivedTimes(
    const CheckedBundle& bundle, const std::vector<PlannedItem>& plan, UtcTime now)
{
    std::vector<vault::ReceivedBatch> received;
    std::set<std::string> taken; // an item's record is of one batch
    for (const BundleIndex::Time& time : bundle.index().time) {
        vault::ReceivedBatch one;
        one.batch.askedAt = now;
        one.batch.head = time.head;
        HF_TRY(const std::string before, textOf(bundle, time.before, crypto::maxTimestampBytes));
        HF_TRY(one.batch.list, textOf(bundle, time.list, maxListBytes));
        HF_TRY(const std::string after, textOf(bundle, time.after, crypto::maxTimestampBytes));
        one.batch.before.assign(before.begin(), before.end());
        one.batch.after.assign(after.begin(), after.end());
        const std::string token = Sha256::of(asBytes(before)).hex();
        for (const PlannedItem& planned : plan) {
            const BundleIndex::Artifact* const record = recordOf(planned);
            if (record == nullptr || taken.contains(planned.from->id))
                continue;
            std::string path = pathInList(one.batch.list, record->sha256);
            if (path.empty() && one.batch.list.empty()) {
                HF_TRY(const std::string named, tokenNamedIn(bundle, *record));
                path = named == token ? record->path : std::string();
            }
            if (path.empty())
                continue;
            taken.insert(planned.from->id);
            one.records.push_back({*planned.item.id, record->sha256, path});
        }
        if (!one.records.empty())
            received.push_back(std::move(one));
    }
    return received;
}

} // namespace holdfast::bundle
