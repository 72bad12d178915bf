#include "app/cli/proof_results.h"

#include "app/cli/messages.h"
#include "app/cli/output.h"

namespace holdfast::cli {

Json proofsJson(const std::vector<bundle::ProofState>& proofs)
{
    Json list = Json::array();
    for (const bundle::ProofState& proof : proofs)
        list.push_back(
            {{"file", proof.file}, {"new", proof.isNew}, {"pending", proof.pending}, {"blocks", proof.blocks}});
    return list;
}

void sayProofs(Context& context, const std::vector<bundle::ProofState>& proofs)
{
    for (const bundle::ProofState& proof : proofs) {
        for (const uint64_t height : proof.blocks)
            context.say("  " + proof.file + "  leads to Bitcoin block " + std::to_string(height));
        for (const std::string& calendar : proof.pending)
            context.say("  " + proof.file + "  waits at " + printable(calendar)
                + ": some hours from now, `stamp BUNDLE --ots` with this address asks for the rest");
    }
}

Json stampsJson(const std::vector<bundle::AskedAuthority>& asked)
{
    Json list = Json::array();
    for (const bundle::AskedAuthority& one : asked)
        list.push_back({{"authority", one.address}, {"error", one.error ? Json(one.error->code().id) : Json()},
            {"stamp", one.stamp.empty() ? Json() : Json(one.stamp)}});
    return list;
}

void sayStamps(Context& context, const std::vector<bundle::AskedAuthority>& asked, bool mayAskAgain)
{
    for (const bundle::AskedAuthority& one : asked)
        if (one.error)
            context.out.warn("No time stamp by " + printable(one.address) + ": " + sentenceFor(*one.error)
                + (mayAskAgain ? " `stamp BUNDLE --tsa` asks again." : ""));
        else
            context.say("  " + one.stamp + "  by " + printable(one.address));
}

} // namespace holdfast::cli
