#include "core/vault/received_cases_check.h"

#include "core/vault/received_cases.h"

namespace holdfast::vault {

namespace {

/// What event and row both have.
Json factsOfCase(const Json& details)
{
    return {{"bundle", jsonStringOr(details, "bundle")},
        {"n", jsonUnsigned(jsonMember(details, "case"), "n").value_or(0)},
        {"sender_case", jsonStringOr(jsonMember(details, "custody"), "case")},
        {"signer", jsonStringOr(details, "signer")}, {"signer_confirmed", jsonMember(details, "signer_confirmed")},
        {"tag_manifest", jsonStringOr(details, "tag_manifest")}};
}

Json factsOfCase(const ReceivedCase& row)
{
    return {{"bundle", row.bundle}, {"n", row.n}, {"sender_case", row.senderCase}, {"signer", row.signer.hex()},
        {"signer_confirmed", row.signerConfirmed}, {"tag_manifest", row.tagManifest.hex()}};
}

} // namespace

void ReceivedCasesCheck::take(std::string_view action, const Json& details)
{
    if (action != "bundle-received")
        return;
    if (std::string id = jsonStringOr(jsonMember(details, "case"), "id"); !id.empty())
        m_stated.emplace(std::move(id), factsOfCase(details));
}

Result<void> ReceivedCasesCheck::compare(const Vault& vault, bool isWithheld, std::vector<CheckFinding>& findings) const
{
    HF_TRY(const std::vector<ReceivedCase> rows, receivedCases(vault));
    std::map<std::string, Json> missing = m_stated;
    for (const ReceivedCase& row : rows) {
        const auto stated = missing.extract(row.id.text());
        const bool isForgotten = row.bundle.empty() && isWithheld;
        if (!stated && !isForgotten)
            findings.push_back(
                {errors::custodyBroken, row.id.text(), "case " + row.label() + ": no custody event tells of it"});
        else if (stated && !row.bundle.empty() && stated.mapped() != factsOfCase(row))
            findings.push_back({errors::damaged, row.id.text(),
                "case " + row.label() + ": differs from what its custody event states"});
    }
    for (const auto& [id, facts] : missing)
        findings.push_back({errors::damaged, id, "its custody event tells of this received case, and it is gone"});
    return {};
}

} // namespace holdfast::vault
