#include "core/bundle/importer.h"

#include "core/bundle/countersigner.h"
#include "core/bundle/import_plan.h"
#include "core/bundle/late_import.h"
#include "core/bundle/layout.h"
#include "core/bundle/papers.h"
#include "core/bundle/received_times.h"
#include "core/vault/received.h"

namespace holdfast::bundle {

namespace {

/// Small artifacts wait in memory for the one transaction; of more than this the disk takes them earlier.
constexpr uint64_t maxBytesInMemory = 16u << 20;

ImportedBundle resultFor(const CheckedBundle& bundle, const VerifyReport& report)
{
    ImportedBundle result;
    result.rootFolder = bundle.index().rootFolder();
    result.signer = report.signer;
    result.tagManifest = *report.tagManifest;
    result.signerConfirmed = report.signerConfirmed;
    result.omissions = bundle.index().omissions;
    return result;
}

void setCase(const vault::Vault& vault, const vault::Item& item, ImportedBundle& result)
{
    result.caseId = item.caseId;
    if (vault::isReceived(vault, item))
        result.caseLabel = item.exhibit.substr(0, item.exhibit.find('-'));
}

/// Whether it was taken in before and any of its items is still there.
Result<bool> wasTakenIn(const vault::Vault& vault, const CheckedBundle& bundle, ImportedBundle& result)
{
    HF_TRY(const auto received, vault::receivedItems(vault));
    std::map<std::string, ImportedItem> bySender;
    for (const auto& [id, from] : received) {
        if (from.tagManifest != result.tagManifest)
            continue;
        HF_TRY(const ItemId own, ItemId::parse(id));
        const auto item = vault.item(own);
        if (!item)
            continue; // deleted since
        setCase(vault, *item, result);
        ImportedItem there{own, item->exhibit, from.item, from.exhibit, from.kind, item->kind};
        if (!from.item.empty())
            bySender.emplace(from.item, std::move(there));
        else if (!result.papers) // those of late files came after them, and ids follow time
            result.papers = std::move(there);
    }
    for (const BundleIndex::Item& item : bundle.index().items)
        if (const auto there = bySender.find(item.id); there != bySender.end())
            result.items.push_back(there->second);
    result.wasThere = !result.items.empty() || result.papers;
    return result.wasThere;
}

class Import {
public:
    Import(vault::Vault& vault, const CheckedBundle& bundle, const Progress& progress)
        : m_vault(vault)
        , m_bundle(bundle)
        , m_progress(progress)
    {
    }
    Result<void> run(ImportedBundle& result, const VerifyReport& report)
    {
        HF_TRY(std::vector<PlannedItem> plan, planImport(m_bundle, m_vault.clock()));
        for (const PlannedItem& planned : plan)
            for (const BundleIndex::Artifact* artifact : planned.artifacts)
                m_total += artifact->bytes;
        vault::Received from{result.rootFolder, result.signer, result.tagManifest, {}, {}, {}};
        m_case.id = CaseId::generate(m_vault.clock());
        m_case.bundle = result.rootFolder;
        m_case.senderCase = m_bundle.index().caseId;
        m_case.tagManifest = result.tagManifest;
        m_case.signer = result.signer;
        m_case.signerConfirmed = result.signerConfirmed;
        const ItemId papersId = ItemId::generate(m_vault.clock());
        HF_CHECK(addPapers(from, papersId));
        for (PlannedItem& planned : plan)
            HF_CHECK(addItem(planned, from));
        HF_CHECK(m_progress.checkpoint());
        HF_TRY(std::vector<vault::ReceivedBatch> times, receivedTimes(m_bundle, plan, m_vault.clock().now()));
        HF_TRY(Json stated, details(report));
        const vault::Ingest::Opening opening{
            "bundle-received", papersId.text(), std::move(stated), std::move(times), m_case};
        HF_TRY(const std::vector<vault::Item> stored, vault::Ingest::commitTogether(m_vault, m_group, &opening));
        setCase(m_vault, stored[0], result);
        result.papers = ImportedItem{stored[0].id, stored[0].exhibit, {}, {}, {}, stored[0].kind};
        for (const PlannedItem& planned : plan) {
            result.people += planned.item.people.size();
            result.figures += planned.item.figures.size();
        }
        for (size_t i = 0; i < plan.size(); ++i)
            result.items.push_back({stored[i + 1].id, stored[i + 1].exhibit, plan[i].from->id, plan[i].from->exhibit,
                plan[i].from->kind, stored[i + 1].kind});
        return {};
    }

private:
    Result<Json> details(const VerifyReport& report) const
    {
        const BundleIndex& index = m_bundle.index();
        HF_TRY(Json lateFiles, lateFilesJson(m_bundle));
        return Json{{"bundle", index.rootFolder()}, {"countersigners", countersignersJson(report)},
            {"custody", {{"case", index.caseId}, {"events", index.events}, {"head", index.head.hex()}}},
            {"items", index.items.size()}, {"late_files", std::move(lateFiles)}, {"scope", index.scope},
            {"signed_at", index.signedAt}, {"signer", report.signer.hex()},
            {"signer_confirmed", report.signerConfirmed}, {"tag_manifest", report.tagManifest->hex()}};
    }
    /// The papers show nobody: whatever could is left out of them.
    Result<void> addPapers(const vault::Received& from, const ItemId& id)
    {
        vault::NewItem item;
        item.id = id;
        item.title = from.bundle;
        item.caseId = m_case.id;
        item.age = AgeAnswer::No;
        item.capturedAt = m_vault.clock().now();
        item.details["received"] = vault::toDetails(from);
        HF_TRY(vault::Ingest ingest, vault::Ingest::begin(m_vault, std::move(item)));
        HF_TRY(ByteSink* const sink, ingest.startArtifact("original", from.bundle + "-papers.zip", "application/zip"));
        HF_CHECK(writePapers(m_bundle, *sink, m_progress));
        HF_TRY(const vault::Artifact papers, ingest.finishArtifact());
        m_group.push_back(std::move(ingest));
        return holdLittle(papers.bytes);
    }
    Result<void> addItem(PlannedItem& planned, vault::Received from)
    {
        from.item = planned.from->id;
        from.exhibit = planned.from->exhibit;
        from.kind = planned.from->kind;
        planned.item.caseId = m_case.id;
        planned.item.details["received"] = vault::toDetails(from);
        HF_TRY(vault::Ingest ingest, vault::Ingest::begin(m_vault, planned.item));
        uint64_t bytes = 0;
        for (const BundleIndex::Artifact* artifact : planned.artifacts) {
            HF_CHECK(addArtifact(ingest, *artifact));
            bytes += artifact->bytes;
        }
        m_group.push_back(std::move(ingest));
        return holdLittle(bytes);
    }
    Result<void> addArtifact(vault::Ingest& ingest, const BundleIndex::Artifact& artifact)
    {
        HF_TRY(const CheckedBundle::Opened opened, m_bundle.open(artifact.path));
        const Progress one = m_progress.withReport([this](std::string_view what, uint64_t done, uint64_t) {
            m_progress.report(what, m_done + done, m_total);
        });
        HF_TRY(const vault::Artifact stored,
            ingest.add(artifact.role, artifact.name, artifact.mime, *opened.bytes, opened.size, one));
        if (stored.sha256 != opened.expected)
            return fail(errors::contentDiffers, artifact.path);
        m_done += stored.bytes;
        return {};
    }
    Result<void> holdLittle(uint64_t added)
    {
        m_inMemory += added;
        if (m_inMemory <= maxBytesInMemory)
            return {};
        for (; m_parked < m_group.size(); ++m_parked)
            HF_CHECK(m_group[m_parked].park());
        m_inMemory = 0;
        return {};
    }

