#include "core/bundle/import_plan.h"

#include "core/bundle/custody_log.h"
#include "core/bundle/layout.h"

#include <algorithm>
#include <array>
#include <set>

namespace holdfast::bundle {

namespace {

constexpr size_t maxRecordBytes = 16u << 20;

/// What only the log tells of an item.
struct LoggedFacts {
    bool isDocument = false; ///< it was taken in as an identity document, or made from one
};
using LoggedItems = std::map<std::string, LoggedFacts>;

Result<LoggedItems> loggedItems(const CheckedBundle& bundle)
{
    HF_TRY(const CheckedBundle::Opened log, bundle.open(layout::custody));
    LoggedItems logged;
    const auto visit = [&](const Json& untrustedBody) -> Result<void> {
        const Json& facts = jsonMember(jsonMember(untrustedBody, "details"), "item");
        if (jsonStringOr(facts, "purpose") == "identity-document")
            logged[jsonStringOr(untrustedBody, "subject")].isDocument = true;
        return {};
    };
    // The chain is the one that was checked: its head is in the index, which is held against the signed manifest.
    HF_TRY(const CustodySummary summary, checkCustodyLog(*log.bytes, bundle.index().caseId, visit));
    if (summary.head != bundle.index().head)
        return fail(errors::contentDiffers, std::string(layout::custody));
    return logged;
}

class Planner {
public:
    Planner(const CheckedBundle& bundle, LoggedItems logged, const Clock& clock)
        : m_bundle(bundle)
        , m_logged(std::move(logged))
        , m_clock(clock)
    {
    }
    Result<PlannedItem> plan(const BundleIndex::Item& from)
    {
        PlannedItem planned;
        planned.from = &from;
        vault::NewItem& item = planned.item;
        item.id = ItemId::generate(m_clock);
        item.title = from.title;
        item.url = from.url;
        HF_TRY(item.capturedAt, parseUtc(from.capturedAt));
        HF_TRY(item.kind, vault::parseItemKind(from.kind));
        if (from.under18 != toText(AgeAnswer::Unanswered)) {
            HF_TRY(item.age, parseAgeAnswer(from.under18));
        }
        takeParent(planned);
        const bool isLinkOnly = item.kind == vault::ItemKind::Link || isLinkOnlyAnswer(toText(item.age));
        for (const BundleIndex::Artifact& artifact : from.artifacts)
            if (!isLinkOnly || artifact.role == "record")
                planned.artifacts.push_back(&artifact);
        HF_CHECK(takeObserved(planned, isLinkOnly));
        if (isLinkOnly)
            HF_CHECK(makeLink(planned));
        else
            HF_CHECK(passGate(planned));
        takePageFacts(planned);
        m_planned.emplace(from.id, Earlier{*item.id, item.age, isLinkOnly});
        return planned;
    }

private:
    struct Earlier {
        ItemId id;
        AgeAnswer age = AgeAnswer::Unanswered;
        bool isLinkOnly = false;
    };
    /// One that is not here, or comes later, is named by the papers alone. What was made from something link-only is
    /// link-only, whatever its own answer says.
    void takeParent(PlannedItem& planned) const
    {
        if (!planned.from->parent)
            return;
        const auto parent = m_planned.find(planned.from->parent->item);
        if (parent == m_planned.end())
            return;
        planned.item.parent = vault::Parent{parent->second.id, planned.from->parent->sha256};
        if (isLinkOnlyAnswer(toText(parent->second.age)))
            planned.item.age = parent->second.age;
    }
    /// What does not fit stays in the papers, as all of it does.
    static void takePageFacts(PlannedItem& planned)
    {
        constexpr size_t mostPeople = 5000;
        for (const BundleIndex::Person& person : planned.from->people) {
            const auto role = parsePersonRole(person.role);
            if (!role || planned.item.people.size() == mostPeople)
                continue;
            auto clean = vault::cleanAccountEntry(
                {person.name, person.handle, person.profileUrl, *role, person.postedAt, person.sign});
            if (clean)
                planned.item.people.push_back(std::move(*clean));
        }
        for (const BundleIndex::Figure& figure : planned.from->figures) {
            const auto kind = parseFigureKind(figure.kind);
            if (!kind)
                continue;
            vault::FigureEntry entry{*kind, figure.value, figure.isExact, figure.written, figure.sign};
            if (vault::isCountable(entry))
                planned.item.figures.push_back(std::move(entry));
        }
    }
    Result<Json> recordOf(const PlannedItem& planned) const
    {
        for (const BundleIndex::Artifact* artifact : planned.artifacts)
            if (artifact->role == "record") {
                HF_TRY(const std::string text, m_bundle.text(artifact->path, maxRecordBytes));
                return parseJson(text, maxRecordBytes);
            }
        return Json();
    }
    /// An observation stays one where what it is of is here with the same answer, and its record says what was found.
    Result<void> takeObserved(PlannedItem& planned, bool isLinkOnly) const
    {
        vault::NewItem& item = planned.item;
        if (item.kind != vault::ItemKind::Observation)
            return {};
        HF_TRY(const Json record, recordOf(planned));
        const auto parent = m_planned.find(planned.from->parent->item);
        item.observed = observedIn(record);
        if (item.observed && parent != m_planned.end() && parent->second.age == item.age)
            return {};
        item.observed.reset();
        item.parent.reset();
        item.kind = isLinkOnly || item.age != AgeAnswer::No ? vault::ItemKind::Link : vault::ItemKind::Page;
        return {};
    }
    static std::optional<vault::Observed> observedIn(const Json& untrustedRecord)
    {
        using vault::Verdict;
        static constexpr std::array all{
            Verdict::Up, Verdict::Changed, Verdict::Removed, Verdict::LoginWall, Verdict::Unreachable};
        const std::string verdict = jsonStringOr(untrustedRecord, "verdict");
        const auto found = std::ranges::find_if(all, [&](Verdict each) { return verdict == vault::toText(each); });
        const Json& status = jsonMember(untrustedRecord, "http_status");
        const Json& changed = jsonMember(untrustedRecord, "changed");
        if (found == all.end() || !status.is_number_unsigned() || status.get<uint64_t>() > 999 || !changed.is_array())
            return std::nullopt;
        vault::Observed observed{*found, {}, status.get<uint32_t>()};
        for (const Json& word : changed)
            if (!word.is_string() || word.get<std::string>().find(' ') != std::string::npos)
                return std::nullopt;
            else
                observed.changed.push_back(word.get<std::string>());
        return observed;
    }
    /// A record is a document and nothing that could show somebody.
    Result<void> makeLink(PlannedItem& planned) const
    {
        if (planned.item.kind != vault::ItemKind::Observation) {
            planned.item.kind = vault::ItemKind::Link;
            planned.item.parent.reset();
        }
        HF_TRY(const Json record, recordOf(planned));
        if (planned.artifacts.size() > 1 || (!planned.artifacts.empty() && !record.is_object()))
            return fail(errors::malformed, "the record of " + printable(planned.from->exhibit, 40));
        return {};
    }
    Result<void> passGate(PlannedItem& planned) const
    {
        vault::NewItem& item = planned.item;
        const auto logged = m_logged.find(planned.from->id);
        const bool isDocument
            = item.kind == vault::ItemKind::Document || (logged != m_logged.end() && logged->second.isDocument);
        const bool canBeDocument = std::ranges::all_of(planned.artifacts, [](const BundleIndex::Artifact* artifact) {
            return artifact->mime.starts_with("image/") || artifact->mime == "application/pdf"
                || !asksAge(artifact->mime);
        });
        if (isDocument && canBeDocument)
            item.purpose = Purpose::IdentityDocument;
        for (const BundleIndex::Artifact* artifact : planned.artifacts) {
            HF_CHECK(passAgeGate(artifact->mime, item.purpose, item.age));
            // Of what nobody could tell what it is, the sender's own vault asked too.
            if (artifact->mime == "application/x-unidentified" && item.age != AgeAnswer::No)
                return fail(holdfast::errors::ageUnanswered, printable(planned.from->exhibit, 40));
        }
        return {};
    }

    const CheckedBundle& m_bundle;
    LoggedItems m_logged;
    const Clock& m_clock;
    std::map<std::string, Earlier> m_planned; ///< by the sender's id
};

} // namespace

Result<std::vector<PlannedItem>> planImport(const CheckedBundle& bundle, const Clock& clock)
{
    HF_TRY(LoggedItems logged, loggedItems(bundle));
    Planner planner(bundle, std::move(logged), clock);
    std::vector<PlannedItem> plan;
    for (const BundleIndex::Item& item : bundle.index().items) {
        HF_TRY(PlannedItem planned, planner.plan(item));
        plan.push_back(std::move(planned));
    }
    return plan;
}

} // namespace holdfast::bundle
