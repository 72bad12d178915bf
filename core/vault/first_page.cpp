#include "core/vault/first_page.h"

#include "core/base/atomic_file.h"
#include "core/base/byte_stream.h"
#include "core/base/digest.h"
#include "core/crypto/page_seal.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

constexpr size_t places = 2;
constexpr size_t numberBytes = 8;
constexpr size_t headBytes = numberBytes + Digest::size;

struct Kept {
    uint64_t number = 0;
    Bytes page;
};

Digest hashOf(uint64_t number, ByteView page)
{
    Bytes head;
    appendU64Le(head, number);
    Sha256 hasher;
    hasher.update(head);
    hasher.update(page);
    return hasher.finish();
}

/// What stands behind the places: nothing syncs them while the vault is open, so that a kill or a power cut may leave
/// one half written, but what was settled is damaged where it does not fit.
constexpr std::string_view settledMark = "holdfast first s";
constexpr std::string_view inUseMark = "holdfast first i"; ///< no write of one over the other is ever half done

struct Places {
    std::vector<Kept> whole; ///< the newest first
    size_t holes = 0, damaged = 0;
    std::string mark;

    /// Words that go after the file's name; empty for none.
    std::string flaw(size_t fileBytes) const
    {
        constexpr uint64_t lastWithAHole = 1; // the next one fills it
        const bool isHoleExpected = holes == 0 || (!whole.empty() && whole.front().number <= lastWithAHole);
        if (whole.empty() && (fileBytes == 0 || mark != inUseMark))
            return "held no whole page";
        if (mark == settledMark ? damaged > 0 || !isHoleExpected : !inUseMark.starts_with(mark))
            return "was damaged";
        return {};
    }
};

/// A place that was never written, as in a new vault before its second commit.
bool isHole(ByteView place)
{
    return std::ranges::all_of(place, [](uint8_t byte) { return byte == 0; });
}

Result<Places> readPlaces(const fs::path& folder, uint32_t pageSize, std::string* flaw = nullptr)
{
    Places found;
    const size_t placeBytes = headBytes + pageSize;
    HF_TRY(const Bytes file, readFile(folder / FirstPageCopy::fileName, places * placeBytes + settledMark.size()));
    size_t at = 0;
    for (size_t place = 0; place < places && at + placeBytes <= file.size(); ++place, at += placeBytes) {
        const ByteView bytes = ByteView(file).subspan(at, placeBytes);
        const ByteView page = bytes.subspan(headBytes);
        const uint64_t number = readU64Le(bytes);
        const Result<Digest> stated = Digest::fromBytes(bytes.subspan(numberBytes, Digest::size));
        if (stated && *stated == hashOf(number, page))
            found.whole.push_back({number, Bytes(page.begin(), page.end())});
        else
            ++(isHole(bytes) ? found.holes : found.damaged);
    }
    found.mark = asText(ByteView(file).subspan(at));
    std::sort(found.whole.begin(), found.whole.end(), [](const Kept& a, const Kept& b) { return a.number > b.number; });
    if (flaw != nullptr)
        *flaw = found.flaw(file.size());
    return found;
}

constexpr size_t placesBytes(uint32_t pageSize)
{
    return places * (headBytes + pageSize);
}

/// A file in which nothing was kept yet.
Bytes blankPlaces(uint32_t pageSize)
{
    Bytes blank(placesBytes(pageSize));
    append(blank, asBytes(inUseMark));
    return blank;
}

Result<Bytes> readFirst(const fs::path& database, uint32_t pageSize)
{
    HF_TRY(FileSource source, FileSource::open(database));
    Bytes page(pageSize);
    HF_TRY(const size_t count, source.read(page));
    page.resize(count);
    return page;
}

Result<void> writeFirst(const fs::path& database, ByteView page)
{
    HF_TRY(const FileInPlace file, FileInPlace::open(database));
    HF_CHECK(file.writeAt(0, page));
    return file.sync();
}

bool isAuthentic(const crypto::PageSeal& seal, ByteView page, uint32_t pageSize)
{
    return page.size() == pageSize && seal.fits(1, page);
}

