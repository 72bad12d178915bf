#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace holdfast::testing {

/// What a process has at an address; less where that ends, and at most 64 MiB.
std::string readMemory(pid_t process, uint64_t address, uint64_t size);
/// All that a list of `count` iovec there leads to.
std::string readGathered(pid_t process, uint64_t address, uint64_t count);
/// A text that ends with a zero, as paths do; it may end right before memory that is not there.
std::string readText(pid_t process, uint64_t address);

/// A descriptor of a process's, as one of this process as long as this lives. Where a process locked itself down, and
/// this one is not root, nothing else tells what it leads to.
class BorrowedDescriptor {
public:
    BorrowedDescriptor(pid_t thread, int number);
    ~BorrowedDescriptor();
    BorrowedDescriptor(const BorrowedDescriptor&) = delete;
    BorrowedDescriptor& operator=(const BorrowedDescriptor&) = delete;
    std::string link() const { return m_link; } ///< the link in /proc that leads where it leads
    bool isForReadingAndWriting() const;

private:
    int m_own = -1;
    std::string m_link;
};

} // namespace holdfast::testing
