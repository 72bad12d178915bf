#pragma once

#include "core/vault/vault_state.h"

#include <map>
#include <set>

namespace holdfast::vault {

/// The whole-vault check (docs/vault-format.md, "Check"): gathers findings and goes on, so that one damaged page does
/// not hide the rest.
class Checker {
public:
    Checker(const Vault& vault, const Progress& progress)
        : m_vault(vault)
        , m_state(vault.state())
        , m_progress(progress)
    {
    }
    Result<std::vector<CheckFinding>> run();

private:
    /// An artifact as its item's creating event states it.
    struct StatedArtifact {
        std::string itemId;
        Json facts;
    };
    void add(ErrorCode code, std::string subject, std::string detail);
    void checkKeys();
    void checkDatabase(const char* pragma);
    void checkCustody();
    void takeStatement(const CustodyEvent& event);
    void takeDeletion(const std::string& itemId, const Json& details);
    void checkWithheld();
    void checkDeletions();
    void checkItems(const std::vector<Item>& items);
    void checkAgainstStatement(const Item& item, const Artifact& artifact);
    Result<void> checkArtifacts(const std::vector<Item>& items);

    const Vault& m_vault;
    Vault::State& m_state;
    const Progress& m_progress;
    std::vector<CheckFinding> m_findings;
    std::map<std::string, Json> m_statedItems; ///< item id to its facts
    std::set<std::string> m_statedDeletions; ///< item ids
    std::set<uint64_t> m_withheld, m_statedWithheld; ///< numbers of events
    std::map<std::string, StatedArtifact> m_statedArtifacts; ///< artifact id to its facts
};

} // namespace holdfast::vault
