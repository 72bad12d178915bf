#include "core/vault/first_page.h"

#include "core/base/atomic_file.h"
#include "core/base/byte_stream.h"
#include "core/base/digest.h"
#include "core/base/file_access.h"
#include "core/crypto/page_seal.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

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

Result<std::vector<Kept>> readPlaces(const fs::path& folder, uint32_t pageSize)
{
    std::vector<Kept> whole;
    const size_t placeBytes = headBytes + pageSize;
    HF_TRY(const Bytes file, readFile(folder / FirstPageCopy::fileName, places * placeBytes));
    for (size_t at = 0; at + placeBytes <= file.size(); at += placeBytes) {
        const ByteView place = ByteView(file).subspan(at, placeBytes);
        const ByteView page = place.subspan(headBytes);
        const uint64_t number = readU64Le(place);
        const Result<Digest> stated = Digest::fromBytes(place.subspan(numberBytes, Digest::size));
        if (stated && *stated == hashOf(number, page))
            whole.push_back({number, Bytes(page.begin(), page.end())});
    }
    std::sort(whole.begin(), whole.end(), [](const Kept& a, const Kept& b) { return a.number > b.number; });
    return whole;
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
    HF_TRY(std::FILE* const opened, openForUpdate(database));
    const File file(opened, std::fclose);
    if (std::fwrite(page.data(), 1, page.size(), file.get()) != page.size())
        return fail(errorFromErrno(errno, "first page"));
    return syncFile(file.get());
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
    , m_database(nullptr, std::fclose)
    , m_copy(nullptr, std::fclose)
{
    if (const Result<std::FILE*> opened = openForUpdate(folder / databaseName)) {
        m_database.reset(*opened);
        std::setvbuf(m_database.get(), nullptr, _IONBF, 0); // each time what is there now, not what was read before
    }
    // What is not there, or does not tell how far its numbers go, is begun anew: a page that is newer than all of them
    // must never have a lower one.
    const auto whole = readPlaces(folder, pageSize);
    if (!whole && !writeFileAtomically(folder / fileName, {}))
        return;
    if (whole && !whole->empty())
        m_number = whole->front().number;
    if (const Result<std::FILE*> opened = openForUpdate(folder / fileName))
        m_copy.reset(*opened);
}

void FirstPageCopy::keep()
{
    if (!m_database || !m_copy)
        return;
    Bytes page(m_pageSize);
    std::rewind(m_database.get());
    if (std::fread(page.data(), 1, page.size(), m_database.get()) != page.size())
        return;
    const uint64_t number = m_number + 1;
    const Bytes place = placeOf(number, page);
    const size_t at = (number % places) * place.size();
    const bool isKept = std::fseek(m_copy.get(), static_cast<long>(at), SEEK_SET) == 0
        && std::fwrite(place.data(), 1, place.size(), m_copy.get()) == place.size() && std::fflush(m_copy.get()) == 0;
    if (isKept)
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
    Result<std::vector<Kept>> whole = readPlaces(folder, pageSize);
    if (whole)
        for (Kept& each : *whole)
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
