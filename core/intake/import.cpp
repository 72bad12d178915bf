#include "core/intake/chat_files.h"
#include "core/intake/display_name.h"
#include "core/intake/file_walk.h"
#include "core/intake/hashing_source.h"
#include "core/intake/import_record.h"
#include "core/intake/intake.h"
#include "core/intake/may_show.h"
#include "core/intake/media_facts.h"
#include "core/intake/pasted_picture.h"

#include "core/base/frame.h"
#include "core/imaging/decode_protocol.h"
#include "core/vault/copies.h"

#include <algorithm>

namespace holdfast::intake {

namespace {

/// An identity document is a picture or a PDF; calling a video or a page one does not answer the question.
Purpose effectivePurpose(std::string_view mime, const std::filesystem::path& path, Purpose purpose)
{
    const bool canBeDocument = mime.starts_with("image/") || mime == "application/pdf" || !mayShowSomeone(mime, path);
    return canBeDocument ? purpose : Purpose::Evidence;
}

Result<void> passImportGate(std::string_view mime, const std::filesystem::path& path, const ImportOptions& options)
{
    const Purpose purpose = effectivePurpose(mime, path, options.purpose);
    HF_CHECK(passAgeGate(mime, purpose, options.age));
    if (purpose == Purpose::Evidence && options.age != AgeAnswer::No && mayShowSomeone(mime, path))
        return fail(holdfast::errors::ageUnanswered, std::string(mime));
    return {};
}

/// The bytes of one import, from where they are.
struct OpenImport {
    std::unique_ptr<ByteSource> source;
    uint64_t size = 0;
    int64_t modifiedMs = 0; ///< of a file
};

Result<OpenImport> openImport(const std::filesystem::path& path, const PastedPicture* pasted)
{
    if (pasted != nullptr)
        return OpenImport{pasted->open(), pasted->size};
    HF_TRY(FileSource file, FileSource::open(path));
    const uint64_t size = file.size();
    const int64_t modifiedMs = file.modifiedMs();
    return OpenImport{std::make_unique<FileSource>(std::move(file)), size, modifiedMs};
}

class Importer {
public:
    Importer(
        vault::Vault& vault, imaging::DecodeClient& decoder, const ImportOptions& options, const Progress& progress)
        : m_vault(vault)
        , m_decoder(decoder)
        , m_options(options)
        , m_progress(progress)
    {
    }
    void expect(uint64_t bytes) { m_expectedBytes += bytes; }

    ImportedFile importFile(const std::filesystem::path& path, const PastedPicture* pasted = nullptr)
    {
        ImportedFile result{path, fail(holdfast::errors::cancelled)};
        result.item = read(result, pasted);
        if (result.isStored())
            lookForSimilar(result);
        return result;
    }

private:
    /// The file is stored by now, whatever comes of this.
    void lookForSimilar(ImportedFile& result)
    {
        if (!hashPicture(m_vault, m_decoder, *result.item, m_progress))
            return;
        if (auto similar = findSimilar(m_vault, result.item->id))
            result.similarTo = std::move(*similar);
    }

    Result<vault::Item> read(ImportedFile& result, const PastedPicture* pasted)
    {
        const std::filesystem::path& path = result.path;
        HF_CHECK(m_progress.checkpoint());
        HF_TRY(const OpenImport opened, openImport(path, pasted));
        ImportFacts facts{path, {}, opened.size, 0, opened.modifiedMs, 0, false, 0, {}, m_vault.clock().now()};
        facts.pasted = pasted;
        HF_TRY(Bytes untrustedHead, readHead(*opened.source));
        if (facts.sizeBefore == 0 && !untrustedHead.empty())
            return fail(errors::notAFile, "it has no size"); // such as those in /proc: reading them may never end
        if (untrustedHead.size() > facts.sizeBefore)
            untrustedHead.resize(size_t(facts.sizeBefore)); // it grew meanwhile
        HF_TRY(facts.type, identify(untrustedHead));
        if (pasted != nullptr && !facts.type.mime.starts_with("image/"))
            return fail(errors::pastedNoPicture, "the clipboard gave " + facts.type.mime);
        HF_CHECK(passImportGate(facts.type.mime, path, m_options));
        return store(*opened.source, untrustedHead, facts, result);
    }

    Result<Bytes> readHead(ByteSource& source)
    {
        Bytes head(imaging::protocol::maxHeadBytes);
        HF_TRY(const size_t filled, readFully(source, head));
        head.resize(filled);
        return head;
    }

