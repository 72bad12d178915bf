#include "core/vault/loose_chunks.h"

#include "core/vault/chunk_sealer.h"
#include "core/vault/errors.h"
#include "core/vault/raw_file.h"

#include <algorithm>
#include <array>

namespace holdfast::vault {

namespace {

/// Reads SQLite's numbers; goes no further than the end, and tells afterwards whether it met it.
class LooseReader {
public:
    LooseReader(ByteView bytes, size_t at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }
    uint64_t varint()
    {
        constexpr int longest = 9;
        uint64_t value = 0;
        for (int i = 1; i <= longest; ++i) {
            const uint8_t byte = next();
            if (i == longest)
                return value << 8 | byte;
            value = value << 7 | (byte & 0x7fU);
            if (byte < 0x80)
                break;
        }
        return value;
    }
    int64_t integer(uint64_t serialType)
    {
        constexpr std::array<size_t, 7> sizes{0, 1, 2, 3, 4, 6, 8};
        constexpr uint64_t zero = 8, one = 9;
        if (serialType == zero || serialType == one)
            return serialType == one ? 1 : 0;
        if (serialType == 0 || serialType >= sizes.size()) {
            m_isRight = false;
            return 0;
        }
        uint64_t value = 0;
        for (size_t i = 0; i < sizes.at(serialType); ++i) {
            const uint8_t byte = next();
            if (i == 0 && byte >= 0x80)
                value = ~uint64_t{0};
            value = value << 8 | byte;
        }
        return static_cast<int64_t>(value);
    }
    size_t at() const { return m_at; }
    bool isRight() const { return m_isRight; }

private:
    uint8_t next()
    {
        if (m_at < m_bytes.size())
            return m_bytes[m_at++];
        m_isRight = false;
        return 0;
    }
    ByteView m_bytes;
    size_t m_at;
    bool m_isRight = true;
};

/// A row of the table `chunk` in a leaf.
struct LooseCell {
    int64_t stream = 0, n = 0;
    size_t data = 0; ///< its offset in the page
    size_t size = 0; ///< of the data
    size_t here = 0; ///< how much of that is in the leaf; the rest is on overflow pages
    uint64_t overflow = 0; ///< the first of them; 0: none
};

uint64_t bigEndian(ByteView bytes)
{
    uint64_t value = 0;
    for (const uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

/// "B-tree Pages" of SQLite's file format: how much of a row stays in its leaf.
size_t bytesInLeaf(size_t payload, size_t usable)
{
    const size_t most = usable - 35, least = (usable - 12) * 32 / 255 - 23;
    if (payload <= most)
        return payload;
    const size_t fitting = least + (payload - least) % (usable - 4);
    return fitting <= most ? fitting : least;
}

/// None when it is no row of three columns of which the first two are integers and the third bytes.
std::optional<LooseCell> cellAt(ByteView page, size_t offset)
{
    constexpr size_t numberBytes = 4, maxHead = 64;
    LooseReader reader(page, offset);
    const uint64_t payload = reader.varint();
    static_cast<void>(reader.varint()); // the row's own number
    const size_t start = reader.at();
    const uint64_t header = reader.varint();
    const uint64_t streamType = reader.varint(), nType = reader.varint(), dataType = reader.varint();
    if (!reader.isRight() || reader.at() - start != header || payload > ChunkSealer::chunkBytes + maxHead)
        return std::nullopt;
    LooseCell cell;
    cell.stream = reader.integer(streamType);
    cell.n = reader.integer(nType);
    cell.data = reader.at();
    const uint64_t head = cell.data - start;
    const bool isBytes = dataType >= 12 && dataType % 2 == 0;
    if (!reader.isRight() || !isBytes || head + (dataType - 12) / 2 != payload)
        return std::nullopt;
    const size_t local = bytesInLeaf(payload, page.size());
    if (local < head || start + local + (local < payload ? numberBytes : 0) > page.size())
        return std::nullopt;
    cell.size = payload - head;
    cell.here = local - head;
    if (local < payload)
        cell.overflow = bigEndian(page.subspan(start + local, numberBytes));
    return cell;
}

} // namespace

LooseChunks::LooseChunks(Database& database, const SecureBuffer& key, ByteView salt, uint32_t pageSize)
    : m_database(database)
    , m_seal(key, salt)
    , m_pageSize(pageSize)
    , m_usable(pageSize)
{
}

std::optional<Bytes> LooseChunks::page(uint64_t number) const
{
    Bytes sealed(m_pageSize);
    {
        const std::scoped_lock guard(m_database.mutex());
        const Result<RawDatabase> raw = RawDatabase::of(m_database.handle());
        if (number == 0 || !raw || !raw->read((number - 1) * m_pageSize, sealed))
            return std::nullopt;
    }
    std::optional<Bytes> plain = m_seal.open(number, sealed);
    if (plain)
        plain->resize(std::min(plain->size(), m_usable));
    return plain;
}

Result<void> LooseChunks::find(const Progress& progress)
{
    uint64_t pages = 0;
    {
        const std::scoped_lock guard(m_database.mutex());
        HF_TRY(const RawDatabase raw, RawDatabase::of(m_database.handle()));
        HF_TRY(const uint64_t size, raw.size());
        pages = size / m_pageSize;
    }
    constexpr size_t reservedAt = 20; // "Reserved bytes per page" in the header
    const std::optional<Bytes> header = page(1);
    if (!header)
        return {};
    m_usable = m_pageSize - header->at(reservedAt);
    constexpr uint64_t reportEvery = 64;
    for (uint64_t number = 2; number <= pages; ++number) { // the first one is the schema's
        HF_CHECK(progress.checkpoint());
        if (const std::optional<Bytes> plain = page(number))
            takeLeaf(number, *plain);
        if (number % reportEvery == 0 || number == pages)
            progress.report("looking for chunks", number * m_pageSize, pages * m_pageSize);
    }
    return {};
}

void LooseChunks::takeLeaf(uint64_t number, ByteView page)
{
    constexpr uint8_t leafOfTable = 0x0d;
    constexpr size_t countAt = 3, pointersAt = 8, pointerBytes = 2;
    if (page[0] != leafOfTable)
        return;
    const uint64_t count = bigEndian(page.subspan(countAt, pointerBytes));
    for (uint64_t i = 0; i < count && pointersAt + (i + 1) * pointerBytes <= page.size(); ++i) {
        const size_t at = bigEndian(page.subspan(pointersAt + i * pointerBytes, pointerBytes));
        if (const std::optional<LooseCell> cell = cellAt(page, at))
            m_places.try_emplace({cell->stream, cell->n}, Place{number, at});
    }
}

Result<Bytes> LooseChunks::read(int64_t stream, int64_t n) const
{
    constexpr size_t numberBytes = 4;
    const auto lost = [&](std::string_view what) { return fail(errors::damaged, "chunk: " + std::string(what)); };
    const auto found = m_places.find({stream, n});
    if (found == m_places.end())
        return lost("not found");
    const std::optional<Bytes> leaf = page(found->second.page);
    const std::optional<LooseCell> cell = leaf ? cellAt(*leaf, found->second.cell) : std::nullopt;
    if (!cell)
        return lost("its page is damaged");
    const ByteView here = ByteView(*leaf).subspan(cell->data, cell->here);
    Bytes data(here.begin(), here.end());
    data.reserve(cell->size);
    for (uint64_t next = cell->overflow; data.size() < cell->size;) {
        const std::optional<Bytes> more = page(next);
        if (!more)
            return lost("one of its pages is damaged");
        const ByteView held = ByteView(*more).subspan(numberBytes);
        const ByteView part = held.first(std::min(held.size(), cell->size - data.size()));
        data.insert(data.end(), part.begin(), part.end());
        next = bigEndian(ByteView(*more).first(numberBytes));
    }
    return data;
}

std::vector<int64_t> LooseChunks::streams() const
{
    std::vector<int64_t> found;
    for (const auto& [place, where] : m_places)
        if (found.empty() || found.back() != place.first)
            found.push_back(place.first);
    return found;
}

} // namespace holdfast::vault
