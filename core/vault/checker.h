#pragma once

#include "core/vault/dated_rows_check.h"
#include "core/vault/received_cases_check.h"
#include "core/vault/stated_facts.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// The whole-vault check (docs/vault-format.md, "Check"): gathers findings and goes on, so that one damaged page does
/// not hide the rest.
class Checker {
public:
    Checker(const Vault& vault, const Progress& progress)
        : m_vault(vault)
        , m_state(vault.state())
        , m_progress(progress)
        , m_stated(vault.defaultCase().text())
    {
    }
    Result<std::vector<CheckFinding>> run();

private:
    void add(ErrorCode code, std::string subject, std::string detail);
    void addUnread(const Error& error, std::string subject, const std::string& what);
    void checkKeys();
    Result<void> checkPages();
    void checkCustody();
    void takeStatement(const CustodyEvent& event);
    void checkObserved(const std::string& id, const std::string& verdict);
    void takeDeletion(const std::string& itemId, const Json& details);
    void checkWithheld();
    void checkDeletions();
    void checkReceivedCases();
    Result<void> checkDatedRows();
    Result<void> checkItems();
    Result<void> checkItem(const ItemId& id);
    Result<void> checkStatedItems();
    Result<std::vector<ItemId>> itemsAfter(const std::string& last) const;
    void checkFacts(const Item& item);
    Result<void> checkArtifacts(const Item& item);
    void checkWhatIsMissing();

    const Vault& m_vault;
    Vault::State& m_state;
    const Progress& m_progress;
    std::vector<CheckFinding> m_findings;
    StatedFacts m_stated;
    ReceivedCasesCheck m_receivedCases;
    DatedRowsCheck m_datedRows;
    bool m_isLogWhole = false;
    std::map<std::string, std::string> m_unstated; ///< items that no event told of so far: id to exhibit number
    std::set<uint64_t> m_withheld, m_statedWithheld; ///< numbers of events
    uint64_t m_done = 0, m_total = 0; ///< bytes of artifacts
};

} // namespace holdfast::vault
