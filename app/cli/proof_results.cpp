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
        list.push_back(
            {{"authority", one.address}, {"detail", one.error ? Json(printable(one.error->detail())) : Json()},
                {"error", one.error ? Json(one.error->code().id) : Json()},
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

Json lackingStampsJson(const std::vector<bundle::LackingStamp>& lacking)
{
    Json list = Json::array();
    for (const bundle::LackingStamp& one : lacking)
        list.push_back(
            {{"batch", one.batch}, {"captures", one.captures}, {"error", one.error.empty() ? Json() : Json(one.error)},
                {"exhibits", one.exhibits}, {"invalid", one.isThere}, {"stamp", one.stamp}});
    return list;
}

static std::string namesOf(const std::vector<std::string>& exhibits)
{
    constexpr size_t mostNamed = 20;
    std::string names;
    for (size_t i = 0; i < exhibits.size() && i < mostNamed; ++i)
        names += (names.empty() ? "" : ", ") + exhibits[i];
    return exhibits.size() > mostNamed ? names + " and " + std::to_string(exhibits.size() - mostNamed) + " more"
                                       : names;
}

void warnOfLackingStamps(Context& context, const std::vector<bundle::LackingStamp>& lacking)
{
    for (const bundle::LackingStamp& one : lacking) {
        const std::string captures = std::to_string(one.captures) + (one.captures == 1 ? " capture" : " captures");
        const std::string have = captures + (one.captures == 1 ? " has" : " have");
        const std::string which = " (" + one.stamp + (one.error.empty() ? "" : ", " + one.error) + ")";
        if (one.isThere)
            context.out.warn("The stored time stamp of " + captures + " does not check" + which
                + ". The captures themselves are untouched, but whoever checks this bundle is told that it is "
                  "invalid: do not send it. Leave all of them out and export again ("
                + namesOf(one.exhibits) + "); an earlier backup may have the stamp whole.");
        else if (one.isSecond)
            context.out.warn(
                have + " no second time stamp" + which + ". `stamp --tsa` asks for it again; export again after that.");
        else
            context.out.warn(have + " no time stamp from before " + (one.captures == 1 ? "it" : "them") + which
                + ", which can't be made later.");
    }
}

} // namespace holdfast::cli
