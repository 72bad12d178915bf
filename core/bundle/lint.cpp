#include "core/bundle/lint.h"

#include "core/bundle/export_choice.h"
#include "core/bundle/lint_address.h"
#include "core/bundle/lint_codes.h"
#include "core/bundle/lint_list.h"
#include "core/bundle/lint_record.h"
#include "core/bundle/lint_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace holdfast::bundle {

namespace {

namespace fix = lint_codes::fix;

constexpr size_t maxRecord = 64u << 20;
constexpr size_t maxText = 4u << 20;

bool isText(const vault::Artifact& artifact)
{
    constexpr std::array<std::string_view, 4> others{
        "message/rfc822", "application/mbox", "application/json", "application/xhtml+xml"};
    return artifact.mime.starts_with("text/") || std::ranges::find(others, artifact.mime) != others.end();
}

bool isRecord(const vault::Artifact& artifact)
{
    return artifact.role == "record";
}

/// The first `maxText` bytes, or a byte more.
Result<Bytes> readStart(const vault::Vault& vault, const vault::Artifact& artifact)
{
    HF_TRY(const std::unique_ptr<ByteSource> source, vault.openArtifact(artifact));
    // One more byte than there should be: only the read that finds the end tells whether all of it is as it was stored.
    Bytes bytes(std::min<uint64_t>(artifact.bytes, maxText) + 1);
    HF_TRY(const size_t filled, readFully(*source, bytes));
    bytes.resize(filled);
    return bytes;
}

class Linter {
public:
    Linter(const vault::Vault& vault, const ExportChoice& choice, const Progress& progress)
        : m_vault(vault)
        , m_choice(choice)
        , m_progress(progress)
    {
    }

    Result<std::vector<LintFinding>> run()
    {
        HF_CHECK(findCoveredCopies());
        for (const vault::Item& item : m_choice.items)
            for (const vault::Artifact& artifact : item.artifacts)
                m_total += costOf(artifact);
        for (const vault::Item& item : m_choice.items) {
            m_list.setItem(&item);
            lintItem(item);
            for (const vault::Artifact& artifact : item.artifacts) {
                HF_CHECK(m_progress.checkpoint());
                HF_CHECK(lintArtifact(item, artifact));
                m_progress.report("reading", m_done += costOf(artifact), m_total);
            }
        }
        lintLog();
        std::vector<LintFinding> findings = lintReasons();
        std::ranges::move(m_list.take(), std::back_inserter(findings));
        return findings;
    }

private:
    static uint64_t costOf(const vault::Artifact& artifact)
    {
        if (isRecord(artifact))
            return artifact.bytes;
        return isText(artifact) ? std::min<uint64_t>(artifact.bytes, maxText) : 0;
    }

    Result<void> findCoveredCopies()
    {
        vault::ItemFilter filter;
        filter.kind = vault::ItemKind::Redacted;
        HF_TRY(const std::vector<vault::Item> copies, m_vault.items(filter));
        for (const vault::Item& copy : copies)
            if (copy.parent && !copy.isBlocked())
                m_covered.insert(copy.parent->item.text());
        return {};
    }

    /// For what a covered copy of the item does not hold any more.
    std::string_view coverFix(const vault::Item& item) const
    {
        if (m_covered.contains(item.id.text()))
            return fix::useCoveredCopy;
        const vault::Artifact* original = item.artifact("original");
        const bool canBeCovered
            = original != nullptr && (original->mime.starts_with("image/") || original->mime == "application/pdf");
        return canBeCovered ? fix::coverFirst : fix::leaveOut;
    }

    void lintItem(const vault::Item& item)
    {
        if (item.kind == vault::ItemKind::Document && !item.artifacts.empty())
            m_list.add(lint_codes::identityDocument, item.artifacts.front().role, item.title, coverFix(item));
        for (const std::string& folder : homeFolders(item.title, Around::Text))
            m_list.add(lint_codes::homeFolder, "title", folder, fix::retitle);
        for (const std::string& handle : accountHandles(item.title))
            m_list.add(lint_codes::accountHandle, "title", handle, fix::retitle);
        for (const std::string& folder : homeFolders(item.url, Around::Text))
            m_list.add(lint_codes::homeFolder, "url", folder, fix::leaveOut);
        for (const std::string& part : tellingParts(item.url))
            m_list.add(lint_codes::shareLink, "url", part, fix::recordAgain);
        for (const vault::Artifact& artifact : item.artifacts)
            for (const std::string& folder : homeFolders(artifact.name, Around::Text))
                m_list.add(lint_codes::homeFolder, artifact.role + " name", folder, fix::leaveOut);
    }

    Result<void> lintArtifact(const vault::Item& item, const vault::Artifact& artifact)
    {
        const Result<void> read = isRecord(artifact) ? readRecord(item, artifact)
            : isText(artifact)                       ? readText(artifact)
                                                     : Result<void>();
        if (read)
            return {};
        if (read.error().is(holdfast::errors::cancelled))
            return read;
        m_list.add(lint_codes::unread, artifact.role, read.error().code().id, fix::checkVault);
        return {};
    }