    /// A file that brings the helper down can still be evidence, and asks the question.
    Result<imaging::DecodeClient::Identified> identify(ByteView untrustedHead)
    {
        auto type = m_decoder.identify(untrustedHead, m_progress);
        if (!type
            && (type.error().is(holdfast::errors::helperCrashed) || type.error().is(holdfast::errors::helperHung)))
            return imaging::DecodeClient::Identified{
                std::string(unidentifiedMime), "not identified: " + std::string(type.error().code().id)};
        return type;
    }

    Result<vault::Item> store(ByteSource& source, ByteView untrustedHead, ImportFacts& facts, ImportedFile& result)
    {
        vault::NewItem item;
        item.purpose = effectivePurpose(facts.type.mime, facts.path, m_options.purpose);
        item.kind = item.purpose == Purpose::IdentityDocument ? vault::ItemKind::Document : vault::ItemKind::File;
        item.age = m_options.age;
        item.title = displayName(facts.path);
        item.capturedAt = facts.startedAt;
        HF_TRY(vault::Ingest ingest, vault::Ingest::begin(m_vault, item));
        HF_TRY(ByteSink * sink, ingest.startArtifact("original", item.title, facts.type.mime));
        HF_CHECK(copy(source, untrustedHead, facts, *sink));
        HF_TRY(const vault::Artifact original, ingest.finishArtifact());
        facts.sha256 = original.sha256;
        lookAgain(facts);
        HF_TRY(const std::optional<vault::Item> blocked, vault::findBlockedCopy(m_vault, original.sha256));
        if (blocked)
            return fail(holdfast::errors::linkOnly, "the same bytes as " + blocked->exhibit);
        HF_TRY(result.duplicateOf, vault::findOriginal(m_vault, original.sha256));
        if (result.duplicateOf && !m_options.keepDuplicates && isWhole(*result.duplicateOf))
            return noteSeenAgain(*result.duplicateOf, facts);
        facts.claimed = readClaims(facts);
        facts.chat = readChat(facts);
        if (facts.chat && facts.chat->has_value() && !(*facts.chat)->text.empty())
            HF_CHECK(ingest.addBytes("text", "messages.txt", "text/plain", asBytes((*facts.chat)->text)));
        if (imaging::isMedia(facts.type.mime))
            facts.media = readMedia(ingest, m_decoder, original, "contact-sheet.png", facts.contactSheet, m_progress);
        HF_CHECK(m_progress.checkpoint());
        const Json record = importRecord(facts, {item.purpose, m_options.age}, m_vault.clock());
        HF_TRY(const vault::Artifact filed,
            ingest.addBytes("record", "import-record.json", "application/json", asBytes(canonicalJson(record))));
        ingest.item().details = {{"name", item.title}, {"mime", facts.type.mime}, {"bytes", facts.bytesRead},
            {"sha256", original.sha256.hex()}, {"record_sha256", filed.sha256.hex()},
            {"under18", toText(m_options.age)}, {"purpose", record["purpose"]},
            {"changed_while_read", facts.changedWhileRead()}, {"tool", toolName()}};
        if (facts.pasted != nullptr)
            ingest.item().details["clipboard"] = clipboardJson(*facts.pasted);
        return ingest.commit();
    }

    /// From the file once more, as the stored bytes can't be read before they are committed: only when they are the
    /// same is what was found theirs.
    std::optional<Result<imaging::Claims>> readClaims(const ImportFacts& facts)
    {
        if (!imaging::canClaim(facts.type.mime) || facts.bytesRead > imaging::protocol::maxFileBytes)
            return std::nullopt;
        return readAgain<imaging::Claims>(facts,
            [&](ByteSource& source) { return m_decoder.claims(source, facts.type.mime, m_progress.withReport({})); });
    }

    std::optional<Result<imaging::ChatExport>> readChat(const ImportFacts& facts)
    {
        if (!imaging::mayBeChat(facts.type.mime) || facts.bytesRead > imaging::protocol::maxFileBytes)
            return std::nullopt;
        auto chat = readAgain<imaging::ChatExport>(facts, [&](ByteSource& source) {
            return m_decoder.chat(source, displayName(facts.path), m_progress.withReport({}));
        });
        if (chat)
            placeAttachments(chat->claims, facts.path);
        return chat;
    }

    template <class T, class Read>
    static Result<T> readAgain(const ImportFacts& facts, const Read& read)
    {
        HF_TRY(const OpenImport again, openImport(facts.path, facts.pasted));
        HashingSource hashing(*again.source);
        HF_TRY(T found, read(hashing));
        if (hashing.finish() != facts.sha256)
            return fail(errors::changedSince);
        return found;
    }

