#include "core/bundle/late_import.h"

#include "core/bundle/layout.h"
#include "core/bundle/papers.h"
#include "core/vault/ingest.h"
#include "core/vault/received.h"

#include <set>

namespace holdfast::bundle {

namespace {

constexpr size_t maxEventBytes = 64u << 20;

/// Path and hash of each late file of this bundle that any event tells of. One that was sent again under another number
/// has another path, and is taken.
Result<std::set<std::string>> knownLateFiles(const vault::Vault& vault, const Digest& tagManifest)
{
    std::set<std::string> known;
    HF_CHECK(vault.forEachEvent(vault.defaultCase(), [&](const vault::CustodyEvent& event) {
        if (event.body.find("\"late_files\":{") == std::string::npos)
            return true;
        const auto body = parseJson(event.body, maxEventBytes);
        const Json& details = body ? jsonMember(*body, "details") : Json();
        if (jsonStringOr(details, "tag_manifest") != tagManifest.hex())
            return true;
        const Json& files = jsonMember(details, "late_files");
        if (files.is_object())
            for (const auto& [path, digest] : files.items())
                known.insert(path + " " + jsonStringOr(files, path));
        return true;
    }));
    return known;
}

/// They come with the export, four for each batch, and an event has a largest size; each follows from a stamp that the
/// manifest lists.
bool liesBesideABatchStamp(std::string_view path)
{
    return layout::stampOfPaper(path).starts_with(layout::time);
}

} // namespace

Result<Json> lateFilesJson(const CheckedBundle& bundle)
{
    Json files = Json::object();
    for (const BundleFile& file : bundle.source().files())
        if (isLateFile(file.path) && !liesBesideABatchStamp(file.path)) {
            HF_TRY(const CheckedBundle::Opened opened, bundle.open(file.path));
            files[file.path] = opened.expected.hex();
        }
    return files;
}

Json countersignersJson(const VerifyReport& report)
{
    Json fingerprints = Json::array();
    for (const VerifyReport::Countersigner& one : report.countersigners)
        fingerprints.push_back(one.fingerprint.hex());
    return fingerprints;
}

Result<void> addLateFiles(vault::Vault& vault, const CheckedBundle& bundle, const VerifyReport& report,
    ImportedBundle& result, const Progress& progress)
{
    HF_TRY(Json files, lateFilesJson(bundle));
    HF_TRY(const std::set<std::string> known, knownLateFiles(vault, result.tagManifest));
    for (auto file = files.begin(); file != files.end();)
        file = known.contains(file.key() + " " + file->get<std::string>()) ? files.erase(file) : std::next(file);
    if (files.empty())
        return {};
    for (const auto& [path, digest] : files.items())
        result.lateFiles.push_back(path);
    vault::NewItem item;
    item.id = ItemId::generate(vault.clock());
    item.title = result.rootFolder + "-late";
    item.age = AgeAnswer::No;
    item.capturedAt = vault.clock().now();
    if (result.caseId != vault.defaultCase())
        item.caseId = result.caseId;
    item.details["received"] = vault::toDetails({result.rootFolder, result.signer, result.tagManifest, {}, {}, {}});
    const std::string subject = item.id->text();
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, std::move(item)));
    HF_TRY(ByteSink* const sink,
        ingest.startArtifact("original", result.rootFolder + "-late-papers.zip", "application/zip"));
    HF_CHECK(writeSomePapers(bundle, result.lateFiles, *sink, progress));
    HF_TRY(const vault::Artifact papers, ingest.finishArtifact());
    static_cast<void>(papers);
    HF_CHECK(progress.checkpoint());
    const vault::Ingest::Opening opening{"late-files-received", subject,
        {{"bundle", result.rootFolder}, {"countersigners", countersignersJson(report)},
            {"late_files", std::move(files)}, {"signer", result.signer.hex()},
            {"signer_confirmed", result.signerConfirmed}, {"tag_manifest", result.tagManifest.hex()}},
        {}, {}};
    HF_TRY(
        const std::vector<vault::Item> stored, vault::Ingest::commitTogether(vault, std::span(&ingest, 1), &opening));
    result.latePapers = ImportedItem{stored[0].id, stored[0].exhibit, {}, {}, {}, stored[0].kind};
    return {};
}

} // namespace holdfast::bundle
