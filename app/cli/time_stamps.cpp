#include "app/cli/time_stamps.h"

#include "core/crypto/timestamp.h"

#include <algorithm>

namespace holdfast::cli {

namespace {

Json stampJson(const Bytes& token, const Digest& imprint, const std::string& error)
{
    if (token.empty())
        return {{"error", error.empty() ? Json() : Json(error)}};
    const auto stamp = crypto::verifyTimestamp(token, imprint);
    if (!stamp)
        return {{"error", stamp.error().code().id}};
    return {{"authority", stamp->authority}, {"error", nullptr}, {"time", formatUtc(stamp->time)},
        {"token_sha256", Sha256::of(token).hex()}};
}

std::string words(const Json& stamp)
{
    const std::string time = jsonStringOr(stamp, "time"), error = jsonStringOr(stamp, "error");
    return !time.empty() ? time : error.empty() ? "none" : "none (" + error + ")";
}

} // namespace

Result<Json> timeStampsOf(const vault::Vault& vault, const ItemId& id)
{
    HF_TRY(const std::vector<vault::TimeBatch> batches, vault::timeBatches(vault));
    for (const vault::TimeBatch& batch : batches)
        if (std::find(batch.items.begin(), batch.items.end(), id) != batch.items.end())
            return Json{{"after", stampJson(batch.after, Sha256::of(asBytes(batch.list)), batch.afterError)},
                {"before", stampJson(batch.before, batch.head, batch.beforeError)}, {"batch", batch.n}};
    return Json();
}

std::string describeTimeStamps(const Json& stamps)
{
    return "time stamps: before " + words(jsonMember(stamps, "before")) + ", after "
        + words(jsonMember(stamps, "after"));
}

} // namespace holdfast::cli