    vault::Vault& m_vault;
    const CheckedBundle& m_bundle;
    const Progress& m_progress;
    vault::ReceivedCase m_case;
    std::vector<vault::Ingest> m_group; ///< the papers first
    size_t m_parked = 0; ///< so many of the group hold nothing in memory
    uint64_t m_inMemory = 0, m_done = 0, m_total = 0;
};

} // namespace

Result<ImportedBundle> importBundle(vault::Vault& vault, const std::filesystem::path& untrustedBundle,
    const VerifyOptions& options, const Progress& progress)
{
    HF_TRY(const VerifyReport report, verifyInChild(untrustedBundle, options, progress));
    return importChecked(vault, untrustedBundle, report, progress);
}

Result<ImportedBundle> importChecked(vault::Vault& vault, const std::filesystem::path& untrustedBundle,
    const VerifyReport& report, const Progress& progress)
{
    HF_CHECK(requireSound(report));
    if (report.signer == crypto::fingerprint(vault.signingKey().publicKey()))
        return fail(errors::ownBundle);
    HF_TRY(const CheckedBundle bundle, CheckedBundle::open(untrustedBundle, report));
    ImportedBundle result = resultFor(bundle, report);
    HF_TRY(const bool wasThere, wasTakenIn(vault, bundle, result));
    HF_CHECK(wasThere ? addLateFiles(vault, bundle, report, result, progress)
                      : Import(vault, bundle, progress).run(result, report));
    return result;
}

} // namespace holdfast::bundle
