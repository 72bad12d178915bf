#include "unsynced.h"

#include <algorithm>
#include <cstdlib>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast::vault::test {

static void putBytes(std::string& content, size_t at, std::string_view bytes)
{
    content.resize(std::max(content.size(), at + bytes.size()));
    std::ranges::copy(bytes, content.begin() + static_cast<std::ptrdiff_t>(at));
}

static std::string bytesOf(int fd)
{
    std::string content, block(1 << 20, '\0');
    for (;;) {
        const long count = ::syscall(SYS_pread64, fd, block.data(), block.size(), content.size());
        if (count < 0)
            std::abort();
        if (count == 0)
            return content;
        content.append(block, 0, static_cast<size_t>(count));
    }
}

Fate::Fate(LostWrites::Kept kept, unsigned seed)
    : m_kept(kept)
    , m_random(seed)
    , m_ofFour(1 + static_cast<unsigned>(m_random() % 3))
{
}

bool Fate::keeps(LostWrites::Kept what)
{
    switch (m_kept) {
    case LostWrites::Kept::AllButLied:
        return true;
    case LostWrites::Kept::Some:
    case LostWrites::Kept::SomeButLied:
        return m_random() % 4 < m_ofFour;
    default:
        return m_kept == what;
    }
}

UnsyncedFile::UnsyncedFile(int fd, bool isNew)
    : m_fd(fd)
{
    if (isNew)
        m_synced.emplace();
}

void UnsyncedFile::takeStock()
{
    if (!m_synced)
        m_synced = bytesOf(m_fd);
}

void UnsyncedFile::sync()
{
    for (const Change& change : m_changes) {
        if (change.isLength)
            m_synced->resize(change.at);
        else
            putBytes(*m_synced, change.at, change.bytes);
    }
    m_changes.clear();
}

void UnsyncedFile::lie()
{
    for (Change& change : m_changes)
        change.isLied = true;
}

std::string UnsyncedFile::left(Fate& fate) const
{
    constexpr size_t blockBytes = 4096;
    std::string content = m_synced ? *m_synced : bytesOf(m_fd);
    for (const Change& change : m_changes) {
        if (change.isLied && fate.losesLied())
            continue;
        if (change.isLength && fate.keepsBytes())
            content.resize(change.at);
        for (size_t done = 0; done < change.bytes.size();) {
            const size_t at = change.at + done;
            const size_t count = std::min(change.bytes.size() - done, blockBytes - at % blockBytes);
            if (fate.keepsBytes())
                putBytes(content, at, std::string_view(change.bytes).substr(done, count));
            done += count;
        }
    }
    return content;
}

void UnsyncedFolder::apply(const Change& change, Names& names)
{
    names.erase(change.removed);
    if (!change.made.empty())
        names[change.made] = change.file;
}

void UnsyncedFolder::sync()
{
    for (const Change& change : m_changes)
        apply(change, m_synced);
    m_changes.clear();
}

void UnsyncedFolder::lie()
{
    for (Change& change : m_changes)
        change.isLied = true;
}

UnsyncedFolder::Names UnsyncedFolder::left(Fate& fate) const
{
    Names names = m_synced;
    for (const Change& change : m_changes)
        if (!(change.isLied && fate.losesLied()) && fate.keepsName())
            apply(change, names);
    return names;
}

} // namespace holdfast::vault::test
