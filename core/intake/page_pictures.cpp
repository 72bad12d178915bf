#include "core/intake/page_pictures.h"

#include "core/base/untrusted_text.h"
#include "core/intake/display_name.h"
#include "core/intake/import_record.h"
#include "core/vault/copies.h"
#include "core/vault/ingest.h"
#include "core/vault/received_cases.h"

#include <algorithm>
#include <set>

namespace holdfast::intake {

namespace {

constexpr size_t maxCaptureRecord = 16 << 20, maxPictureName = 120;

const vault::Artifact* archiveOf(const vault::Item& item)
{
    return item.kind == vault::ItemKind::Page ? item.artifact("wacz") : nullptr;
}

Result<const vault::Artifact*> requireArchive(const vault::Item& page)
{
    if (const vault::Artifact* archive = archiveOf(page))
        return archive;
    return fail(vault::errors::noSuchArtifact, page.exhibit + " has no web archive");
}

/// What the program itself wrote of the page: no helper can add a picture to it.
Result<std::set<Digest>> bodiesInRecord(const vault::Vault& vault, const vault::Item& page)
{
    std::set<Digest> bodies;
    const vault::Artifact* filed = page.artifact("record");
    if (filed == nullptr)
        return bodies;
    HF_TRY(const Bytes bytes, vault.readArtifact(*filed, maxCaptureRecord));
    HF_TRY(const Json record, parseJson(asText(bytes), maxCaptureRecord));
    for (const Json& resource : jsonMember(record, "resources"))
        if (const auto digest = Digest::fromHex(jsonStringOr(resource, "sha256")))
            bodies.insert(*digest);
    return bodies;
}

/// Those that were made from this page's archive.
Result<std::vector<vault::Item>> picturesKeptOf(const vault::Vault& vault, const vault::Item& page)
{
    HF_TRY(std::vector<vault::Item> items, filesMadeFrom(vault, page.id));
    std::erase_if(items, [](const vault::Item& item) { return item.artifact("original") == nullptr; });
    return items;
}

std::optional<vault::Item> keptWith(const std::vector<vault::Item>& kept, const Digest& sha256)
{
    const auto found = std::ranges::find_if(
        kept, [&](const vault::Item& item) { return item.artifact("original")->sha256 == sha256; });
    return found == kept.end() ? std::nullopt : std::optional(*found);
}

/// The last part of its address, which is what a browser would call the file.
std::string nameOfPicture(const imaging::ArchivedPicture& picture)
{
    std::string_view path = std::string_view(picture.url).substr(0, picture.url.find_first_of("?#"));
    path.remove_prefix(std::min(path.size(), path.rfind('/') + 1)); // npos + 1 is 0
    const std::string name = cutText(harmlessText(path), maxPictureName);
    return name.empty() ? "picture" : name;
}

Json pictureRecord(const vault::Item& page, const vault::Artifact& archive, const imaging::ArchivedPicture& picture)
{
    return {{"derived_from",
                {{"item", page.id.text()}, {"exhibit", page.exhibit}, {"sha256", archive.sha256.hex()},
                    {"mime", archive.mime}, {"captured_at", formatUtc(page.capturedAt)}}},
        {"source",
            {{"url", picture.url}, {"warc_record_id", picture.recordId}, {"warc_date", picture.date},
                {"payload_digest", "sha256:" + picture.sha256.hex()}, {"width", picture.width},
                {"height", picture.height}}}};
}

Json withClaims(
    Json record, imaging::DecodeClient& decoder, ByteView bytes, std::string_view mime, const Progress& progress)
{
    if (!imaging::canClaim(mime))
        return record;
    MemorySource source(bytes);
    const auto claims = decoder.claims(source, mime, progress.withReport({}));
    if (claims)
        record["claimed"] = imaging::claimsJson(*claims);
    else
        record["claimed_error"] = claims.error().code().id;
    return record;
}

Result<vault::Item> filePicture(vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    const imaging::ArchivedPicture& picture, const Progress& progress)
{
    HF_TRY(const vault::Artifact* archive, requireArchive(page));
    HF_TRY(const Bytes bytes, readPagePicture(vault, decoder, page, picture, progress));
    vault::NewItem item;
    item.kind = vault::ItemKind::File;
    item.age = page.age;
    item.title = nameOfPicture(picture);
    item.url = picture.url;
    item.capturedAt = vault.clock().now();
    item.parent = vault::Parent{page.id, archive->sha256};
    item.action = "derived";
    Json record = pictureRecord(page, *archive, picture);
    item.details = record;
    record.update({{"record", "holdfast-page-picture"}, {"version", 1}, {"tool", toolName()},
        {"made_at", momentJson(item.capturedAt, vault.clock())}, {"under18", toText(page.age)}});
    record = withClaims(std::move(record), decoder, bytes, picture.mime, progress);
    HF_CHECK(progress.checkpoint());
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, std::move(item)));
    HF_TRY(const vault::Artifact original, ingest.addBytes("original", nameOfPicture(picture), picture.mime, bytes));
    record["file"] = {
        {"name", original.name}, {"mime", original.mime}, {"bytes", original.bytes}, {"sha256", original.sha256.hex()}};
    HF_TRY(const vault::Artifact filed,
        ingest.addBytes("record", "page-picture-record.json", "application/json", asBytes(canonicalJson(record))));
    ingest.item().details.update({{"sha256", original.sha256.hex()}, {"record_sha256", filed.sha256.hex()},
        {"under18", toText(page.age)}, {"tool", toolName()}});
    return ingest.commit();
}