Result<void> requireSound(const fs::path& database, const SecureBuffer& key, ByteView salt, uint32_t pageSize)
{
    HF_TRY(const std::unique_ptr<Database> opened, Database::open(database, key, salt, {.pageSize = pageSize}));
    HF_TRY(const std::string verdict, opened->textOf("PRAGMA quick_check(1)"));
    return verdict == "ok" ? Result<void>() : Result<void>(fail(errors::damaged, verdict));
}

} // namespace

FirstPageCopy::FirstPageCopy(const fs::path& folder, uint32_t pageSize)
    : m_pageSize(pageSize)
{
    if (Result<FileInPlace> opened = FileInPlace::open(folder / databaseName))
        m_database.emplace(std::move(*opened));
    // What is not there, or does not tell how far its numbers go, is begun anew: a page that is newer than all of them
    // must never have a lower one.
    const auto found = readPlaces(folder, pageSize, &m_flaw);
    const bool isTooLarge = !found && found.error().is(holdfast::errors::tooLarge);
    if (isTooLarge)
        m_flaw = "was longer than it can be";
    // What the system does not give this time may be whole, and is left alone.
    const bool isLost = !found && (isTooLarge || found.error().is(holdfast::errors::notFound));
    if (!found && (!isLost || !writeFileAtomically(folder / fileName, blankPlaces(pageSize))))
        return;
    if (found && !found->whole.empty())
        m_number = found->whole.front().number;
    if (Result<FileInPlace> opened = FileInPlace::open(folder / fileName))
        if (opened->writeAt(placesBytes(pageSize), asBytes(inUseMark)) && opened->sync())
            m_copy.emplace(std::move(*opened));
}

FirstPageCopy::~FirstPageCopy()
{
    const bool holdsAny = m_number > 0;
    if (m_copy && holdsAny && !m_isTorn && m_copy->sync())
        static_cast<void>(m_copy->writeAt(placesBytes(m_pageSize), asBytes(settledMark)));
}

void FirstPageCopy::keep()
{
    if (!m_database || !m_copy)
        return;
    Bytes page(m_pageSize);
    if (m_database->readAt(0, page).value_or(0) != page.size())
        return;
    const uint64_t number = m_number + 1;
    const Bytes place = placeOf(number, page);
    // Where a part of it is there only, the next one goes over that, and the other place is whole.
    m_isTorn = !m_copy->writeAt((number % places) * place.size(), place);
    if (!m_isTorn)
        m_number = number;
}

Bytes FirstPageCopy::placeOf(uint64_t number, ByteView page)
{
    Bytes place;
    appendU64Le(place, number);
    append(place, hashOf(number, page).bytes());
    append(place, page);
    return place;
}

std::vector<Bytes> FirstPageCopy::kept(const fs::path& folder, uint32_t pageSize)
{
    std::vector<Bytes> pages;
    Result<Places> found = readPlaces(folder, pageSize);
    if (found)
        for (Kept& each : found->whole)
            pages.push_back(std::move(each.page));
    return pages;
}

Result<bool> healSalt(const fs::path& folder, ByteView salt)
{
    HF_TRY(const Bytes there, readFirst(folder / databaseName, uint32_t(salt.size())));
    if (std::equal(there.begin(), there.end(), salt.begin(), salt.end()))
        return false;
    HF_CHECK(writeFirst(folder / databaseName, salt));
    return true;
}

Result<bool> healFirstPage(const fs::path& folder, const SecureBuffer& key, ByteView salt, uint32_t pageSize)
{
    const fs::path database = folder / databaseName;
    HF_TRY(const Bytes damaged, readFirst(database, pageSize));
    const crypto::PageSeal seal(key, salt);
    if (damaged.size() != pageSize || isAuthentic(seal, damaged, pageSize))
        return false;
    for (const Bytes& page : FirstPageCopy::kept(folder, pageSize)) {
        if (!isAuthentic(seal, page, pageSize))
            continue;
        HF_CHECK(writeFirst(database, page));
        if (requireSound(database, key, salt, pageSize))
            return true;
        HF_CHECK(writeFirst(database, damaged));
    }
    return false;
}

} // namespace holdfast::vault