    Result<void> readRecord(const vault::Item& item, const vault::Artifact& artifact)
    {
        HF_TRY(const Bytes bytes, m_vault.readArtifact(artifact, maxRecord));
        HF_TRY(const Json record, parseJson(asText(bytes), maxRecord));
        lintRecord(record, coverFix(item), m_list);
        return {};
    }

    Result<void> readText(const vault::Artifact& artifact)
    {
        HF_TRY(const Bytes bytes, readStart(m_vault, artifact));
        const bool isMarkup = artifact.mime == "text/html" || artifact.mime == "application/xhtml+xml";
        for (const std::string& folder : homeFolders(asText(bytes), isMarkup ? Around::Links : Around::Text))
            m_list.add(lint_codes::homeFolder, artifact.role, folder, fix::leaveOut);
        if (artifact.mime == "text/plain")
            lintShown(artifact.role, asText(bytes));
        if (artifact.bytes > bytes.size())
            m_list.add(lint_codes::unread, artifact.role, "all after its first 4 MiB", fix::lookYourself);
        return {};
    }

    /// What a page shows to whoever reads it. Its markup is left out: versions and style rules look the same there.
    void lintShown(const std::string& role, std::string_view untrustedText)
    {
        for (const NetworkAddress& address : networkAddresses(untrustedText))
            m_list.add(lint_codes::pageAddress, role, address.text, fix::leaveOut);
        for (const std::string& handle : accountHandles(untrustedText))
            m_list.add(lint_codes::accountHandle, role, handle, fix::leaveOut);
    }

    /// In a list of its own: what the log tells too is to be said of both, as only one of them can be worded anew.
    std::vector<LintFinding> lintReasons() const
    {
        LintList list;
        for (const auto& [reason, hashes] : m_choice.reasons) {
            for (const std::string& folder : homeFolders(reason, Around::Text))
                list.add(lint_codes::homeFolder, "reason", folder, fix::reword);
            for (const std::string& handle : accountHandles(reason))
                list.add(lint_codes::accountHandle, "reason", handle, fix::reword);
            for (const std::string& address : mailAddresses(reason))
                list.add(lint_codes::writtenAddress, "reason", address, fix::reword);
            for (const NetworkAddress& address : networkAddresses(reason))
                list.add(lint_codes::pageAddress, "reason", address.text, fix::reword);
        }
        return list.take();
    }

    void lintLog()
    {
        std::map<std::string_view, const vault::Item*> items;
        for (const vault::Item& item : m_choice.items)
            items.emplace(item.id.text(), &item);
        for (const vault::CustodyEvent& event : m_choice.events) {
            if (event.isWithheld())
                continue;
            const auto body = parseJson(event.body, event.body.size());
            if (!body)
                continue; // the choice has parsed it before
            const std::string where = "custody " + std::to_string(event.seq);
            m_list.setItem(nullptr);
            if (const std::string actor = jsonStringOr(*body, "actor"); !actor.empty())
                m_list.add(lint_codes::collectorName, where, actor, fix::askFirst);
            const auto item = items.find(jsonStringOr(*body, "subject"));
            m_list.setItem(item == items.end() ? nullptr : item->second);
            const Json& details = jsonMember(*body, "details");
            lintHandover(details, where);
            lintDetails(details, where);
        }
    }

    /// An earlier bundle's recipient, the keys that it was sealed for, and who signed one that was countersigned.
    void lintHandover(const Json& details, const std::string& where)
    {
        if (jsonStringOr(details, "bundle").empty())
            return;
        for (const std::string_view named : {"recipient", "signer"})
            if (const std::string who = jsonStringOr(details, named); !who.empty())
                m_list.add(lint_codes::recipient, where, who, fix::withoutHandovers);
        if (const Json& keys = jsonMember(details, "sealed_for"); keys.is_array())
            for (const Json& key : keys)
                if (key.is_string() && key != "passphrase")
                    m_list.add(lint_codes::recipient, where, key.get<std::string>(), fix::withoutHandovers);
    }

    void lintDetails(const Json& value, const std::string& where)
    {
        if (value.is_string()) {
            for (const std::string& folder : homeFolders(value.get_ref<const std::string&>(), Around::Text))
                m_list.add(lint_codes::homeFolder, where, folder, fix::askFirst);
        } else if (value.is_structured()) {
            for (const Json& member : value)
                lintDetails(member, where);
        }
    }

    const vault::Vault& m_vault;
    const ExportChoice& m_choice;
    const Progress& m_progress;
    std::set<std::string> m_covered; // items of which there is a covered copy
    LintList m_list;
    uint64_t m_done = 0, m_total = 0;
};

} // namespace

Result<std::vector<LintFinding>> lint(const vault::Vault& vault, const Selection& selection, const Progress& progress)
{
    HF_TRY(const ExportChoice choice, ExportChoice::make(vault, selection));
    return Linter(vault, choice, progress).run();
}

} // namespace holdfast::bundle