/// The page as it is now, where something of this kind may be kept of it: the answer may be another by now.
Result<vault::Item> pageThatGives(const vault::Vault& vault, const vault::Item& page, std::string_view mime)
{
    HF_CHECK(vault::requireOwn(vault, page));
    HF_TRY(vault::Item now, vault.item(page.id));
    HF_CHECK(passAgeGate(mime, Purpose::Evidence, now.age));
    return now;
}

Result<void> requireNoBlockedCopy(const vault::Vault& vault, const imaging::ArchivedPicture& picture)
{
    HF_TRY(const std::optional<vault::Item> blocked, vault::findBlockedCopy(vault, picture.sha256));
    return blocked ? Result<void>(fail(holdfast::errors::linkOnly, "the same bytes as " + blocked->exhibit))
                   : Result<void>();
}

bool isOfHelper(const Error& error)
{
    return error.code().id.starts_with("helper.");
}

/// Of one picture, which says nothing of the next.
bool isOfThePicture(const Error& error)
{
    const std::string_view code = error.code().id;
    return error.code().kind == ErrorKind::Refused || code.starts_with("decode.") || isOfHelper(error)
        || error.is(vault::errors::noSuchArtifact) || error.is(holdfast::errors::tooLarge);
}

/// Keeps the pictures of one page, one after the other, until it is of no use to go on.
class PageKeeper {
public:
    PageKeeper(PicturesOfPage& all, vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
        const Progress& progress)
        : m_all(all)
        , m_vault(vault)
        , m_decoder(decoder)
        , m_page(page)
        , m_progress(progress)
    {
    }
    /// False when no more is to be tried, which m_all.endedBy explains.
    bool keep(const PagePicture& picture)
    {
        const Result<void> done = tryToKeep(picture);
        if (!done && isOfThePicture(done.error())) {
            m_all.unkept.push_back({picture.facts.url, std::string(done.error().code().id)});
            noteFailure(done.error());
        } else if (!done) {
            m_all.endedBy = done.error();
        }
        return !m_all.endedBy;
    }

private:
    static constexpr size_t maxHelperFailures = 3; ///< a page that ends the helper each time would take hours

    Result<void> tryToKeep(const PagePicture& picture)
    {
        HF_CHECK(m_progress.checkpoint());
        if (!picture.keptAs) {
            HF_TRY(const vault::Item now, pageThatGives(m_vault, m_page, picture.facts.mime));
            HF_CHECK(requireNoBlockedCopy(m_vault, picture.facts));
            HF_TRY(const vault::Item filed, filePicture(m_vault, m_decoder, now, picture.facts, m_progress));
            if (const auto hashed = hashPicture(m_vault, m_decoder, filed, m_progress); !hashed) {
                ++m_all.notHashed; // it is stored by now
                noteFailure(hashed.error());
            }
        }
        ++m_all.kept;
        return {};
    }
    void noteFailure(const Error& error)
    {
        if (isOfHelper(error) && ++m_helperFailures == maxHelperFailures)
            m_all.endedBy = error;
        if (error.code().kind != ErrorKind::Refused)
            return;
        if (const auto gives = pageThatGives(m_vault, m_page, "image/png"); !gives)
            m_all.endedBy = gives.error(); // it is the page, not the picture, of which nothing may be kept any more
    }

