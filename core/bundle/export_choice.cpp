#include "core/bundle/export_choice.h"

#include "core/bundle/layout.h"
#include "core/vault/received_cases.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace holdfast::bundle {

static constexpr size_t maxEventsInMemory = 4'000'000;

static bool tellsOfAnotherBundle(std::string_view action)
{
    constexpr std::array<std::string_view, 4> handovers{
        "exported", "countersigned", "bundle-received", "late-files-received"};
    return std::ranges::find(handovers, action) != handovers.end();
}

static bool isNamedAmong(const std::set<ItemId>& ids, const vault::Item& item)
{
    const ItemId* const page = item.pageOfLook();
    return ids.contains(item.id) || (page != nullptr && ids.contains(*page));
}

SelectedItems::SelectedItems(const Selection& selection, const vault::Vault& vault)
    : m_case(vault.defaultCase())
    , m_only(selection.only.begin(), selection.only.end())
    , m_withheld(selection.withheld.begin(), selection.withheld.end())
{
}

bool SelectedItems::withholds(const vault::Item& item) const
{
    return isNamedAmong(m_withheld, item);
}

bool SelectedItems::takes(const vault::Item& item) const
{
    return item.caseId == m_case && !withholds(item) && (m_only.empty() || isNamedAmong(m_only, item));
}

Result<ExportChoice> ExportChoice::make(const vault::Vault& vault, const Selection& selection)
{
    ExportChoice choice;
    HF_TRY(const std::vector<vault::ReceivedCase> received, vault::receivedCases(vault));
    // The log tells of what others handed over: their titles and addresses are not ours to pass on.
    choice.isSelection = !selection.only.empty() || !selection.withheld.empty() || !received.empty();
    HF_CHECK(choice.takeEvents(vault));
    HF_CHECK(choice.takeItems(vault, selection));
    choice.withholdEvents(vault.defaultCase().text(), selection.withHandovers);
    return choice;
}

Result<void> ExportChoice::takeEvents(const vault::Vault& vault)
{
    Result<void> result;
    HF_CHECK(vault.forEachEvent(vault.defaultCase(), [&](const vault::CustodyEvent& event) {
        const auto body
            = event.isWithheld() ? Result<Json>(Json::object()) : parseJson(event.body, limits::custodyLineBytes);
        if (event.isWithheld())
            isSelection = true; // of something forgotten there is less than all to tell
        if (!body || event.body.size() > limits::custodyLineBytes / 2 || events.size() == maxEventsInMemory) {
            result = fail(holdfast::errors::tooLarge, "custody event " + std::to_string(event.seq));
            return false;
        }
        events.push_back(event);
        m_subjects.push_back(jsonStringOr(*body, "subject"));
        m_actions.push_back(jsonStringOr(*body, "action"));
        return true;
    }));
    return result;
}

static Result<void> notOfTheCase(const vault::Vault& vault, const ItemId& id)
{
    if (const Result<vault::Item> item = vault.item(id); item)
        HF_CHECK(vault::requireOwn(vault, *item));
    return fail(vault::errors::noSuchItem, id.text());
}

/// What an item that is withheld is told by: the file itself, or the record of what is several. Of what a later answer
/// blocks no hash leaves, as it may be that of an image which must not be described.
static const vault::Artifact* fileToName(const vault::Item& item)
{
    const vault::Artifact* const original = item.isBlocked() ? nullptr : item.artifact("original");
    const vault::Artifact* const copy = item.isBlocked() ? nullptr : item.artifact("redacted");
    return original != nullptr ? original : copy != nullptr ? copy : item.artifact("record");
}

Result<void> ExportChoice::takeOut(const vault::Vault& vault, const Selection& selection, const SelectedItems& selected)
{
    for (const ItemId& id : std::set<ItemId>(selection.withheld.begin(), selection.withheld.end())) {
        const auto found = std::ranges::find(items, id, &vault::Item::id);
        if (found == items.end())
            return notOfTheCase(vault, id);
        const auto words = selection.reasons.find(id);
        HF_TRY(const std::string reason, shownReason(words == selection.reasons.end() ? std::string() : words->second));
        const vault::Artifact* const file = fileToName(*found);
        if (file == nullptr)
            continue; // nothing of it leaves, and so no reason either
        withheld.insert(file->sha256);
        if (!reason.empty())
            reasons[reason].insert(file->sha256);
    }
    HF_CHECK(requireFits(reasons));
    std::erase_if(items, [&](const vault::Item& item) { return selected.withholds(item); });
    return {};
}

Result<void> ExportChoice::takeItems(const vault::Vault& vault, const Selection& selection)
{
    const SelectedItems selected(selection, vault);
    vault::ItemFilter filter;
    filter.caseId = vault.defaultCase();
    filter.withObservations = true;
    HF_TRY(items, vault.items(filter));
    // The log was read first: an item that came between the two has no event in it and waits for the next bundle.
    std::map<std::string_view, size_t> firstEvent;
    for (size_t i = 0; i < m_subjects.size(); ++i)
        firstEvent.emplace(m_subjects[i], i);
    std::erase_if(items, [&](const vault::Item& item) { return !firstEvent.contains(item.id.text()); });
    std::sort(items.begin(), items.end(), [&](const vault::Item& a, const vault::Item& b) {
        return firstEvent.at(a.id.text()) < firstEvent.at(b.id.text());
    });
    HF_CHECK(takeOut(vault, selection, selected));
    std::set<ItemId> missing(selection.only.begin(), selection.only.end());
    for (const ItemId& id : selection.withheld)
        missing.erase(id);
    for (const vault::Item& item : items)
        missing.erase(item.id);
    if (!missing.empty())
        return notOfTheCase(vault, *missing.begin());
    leavesItemsOut = std::erase_if(items, [&](const vault::Item& item) { return !selected.takes(item); }) > 0;
    for (vault::Item& item : items) {
        if (item.isBlocked())
            item.artifacts.clear(); // the answer came later: what it holds is not handed over
        const bool isLinkOnly = item.kind == vault::ItemKind::Link || isLinkOnlyAnswer(toText(item.age));
        for (const vault::Artifact& artifact : item.artifacts)
            if (isLinkOnly && artifact.role != "record")
                return fail(holdfast::errors::linkOnly, item.exhibit + " holds more than its record");
    }
    return {};
}

void ExportChoice::withholdEvents(const std::string& caseId, bool withHandovers)
{
    std::set<std::string> disclosed{caseId};
    for (const vault::Item& item : items)
        disclosed.insert(item.id.text());
    for (size_t i = 0; i < events.size(); ++i) {
        vault::CustodyEvent& event = events[i];
        const bool isRestore = vault::restoredChain(event.body).has_value();
        isRestored = isRestored || isRestore;
        // Of the events that are about no item only the first one, which opened the case, and restores, which start a
        // new chain, tell nothing of the others.
        const bool open = m_subjects[i] == caseId ? event.seq == 1 || isRestore : disclosed.contains(m_subjects[i]);
        const bool isHandover = !withHandovers && tellsOfAnotherBundle(m_actions[i]);
        if ((isSelection && !open) || isHandover) {
            event.body.clear();
            event.salt.clear();
        }
    }
}

} // namespace holdfast::bundle
