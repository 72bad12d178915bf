#include "core/vault/page_check.h"

#include "core/crypto/page_seal.h"
#include "core/vault/raw_file.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr uint64_t pieceBytes = 4 << 20;

class PageCheck {
public:
    PageCheck(const SecureBuffer& key, ByteView salt, uint32_t pageSize, const Progress& progress)
        : m_seal(key, salt)
        , m_piece(std::max<uint64_t>(pieceBytes, pageSize))
        , m_pageSize(pageSize)
        , m_progress(progress)
    {
    }
    /// The next pages of `file`; false when there are none any more.
    template <class File>
    Result<bool> checkSome(const File& file)
    {
        HF_CHECK(m_progress.checkpoint());
        HF_TRY(const uint64_t size, file.size());
        const uint64_t count
            = std::min(m_piece.size() / m_pageSize, size / m_pageSize - std::min(m_done, size / m_pageSize));
        if (count == 0) {
            takeRest(size);
            return false;
        }
        const auto piece = std::span(m_piece).first(static_cast<size_t>(count * m_pageSize));
        const bool isRead = file.read(m_done * m_pageSize, piece).has_value();
        for (uint64_t i = 0; i < count; ++i) {
            const auto page = piece.subspan(static_cast<size_t>(i * m_pageSize), m_pageSize);
            take(page, isRead || file.read((m_done + i) * m_pageSize, page).has_value(), m_done + i + 1);
        }
        m_done += count;
        m_size = size;
        return true;
    }
    void report() const { m_progress.report("checking", m_done * m_pageSize, m_size); }
    std::vector<DamagedPage> takeDamaged() { return std::move(m_damaged); }

private:
    void take(std::span<uint8_t> page, bool isRead, uint64_t number)
    {
        if (!isLeftUnused(number, m_pageSize) && !(isRead && m_seal.fits(number, page)))
            m_damaged.push_back({number, !isRead});
    }
    void takeRest(uint64_t size)
    {
        if (size % m_pageSize != 0)
            m_damaged.push_back({size / m_pageSize + 1, false});
    }
    crypto::PageSeal m_seal;
    Bytes m_piece;
    uint32_t m_pageSize;
    const Progress& m_progress;
    uint64_t m_done = 0; ///< pages
    uint64_t m_size = 0; ///< bytes
    std::vector<DamagedPage> m_damaged;
};

} // namespace

CheckFinding DamagedPage::finding() const
{
    const std::string page = "page " + std::to_string(number);
    return isUnread ? CheckFinding{errors::unreadable, "database", "the disk can't read " + page}
                    : CheckFinding{errors::damaged, "database", "not what was written: " + page};
}

bool isLeftUnused(uint64_t page, size_t pageSize)
{
    constexpr uint64_t lockByte = 0x40000000;
    return page == lockByte / pageSize + 1;
}

Bytes unreadPage(uint32_t pageSize)
{
    return Bytes(pageSize, 0xff);
}

Result<std::vector<DamagedPage>> damagedPages(Vault::State& state, const Progress& progress)
{
    Database& database = *state.database;
    const Vault::State::Sealed sealed = state.sealed();
    PageCheck check(deriveDatabaseKey(state.masterKey), sealed.salt, sealed.pageSize, progress);
    const auto checkSome = [&]() -> Result<bool> {
        const std::scoped_lock guard(database.mutex());
        // Ends what a long import holds open: pages that it has begun with and not finished are on the disk already.
        HF_TRY(const Transaction standstill, Transaction::begin(database));
        HF_TRY(const RawDatabase raw, RawDatabase::of(database.handle()));
        return check.checkSome(raw);
    };
    for (;; check.report()) {
        HF_TRY(const bool isMore, checkSome());
        if (!isMore)
            return check.takeDamaged();
    }
}

Result<std::vector<DamagedPage>> damagedPages(const std::filesystem::path& file, const SecureBuffer& key, ByteView salt,
    uint32_t pageSize, const Progress& progress)
{
    HF_TRY(const RawFile raw, RawFile::open(file, RawFile::Mode::Read));
    PageCheck check(key, salt, pageSize, progress);
    for (;; check.report()) {
        HF_TRY(const bool isMore, check.checkSome(raw));
        if (!isMore)
            return check.takeDamaged();
    }
}

} // namespace holdfast::vault
