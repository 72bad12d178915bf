#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace holdfast::vault::test {

/// A power cut. As long as this lives it remembers, of all files and names under a folder, what has reached the disk
/// for sure (what was synced, the file for its bytes and its folder for its names) and what was changed since, and may
/// be lost or not, each 4 KiB of a write for itself. What is there at the beginning counts as synced. Everything in the
/// folder is closed by the time this ends. For this test program only, by the calls that storage_faults.h and
/// removed_drive.h name; a folder that is removed is gone at once.
class LostWrites {
public:
    enum class Disk {
        Honest,
        Lies, ///< says that it has what it was to sync, and may lose it
    };
    /// Right before the n-th call that changes something there or syncs it the power goes out: that and every later one
    /// fails with EIO and changes nothing.
    explicit LostWrites(const std::filesystem::path& folder, unsigned outAt = ~0U, Disk disk = Disk::Honest);
    ~LostWrites();
    LostWrites(const LostWrites&) = delete;
    LostWrites& operator=(const LostWrites&) = delete;
    void takePowerOut();
    bool isOut() const; ///< whether a call has failed of it
    unsigned calls() const; ///< that changed or synced something, or were to

    /// The n-th sync of all, from 1, is answered with success and does nothing; a later one of the same file or folder
    /// makes up for it.
    void lieAt(unsigned sync);
    struct Sync {
        std::string of; ///< a file's name, or a folder's path in the disk's: "." for that itself
        unsigned atCall;
    };
    std::vector<Sync> syncs() const; ///< all that were asked for, in their order

    /// What was changed and not synced, and is there after the cut all the same.
    enum class Kept {
        Nothing,
        Names,
        Bytes,
        Some,
        AllButLied, ///< of a disk that lied once: what came later is there, and what it was to sync is not
        SomeButLied ///< what it was to sync is not there, and some of what came later is
    };
    /// Puts what the cut leaves of the folder to `into`, a new folder outside of it; `seed` chooses what `Some` are.
    void cut(Kept kept, unsigned seed, const std::filesystem::path& into) const;

    struct State;

private:
    const std::unique_ptr<State> m_state;
};

/// @{ What calls ask before they change a file or the name at a path, with errno set; counts the call.
bool isPowerOut(int fd);
bool isPowerOut(const char* path);
/// @}
bool isNewName(const char* path); ///< recorded, and nothing is there yet
/// @{ What they tell afterwards.
void noteWrite(int fd, const void* bytes, size_t count, off64_t offset);
void noteLength(int fd, off64_t length);
void noteUnnamed(int fd, const char* folder); ///< a new file
void noteName(const char* path); ///< a new one, of a new or any other file
void noteFolder(const char* path);
void noteRename(const char* from, const char* to);
void noteRemoval(const char* path);
/// @}
/// Instead of a sync, which takes its time. False: it is not recorded.
bool noteSync(int fd);

} // namespace holdfast::vault::test