    PicturesOfPage& m_all;
    vault::Vault& m_vault;
    imaging::DecodeClient& m_decoder;
    const vault::Item& m_page;
    const Progress& m_progress;
    size_t m_helperFailures = 0;
};

} // namespace

bool holdsArchive(const vault::Item& item)
{
    return archiveOf(item) != nullptr;
}

Result<PagePictures> listPagePictures(const vault::Vault& vault, imaging::DecodeClient& decoder,
    const vault::Item& page, uint32_t leastSide, const Progress& progress)
{
    HF_TRY(const vault::Artifact* archive, requireArchive(page));
    HF_TRY(const std::set<Digest> bodies, bodiesInRecord(vault, page));
    HF_TRY(const std::unique_ptr<ByteSource> source, vault.openArtifact(*archive));
    HF_TRY(imaging::ArchivedPictures found, decoder.archivedPictures(*source, leastSide, progress));
    HF_TRY(const std::vector<vault::Item> kept, picturesKeptOf(vault, page));
    PagePictures list;
    list.unread = std::move(found.unread);
    list.smaller = found.smaller;
    list.leftOut = found.leftOut;
    list.isWhole = found.isWhole;
    for (imaging::ArchivedPicture& picture : found.pictures) {
        if (!bodies.contains(picture.sha256)) {
            ++list.notInRecord;
            continue;
        }
        std::optional<vault::Item> keptAs = keptWith(kept, picture.sha256);
        list.pictures.push_back({std::move(picture), std::move(keptAs)});
    }
    return list;
}

Result<Bytes> readPagePicture(const vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    const imaging::ArchivedPicture& picture, const Progress& progress)
{
    if (!decoder.holdsArchivedPicture(
            picture.sha256)) { // a helper that had to be ended, or that looked at another page
        HF_TRY(const vault::Artifact* archive, requireArchive(page));
        HF_TRY(const std::unique_ptr<ByteSource> source, vault.openArtifact(*archive));
        const uint32_t leastSide = std::min(picture.width, picture.height);
        HF_TRY(const auto listed, decoder.archivedPictures(*source, leastSide, progress.withReport({})));
        if (!decoder.holdsArchivedPicture(picture.sha256))
            return fail(vault::errors::noSuchArtifact, "no picture " + picture.sha256.hex());
    }
    return decoder.archivedPicture(picture.sha256, progress);
}

Result<KeptPicture> keepPagePicture(vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    const imaging::ArchivedPicture& picture, const Progress& progress)
{
    HF_TRY(const vault::Item now, pageThatGives(vault, page, picture.mime));
    HF_CHECK(requireNoBlockedCopy(vault, picture));
    HF_TRY(const std::set<Digest> bodies, bodiesInRecord(vault, now));
    if (!bodies.contains(picture.sha256))
        return fail(vault::errors::noSuchArtifact, "no picture " + picture.sha256.hex());
    HF_TRY(const std::vector<vault::Item> earlier, picturesKeptOf(vault, now));
    if (auto kept = keptWith(earlier, picture.sha256))
        return KeptPicture{std::move(*kept), true, {}, {}};
    HF_TRY(vault::Item filed, filePicture(vault, decoder, now, picture, progress));
    KeptPicture kept{std::move(filed), false, {}, {}};
    // It is stored by now, whatever comes of this.
    if (auto hashed = hashPicture(vault, decoder, kept.item, progress); !hashed)
        kept.notHashed = std::move(hashed.error());
    else if (auto similar = findSimilar(vault, kept.item.id))
        kept.similarTo = std::move(*similar);
    return kept;
}

PicturesOfPage keepFullSizePictures(
    vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page, const Progress& progress)
{
    PicturesOfPage all;
    const Progress silent = progress.withReport({}); // of each file in them: what is told is which one it is
    progress.report("finding pictures", 0, 0);
    const auto listed = listPagePictures(vault, decoder, page, fullSizePicture, silent);
    if (!listed) {
        all.endedBy = listed.error();
        return all;
    }
    all.leftOut = listed->leftOut;
    all.notInRecord = listed->notInRecord;
    all.isWhole = listed->isWhole;
    for (const imaging::UnreadPicture& picture : listed->unread)
        all.unkept.push_back({picture.url, picture.why});
    PageKeeper keeper(all, vault, decoder, page, silent);
    for (size_t i = 0; i < listed->pictures.size(); ++i) {
        progress.report("keeping pictures", i, listed->pictures.size());
        if (!keeper.keep(listed->pictures[i]))
            break;
    }
    return all;
}

} // namespace holdfast::intake
