#pragma once

#include "core/bundle/withheld_reasons.h"
#include "core/vault/vault.h"

#include <set>

namespace holdfast::bundle {

/// What the person chose to hand over.
struct Selection {
    std::vector<ItemId> only
        = {}; ///< these items and the observations of each; empty: everything in the vault's own case
    std::vector<ItemId> withheld = {}; ///< none of these: the bundle tells the hash of each, and nothing else
    /// What the log tells of other bundles goes along: to whom, and for which keys. That is for nobody else.
    bool withHandovers = false;
    std::map<ItemId, std::string> reasons
        = {}; ///< why, of those that are withheld, in the person's words; of others without effect
};

/// Which items a selection means. A later look at a page goes where its page goes.
class SelectedItems {
public:
    SelectedItems(const Selection& selection, const vault::Vault& vault);
    bool withholds(const vault::Item& item) const;
    bool takes(const vault::Item& item) const; ///< false of all that was received, too

private:
    CaseId m_case;
    std::set<ItemId> m_only, m_withheld;
};

/// What an export hands over, before anything is written: the one place that decides it, for the plan and for lint.
struct ExportChoice {
    /// What was received is in no bundle of ours, nor is what the log tells of it. vault.no-such-item,
    /// vault.received-read-only, policy.link-only for a link-only item that holds more than its record,
    /// bundle.reason-too-long, io.too-large.
    static Result<ExportChoice> make(const vault::Vault& vault, const Selection& selection);

    /// In the order in which they entered the case. Their artifacts are those that are handed over: none of a blocked
    /// item.
    std::vector<vault::Item> items;
    std::vector<vault::CustodyEvent> events; ///< the whole log; withheld where the choice does not disclose the body
    std::set<Digest> withheld; ///< by the person's word: of the file of each, of a page of its record
    WithheldReasons reasons; ///< of some of them
    bool isSelection = false; ///< less than everything is told
    bool leavesItemsOut = false; ///< the case has items that were not chosen
    bool isRestored = false; ///< the log has an event `restored`

private:
    Result<void> takeEvents(const vault::Vault& vault);
    Result<void> takeItems(const vault::Vault& vault, const Selection& selection);
    Result<void> takeOut(const vault::Vault& vault, const Selection& selection, const SelectedItems& selected);
    void withholdEvents(const std::string& caseId, bool withHandovers);

    std::vector<std::string> m_subjects, m_actions; // parallel to events
};

} // namespace holdfast::bundle
