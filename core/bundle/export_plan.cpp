#include "core/bundle/export_plan.h"

#include "core/bundle/case_file.h"
#include "core/bundle/custody_log.h"
#include "core/bundle/exhibits_csv.h"
#include "core/bundle/export_choice.h"
#include "core/bundle/file_names.h"
#include "core/bundle/layout.h"
#include "core/bundle/page_facts_csv.h"
#include "core/bundle/readme_text.h"
#include "core/bundle/report/report.h"
#include "core/bundle/stamp_files.h"
#include "core/bundle/verify_page/verify_page.h"
#include "core/bundle/viewer/viewer.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"
#include "core/vault/accounts.h"
#include "core/vault/figures.h"
#include "core/vault/time_batches.h"

#include <algorithm>
#include <set>

namespace holdfast::bundle {

// What goes into a one-line field: valid UTF-8, no control characters, not endless.
static std::string oneLine(std::string_view text)
{
    const auto valid = parseJson(canonicalJson(Json(std::string(text.substr(0, 400)))), 4096);
    std::string out = valid && valid->is_string() ? valid->get<std::string>() : std::string();
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    const size_t start = out.find_first_not_of(' ');
    if (start == std::string::npos)
        return {};
    return out.substr(start, out.find_last_not_of(' ') + 1 - start);
}

static bool isDoneWithout(const ExportOptions& options, const Error& error)
{
    return options.doesWithout && options.doesWithout(error);
}

static size_t limitOf(std::string_view rootFile)
{
    if (rootFile == layout::manifest)
        return limits::manifestBytes;
    return rootFile == layout::viewer ? limits::viewerBytes : limits::rootFileBytes;
}

Result<ExportPlan> ExportPlan::make(
    const vault::Vault& vault, const ExportOptions& options, const std::filesystem::path& target)
{
    if (options.authorities.addresses.size() > limits::stamps)
        return fail(errors::tooManyStamps, std::to_string(limits::stamps));
    ExportPlan plan;
    BundleIndex& index = plan.m_index;
    index.caseId = vault.defaultCase().text();
    index.signedAt = formatUtc(vault.clock().now());
    index.toolVersion = HOLDFAST_VERSION;
    index.recipient = oneLine(options.recipient);
    index.signer = crypto::fingerprint(vault.signingKey().publicKey());
    { // the choice is not kept: the log may be large
        HF_TRY(const ExportChoice choice, ExportChoice::make(vault, options));
        index.scope = choice.isSelection ? "selection" : "all";
        FileNames names;
        for (const vault::Item& item : choice.items)
            plan.addItem(item, names);
        for (const Digest& digest : choice.withheld)
            index.omissions.push_back({"", std::string(omission::withheld), digest});
        index.omissions = omissionsOf(index);
        plan.addCustody(choice);
        HF_TRY(plan.m_leftOut, LeftOut::of(vault, choice, options.withPageFacts));
        HF_CHECK(plan.addTime(vault, options.authorities.trustedPem));
        if (options.withPageFacts)
            HF_CHECK(plan.addPageFacts(vault));
        if (options.report)
            HF_CHECK(plan.addReport(vault, choice, *options.report, target));
    }
    std::string json = encodeIndex(index);
    constexpr size_t tagFilesAndStamps = 80; // and their papers
    const size_t files = plan.m_files.size() + plan.m_batchPapers.size() + index.time.size() + tagFilesAndStamps;
    if (json.size() > limits::indexBytes || files > limits::files)
        return fail(holdfast::errors::tooLarge, "more items than one bundle can hold");
    plan.addContent(layout::csv, encodeExhibitsCsv(index));
    plan.addContent(layout::index, std::move(json));
    HF_CHECK(plan.addTagFiles(vault, options));
    std::sort(plan.m_files.begin(), plan.m_files.end(), [](const File& a, const File& b) { return a.path < b.path; });
    return plan;
}

void ExportPlan::addItem(const vault::Item& item, FileNames& names)
{
    BundleIndex::Item entry{item.id.text(), item.exhibit, std::string(toText(item.kind)), item.title, item.url,
        formatUtc(item.capturedAt), std::string(toText(item.age)), {}, {}};
    if (entry.isObservation())
        m_index.version = BundleIndex::observedVersion;
    if (item.parent)
        entry.parent = BundleIndex::Parent{item.parent->item.text(), item.parent->sha256};
    for (const vault::Artifact& artifact : item.artifacts) {
        const std::string path = names.pathFor(entry, artifact.role, artifact.mime);
        entry.artifacts.push_back({path, artifact.role, artifact.name, artifact.mime, artifact.bytes, artifact.sha256});
        m_files.push_back({path, artifact.bytes, artifact.sha256, artifact, {}});
    }
    m_index.items.push_back(std::move(entry));
}

void ExportPlan::addCustody(const ExportChoice& choice)
{
    m_index.events = choice.events.size();
    m_index.head = choice.events.empty() ? Digest() : choice.events.back().hash;
    if (choice.isRestored)
        m_index.version = std::max(m_index.version, BundleIndex::restoredVersion);
    std::string log;
    for (const vault::CustodyEvent& event : choice.events) {
        if (event.isWithheld())
            ++m_index.withheld;
        log += encodeCustodyLine(event);
    }
    addContent(layout::custody, std::move(log));
}

/// Of each capture that the bundle has, by its id: the number of what can be left out, which of a look is its page.
static std::map<std::string, std::string> exhibitsToLeaveOut(const BundleIndex& index)
{
    std::map<std::string, std::string> all, captures;
    for (const BundleIndex::Item& item : index.items)
        all.emplace(item.id, item.exhibit);
    for (const BundleIndex::Item& item : index.items) {
        if (item.artifacts.empty())
            continue;
        const auto page = item.isObservation() && item.parent ? all.find(item.parent->item) : all.end();
        captures.emplace(item.id, page == all.end() ? item.exhibit : page->second);
    }
    return captures;
}

Result<void> ExportPlan::addTime(const vault::Vault& vault, std::string_view trustedPem)
{
    HF_TRY(const std::vector<vault::TimeBatch> batches, vault::timeBatches(vault));
    const std::map<std::string, std::string> toLeaveOut = exhibitsToLeaveOut(m_index);
    for (const vault::TimeBatch& batch : batches) {
        size_t captures = 0;
        std::set<std::string> named;
        std::vector<std::string> exhibits;
        for (const ItemId& id : batch.items) {
            const auto found = toLeaveOut.find(id.text());
            if (found == toLeaveOut.end())
                continue;
            ++captures;
            if (named.insert(found->second).second)
                exhibits.push_back(found->second);
        }
        if (captures == 0)
            continue;
        const auto n = static_cast<uint64_t>(batch.n);
        BundleIndex::Time time = timeFiles(n);
        const auto addStamp = [&](std::string& path, const Bytes& token, const Digest& imprint, bool isSecond,
                                  std::string error) {
            bool isLacking = token.empty();
            if (!isLacking) {
                if (auto papers = papersBeside(path, token, imprint, trustedPem)) {
                    m_batchPapers.merge(*papers);
                } else {
                    isLacking = true;
                    error = papers.error().code().id;
                }
            }
            if (isLacking)
                m_lackingStamps.push_back({n, path, captures, isSecond, !token.empty(), std::move(error), exhibits});
            if (token.empty())
                path.clear();
            else
                addContent(path, std::string(asText(token)));
        };
        addStamp(time.before, batch.before, batch.head, false, batch.beforeError);
        addStamp(time.after, batch.after, Sha256::of(asBytes(batch.list)), true, batch.afterError);
        if (time.before.empty() && time.after.empty())
            continue;
        if (time.after.empty())
            time.list.clear();
        else
            addContent(time.list, batch.list);
        time.head = batch.head;
        m_index.time.push_back(std::move(time));
        m_index.version = std::max(m_index.version, BundleIndex::timedVersion);
    }
    return {};
}

Result<void> ExportPlan::addPageFacts(const vault::Vault& vault)
{
    for (BundleIndex::Item& item : m_index.items) {
        HF_TRY(const ItemId id, ItemId::parse(item.id));
        HF_TRY(const std::vector<vault::Appearance> people, vault::accountsOn(vault, id));
        for (const vault::Appearance& each : people)
            item.people.push_back({std::string(toText(each.entry.role)), each.entry.name, each.entry.handle,
                each.entry.profileUrl, each.entry.postedAt, each.entry.sign});
        HF_TRY(const std::vector<vault::FigureEntry> figures, vault::figuresOn(vault, id));
        for (const vault::FigureEntry& entry : figures)
            item.figures.push_back(
                {std::string(toText(entry.kind)), entry.written, entry.sign, entry.value, entry.isExact});
    }
    if (!hasPageFacts(m_index))
        return {};
    m_index.version = BundleIndex::peopledVersion;
    addContent(layout::people, encodePeopleCsv(m_index));
    addContent(layout::figures, encodeFiguresCsv(m_index));
    return {};
}

Result<void> ExportPlan::addReport(const vault::Vault& vault, const ExportChoice& choice, const ReportOptions& options,
    const std::filesystem::path& target)
{
    m_index.version = BundleIndex::describedVersion;
    HF_TRY(crypto::SealedSpool spool, crypto::SealedSpool::create(target));
    m_spool = std::make_unique<crypto::SealedSpool>(std::move(spool));
    HF_TRY(MadeReport made, makeReport(vault, m_index, m_leftOut, choice.items, choice.events, options, *m_spool));
    m_reportWarning = std::move(made.warning);
    std::vector<ReportFile> files = std::move(made.files);
    HF_TRY(const vault::VaultInfo info, vault.info());
    files.insert(files.begin(), {std::string(layout::caseFile), encodeCaseFile(m_index, info.collectorName)});
    if (files.front().content.size() > limits::indexBytes)
        return fail(holdfast::errors::tooLarge, "more items than data/case.jsonld can hold");
    for (ReportFile& file : files) {
        m_index.report.push_back(file.path);
        if (file.spooled)
            m_files.push_back({file.path, file.spooled->place.size, file.spooled->sha256, {}, {}, file.spooled->place});
        else
            addContent(file.path, std::move(file.content));
    }
    return {};
}

Result<void> ExportPlan::addTagFiles(const vault::Vault& vault, const ExportOptions& options)
{
    const crypto::SigningKey& key = vault.signingKey();
    Manifest payload, tags;
    uint64_t payloadBytes = 0;
    for (const File& file : m_files) {
        payload.emplace(file.path, file.sha256);
        payloadBytes += file.size;
    }
    std::string manifest = encodeManifest(payload);
    if (manifest.size() > limits::manifestBytes)
        return fail(holdfast::errors::tooLarge, "more items than one bundle can hold");
    const size_t firstTag = m_files.size();
    addContent(layout::bagit, std::string(layout::bagitText));
    addContent(layout::bagInfo, encodeBagInfo(m_index, payloadBytes, payload.size()));
    addContent(layout::readme, encodeReadme(m_index, m_leftOut));
    addContent(layout::viewer, encodeViewer(m_index));
    addContent(layout::verifyPage, verifyPage());
    addContent(layout::manifest, std::move(manifest));
    addContent(
        layout::allowedSigners, crypto::allowedSigners(key.publicKey(), layout::principal, layout::signatureNamespace));
    addContent(layout::minisignKey, crypto::minisignPublicKey(key.publicKey()));
    for (size_t i = firstTag; i < m_files.size(); ++i)
        tags.emplace(m_files[i].path, m_files[i].sha256);
    std::string tagManifest = encodeManifest(tags);
    m_tagManifest = Sha256::of(asBytes(tagManifest));
    std::string signature = crypto::sshsigSign(key, layout::signatureNamespace, asBytes(tagManifest));
    HF_CHECK(addTimes(Sha256::of(asBytes(signature)), options));
    addContent(layout::sshSignature, std::move(signature));
    addContent(layout::minisignSignature, crypto::minisignSign(key, asBytes(tagManifest), trustedComment(m_index)));
    addContent(layout::tagManifest, std::move(tagManifest));
    for (size_t i = firstTag; i < m_files.size(); ++i)
        if (m_files[i].size > limitOf(m_files[i].path))
            return fail(holdfast::errors::tooLarge, m_files[i].path);
    return {};
}

Result<void> ExportPlan::addTimes(const Digest& signature, const ExportOptions& options)
{
    addLate(m_batchPapers);
    HF_CHECK(addStamps(signature, options));
    if (options.calendars.addresses.empty())
        return {};
    if (const Result<void> added = addProofs(signature, options.calendars); !added) {
        if (!isDoneWithout(options, added.error()))
            return fail(added.error());
        m_times.proofError = added.error();
    }
    return {};
}

Result<void> ExportPlan::addStamps(const Digest& signature, const ExportOptions& options)
{
    if (options.authorities.addresses.empty())
        return {};
    HF_TRY(AskedStamps asked, askForStamps(options.authorities, signature, 1));
    if (asked.stoppedBy)
        return fail(*asked.stoppedBy);
    if (const auto error = firstError(asked.authorities);
        error && asked.files.empty() && !isDoneWithout(options, *error))
        return fail(*error);
    addLate(asked.files);
    m_times.authorities = std::move(asked.authorities);
    return {};
}

Result<void> ExportPlan::addProofs(const Digest& signature, const crypto::OtsCalendars& calendars)
{
    std::map<std::string, Digest> digests{{proofOf(layout::sshSignature), signature}};
    for (const File& file : m_files)
        if (std::string path = proofOf(file.path); !path.empty())
            digests.emplace(std::move(path), file.sha256);
    HF_TRY(const auto made, proofsOf(digests, calendars));
    for (const auto& [path, bytes] : made) {
        HF_TRY(const crypto::OtsProof proof, crypto::parseOts(bytes));
        m_times.proofs.push_back(proofStateOf(path, proof, true));
        addContent(path, std::string(asText(bytes)));
    }
    return {};
}

void ExportPlan::addContent(std::string_view path, std::string content)
{
    const Digest digest = Sha256::of(asBytes(content));
    m_files.push_back({std::string(path), content.size(), digest, {}, std::move(content)});
}

void ExportPlan::addLate(const LateFiles& files)
{
    for (const auto& [path, bytes] : files)
        addContent(path, std::string(asText(bytes)));
}

uint64_t ExportPlan::totalBytes() const
{
    uint64_t total = 0;
    for (const File& file : m_files)
        total += file.size;
    return total;
}

} // namespace holdfast::bundle