    /// Whoever brings a file again because the stored one was damaged must not be sent away.
    bool isWhole(const vault::Item& item)
    {
        const auto stored = m_vault.openArtifact(*item.artifact("original"));
        if (!stored)
            return false;
        for (;;) {
            const auto count = (*stored)->read(m_block);
            if (!count || *count == 0)
                return count.has_value();
        }
    }

    /// That the person found the same bytes once more, and under which name, may matter; a second copy of them does
    /// not.
    Result<vault::Item> noteSeenAgain(const vault::Item& earlier, const ImportFacts& facts)
    {
        Json details{{"name", displayName(facts.path)}, {"bytes", facts.bytesRead}, {"sha256", facts.sha256.hex()},
            {"under18", toText(m_options.age)}, {"tool", toolName()}};
        details.update(whenceJson(facts));
        HF_CHECK(m_vault.recordEvent(earlier.caseId, "seen-again", earlier.id.text(), details));
        return earlier;
    }

    /// Up to the size that the file had at first, so that one that is being written to does come to an end.
    Result<void> copy(ByteSource& source, ByteView untrustedHead, ImportFacts& facts, ByteSink& sink)
    {
        HF_CHECK(sink.write(untrustedHead));
        facts.bytesRead = untrustedHead.size();
        advance(untrustedHead.size());
        while (facts.bytesRead < facts.sizeBefore) {
            HF_CHECK(m_progress.checkpoint());
            const auto wanted = size_t(std::min<uint64_t>(m_block.size(), facts.sizeBefore - facts.bytesRead));
            HF_TRY(const size_t count, source.read(std::span(m_block).first(wanted)));
            if (count == 0)
                break;
            HF_CHECK(sink.write(ByteView(m_block).first(count)));
            facts.bytesRead += count;
            advance(count);
        }
        return {};
    }

    void advance(uint64_t bytes)
    {
        m_doneBytes += bytes;
        m_progress.report("reading", m_doneBytes, m_expectedBytes);
    }

    static void lookAgain(ImportFacts& facts)
    {
        const auto again = openImport(facts.path, facts.pasted);
        facts.isGoneAfter = !again;
        if (again) {
            facts.sizeAfter = again->size;
            facts.modifiedMsAfter = again->modifiedMs;
        }
    }

    vault::Vault& m_vault;
    imaging::DecodeClient& m_decoder;
    const ImportOptions& m_options;
    const Progress& m_progress;
    uint64_t m_expectedBytes = 0, m_doneBytes = 0;
    Bytes m_block = Bytes(1024 * 1024);
};

} // namespace

Result<std::vector<ImportedFile>> importPaths(vault::Vault& vault, imaging::DecodeClient& decoder,
    const std::vector<std::filesystem::path>& paths, const ImportOptions& options, const Progress& progress)
{
    HF_TRY(std::vector<FoundFile> found, findFiles(paths, vault.folder(), progress));
    // Yes and unsure refuse every file, so none is even opened.
    const bool isLinkOnly = options.age == AgeAnswer::Yes || options.age == AgeAnswer::Unsure;
    Importer importer(vault, decoder, options, progress);
    for (const FoundFile& file : found)
        importer.expect(file.bytes);
    std::vector<ImportedFile> results;
    results.reserve(found.size());
    for (FoundFile& file : found) {
        if (file.refused)
            results.push_back({std::move(file.path), fail(std::move(*file.refused))});
        else if (isLinkOnly)
            results.push_back({std::move(file.path), fail(holdfast::errors::linkOnly)});
        else
            results.push_back(importer.importFile(file.path));
    }
    return results;
}

ImportedFile importPasted(vault::Vault& vault, imaging::DecodeClient& decoder, const PastedPicture& pasted,
    const ImportOptions& options, const Progress& progress)
{
    const std::filesystem::path name(pasted.name());
    if (options.age == AgeAnswer::Yes || options.age == AgeAnswer::Unsure)
        return {name, fail(holdfast::errors::linkOnly)};
    if (pasted.size > maxPastedBytes)
        return {name, fail(holdfast::errors::tooLarge, std::to_string(pasted.size) + " bytes were pasted")};
    Importer importer(vault, decoder, options, progress);
    importer.expect(pasted.size);
    return importer.importFile(name, &pasted);
}

} // namespace holdfast::intake
