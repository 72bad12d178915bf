#include "core/vault/custody_compare.h"

namespace holdfast::vault {

namespace {

/// What the walk along the vault's own chain met.
struct Met {
    uint64_t events = 0, restoredAt = 0; ///< restoredAt: the first restore at or before the head; 0 when there is none
    Digest atHead;
};

Result<Met> walkTo(const Vault& vault, const HeadElsewhere& elsewhere)
{
    Met met;
    HF_CHECK(vault.forEachEvent(vault.defaultCase(), [&](const CustodyEvent& event) {
        met.events = event.seq;
        if (met.restoredAt == 0 && event.seq <= elsewhere.seq && restoredChain(event.body))
            met.restoredAt = event.seq;
        if (event.seq == elsewhere.seq)
            met.atHead = event.hash;
        return true;
    }));
    return met;
}

std::string explain(const Met& met, const HeadElsewhere& elsewhere)
{
    const std::string head = "event " + std::to_string(elsewhere.seq);
    if (met.restoredAt != 0)
        return "this vault was restored from an earlier backup (event " + std::to_string(met.restoredAt)
            + "), and its log is not the one that the " + elsewhere.what + " holds up to " + head
            + ": what happened in between is missing here";
    if (met.events < elsewhere.seq)
        return "the log ends at event " + std::to_string(met.events) + ", but the " + elsewhere.what
            + " holds it up to " + head + ": events were taken away, or an older copy of the vault was put back";
    return head + " is not the one that the " + elsewhere.what
        + " holds: the log was rewritten after that had left the vault";
}

} // namespace

Result<std::vector<CheckFinding>> compareWithHead(const Vault& vault, const HeadElsewhere& elsewhere)
{
    if (elsewhere.caseId != vault.defaultCase().text())
        return fail(errors::unrelated, "the " + elsewhere.what + " is of case " + elsewhere.caseId);
    std::vector<CheckFinding> findings;
    if (const Digest own = crypto::fingerprint(vault.signingKey().publicKey()); own != elsewhere.signer)
        findings.push_back({errors::historyDiffers, "custody",
            "the " + elsewhere.what + " was signed by the key " + elsewhere.signer.hex()
                + ", and this vault now signs with " + own.hex()});
    const Result<Met> met = walkTo(vault, elsewhere);
    if (!met && !met.error().is(errors::custodyBroken))
        return fail(met.error());
    // A broken chain is a finding of the check itself; here it means that nothing of it can be relied on.
    if (!met)
        findings.push_back({errors::historyDiffers, "custody",
            "the log is broken, so it can't be compared with the " + elsewhere.what + ": " + met.error().detail()});
    else if (met->atHead != elsewhere.hash)
        findings.push_back({errors::historyDiffers, "custody", explain(*met, elsewhere)});
    return findings;
}

} // namespace holdfast::vault
