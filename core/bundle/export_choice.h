#pragma once

#include "core/vault/vault.h"

namespace holdfast::bundle {

/// What an export hands over, before anything is written: the one place that decides it, for the plan and for lint.
struct ExportChoice {
    /// `only`: these items and the observations of each; empty: everything in the vault's own case. What was received
    /// is in no bundle of ours, nor is what the log tells of it. vault.no-such-item, vault.received-read-only,
    /// policy.link-only for a link-only item that holds more than its record, io.too-large. What the log tells of
    /// bundles, to whom they went or whose they were, is for nobody else: withheld unless `withHandovers`.
    static Result<ExportChoice> make(
        const vault::Vault& vault, const std::vector<ItemId>& only, bool withHandovers = false);

    /// In the order in which they entered the case. Their artifacts are those that are handed over: none of a blocked
    /// item.
    std::vector<vault::Item> items;
    std::vector<vault::CustodyEvent> events; ///< the whole log; withheld where the choice does not disclose the body
    bool isSelection = false; ///< less than everything is told
    bool leavesItemsOut = false; ///< the case has items that were not chosen
    bool isRestored = false; ///< the log has an event `restored`

private:
    Result<void> takeEvents(const vault::Vault& vault);
    Result<void> takeItems(const vault::Vault& vault, const std::vector<ItemId>& only);
    void withholdEvents(const std::string& caseId, bool withHandovers);

    std::vector<std::string> m_subjects, m_actions; // parallel to events
};

} // namespace holdfast::bundle
