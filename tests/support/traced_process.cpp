#include "tests/support/traced_process.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace holdfast::testing {

std::string readMemory(pid_t process, uint64_t address, uint64_t size)
{
    std::string bytes(std::min<uint64_t>(size, 1 << 26), '\0');
    const iovec ours{bytes.data(), bytes.size()}, there{reinterpret_cast<void*>(address), bytes.size()};
    const ssize_t count = ::process_vm_readv(process, &ours, 1, &there, 1, 0);
    bytes.resize(count > 0 ? static_cast<size_t>(count) : 0);
    return bytes;
}

std::string readGathered(pid_t process, uint64_t address, uint64_t count)
{
    std::string all;
    const std::string list = readMemory(process, address, std::min<uint64_t>(count, 1024) * sizeof(iovec));
    for (size_t i = 0; (i + 1) * sizeof(iovec) <= list.size(); ++i) {
        iovec part{};
        list.copy(reinterpret_cast<char*>(&part), sizeof part, i * sizeof part);
        all += readMemory(process, reinterpret_cast<uint64_t>(part.iov_base), part.iov_len);
    }
    return all;
}

std::string readText(pid_t process, uint64_t address)
{
    std::string all;
    constexpr uint64_t page = 4096;
    while (all.size() < 4 * page) {
        const std::string part = readMemory(process, address, page - address % page);
        const size_t end = part.find('\0');
        all += part.substr(0, end);
        if (part.empty() || end != std::string::npos)
            break;
        address += part.size();
    }
    return all;
}

static pid_t processOf(pid_t thread)
{
    std::ifstream status("/proc/" + std::to_string(thread) + "/status");
    for (std::string word; status >> word;)
        if (word == "Tgid:")
            status >> thread;
    return thread;
}

BorrowedDescriptor::BorrowedDescriptor(pid_t thread, int number)
    : m_link("/proc/" + std::to_string(thread) + "/fd/" + std::to_string(number))
{
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, processOf(thread), 0));
    m_own = static_cast<int>(::syscall(SYS_pidfd_getfd, process, number, 0));
    ::close(process);
    if (m_own >= 0) // not one of O_PATH
        m_link = "/proc/self/fd/" + std::to_string(m_own);
}

BorrowedDescriptor::~BorrowedDescriptor()
{
    if (m_own >= 0)
        ::close(m_own);
}

bool BorrowedDescriptor::isForReadingAndWriting() const
{
    return m_own >= 0 && (::fcntl(m_own, F_GETFL) & O_ACCMODE) == O_RDWR;
}

} // namespace holdfast::testing
