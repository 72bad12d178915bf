#include "lost_writes.h"

#include "unsynced.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <mutex>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

int openToKeep(const std::string& path)
{
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_RDONLY | O_CLOEXEC, 0));
}

fs::path normal(const char* path)
{
    return fs::path(path).lexically_normal();
}

} // namespace

struct LostWrites::State {
    fs::path folder;
    dev_t device = 0;
    unsigned outAt = ~0U, calls = 0;
    bool isOut = false;
    Disk disk = Disk::Honest;
    struct Asked {
        ino_t file; ///< or UnsyncedFolder::isFolder
        std::string name; ///< "": that of a file had none yet
        unsigned atCall;
    };
    unsigned lieAt = 0; ///< 0: never
    std::vector<Asked> asked;
    std::map<ino_t, std::string> fileNames; ///< the last ones
    std::map<ino_t, UnsyncedFile> files;
    std::map<fs::path, UnsyncedFolder> folders;
    std::recursive_mutex mutex; ///< what cut() calls comes by here, too

    bool isPowerOut()
    {
        isOut = isOut || ++calls >= outAt;
        if (isOut)
            errno = EIO;
        return isOut;
    }
    UnsyncedFolder* folderOf(const fs::path& path)
    {
        const auto found = folders.find(path.parent_path());
        return found == folders.end() ? nullptr : &found->second;
    }
    UnsyncedFile* fileOf(int fd)
    {
        struct stat status { };
        if (fstat(fd, &status) != 0 || status.st_dev != device || !S_ISREG(status.st_mode))
            return nullptr;
        const auto found = files.find(status.st_ino);
        return found == files.end() ? nullptr : &found->second;
    }
    UnsyncedFolder* openFolder(int fd)
    {
        struct stat status { };
        if (fstat(fd, &status) != 0 || !S_ISDIR(status.st_mode))
            return nullptr;
        for (auto& [path, open] : folders) {
            struct stat there { };
            if (stat(path.c_str(), &there) == 0 && there.st_ino == status.st_ino && there.st_dev == status.st_dev)
                return &open;
        }
        return nullptr;
    }
    /// The number of a file, new or known.
    ino_t track(const std::string& path, bool isNew)
    {
        struct stat status { };
        const int fd = openToKeep(path);
        if (fd < 0 || fstat(fd, &status) != 0)
            std::abort();
        if (!files.try_emplace(status.st_ino, fd, isNew).second)
            ::close(fd);
        return status.st_ino;
    }
    void takeStock(const fs::path& path)
    {
        UnsyncedFolder& here = folders[path];
        for (const auto& entry : fs::directory_iterator(path)) {
            const bool isOne = entry.is_directory();
            const ino_t number = isOne ? UnsyncedFolder::isFolder : track(entry.path().string(), false);
            if (!isOne)
                fileNames[number] = entry.path().filename().string();
            here.takeStock(entry.path().filename().string(), number);
            if (isOne)
                takeStock(entry.path());
        }
    }
    void putFolder(const fs::path& path, const fs::path& into, Fate& fate, std::map<ino_t, std::string>& contents) const
    {
        fs::create_directory(into);
        for (const auto& [name, number] : folders.at(path).left(fate)) {
            if (number == UnsyncedFolder::isFolder) {
                putFolder(path / name, into / name, fate, contents);
                continue;
            }
            if (!contents.contains(number))
                contents[number] = files.at(number).left(fate);
            std::ofstream(into / name, std::ios::binary) << contents[number];
        }
    }
    /// Whether the disk is to do what it is asked.
    bool noteAsked(int fd, const UnsyncedFolder* openedFolder)
    {
        Asked sync{UnsyncedFolder::isFolder, {}, calls};
        if (openedFolder == nullptr) {
            struct stat status { };
            fstat(fd, &status);
            sync.file = status.st_ino;
            sync.name = fileNames[status.st_ino];
        }
        for (const auto& [path, each] : folders)
            if (&each == openedFolder)
                sync.name = path.lexically_relative(folder).string();
        asked.push_back(std::move(sync));
        return disk == Disk::Honest && asked.size() != lieAt;
    }
    void changeName(const fs::path& removed, const fs::path& made, ino_t file)
    {
        if (UnsyncedFolder* const holder = folderOf(made.empty() ? removed : made))
            holder->change(removed.filename().string(), made.filename().string(), file);
    }
};

static std::atomic<LostWrites::State*> s_state{nullptr};

LostWrites::LostWrites(const fs::path& folder, unsigned outAt, Disk disk)
    : m_state(std::make_unique<State>())
{
    struct stat status { };
    if (stat(folder.c_str(), &status) != 0)
        std::abort();
    m_state->folder = folder.lexically_normal();
    m_state->device = status.st_dev;
    m_state->outAt = outAt;
    m_state->disk = disk;
    m_state->takeStock(m_state->folder);
    s_state = m_state.get();
}

LostWrites::~LostWrites()
{
    s_state = nullptr;
    for (const auto& [number, file] : m_state->files)
        ::close(file.fd());
}

void LostWrites::takePowerOut()
{
    const std::scoped_lock guard(m_state->mutex);
    m_state->isOut = true;
}

bool LostWrites::isOut() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->isOut;
}

unsigned LostWrites::calls() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->calls;
}

void LostWrites::lieAt(unsigned sync)
{
    const std::scoped_lock guard(m_state->mutex);
    m_state->lieAt = sync;
}

std::vector<LostWrites::Sync> LostWrites::syncs() const
{
    const std::scoped_lock guard(m_state->mutex);
    std::vector<Sync> all;
    for (const State::Asked& sync : m_state->asked) {
        const bool hadName = !sync.name.empty() || sync.file == UnsyncedFolder::isFolder;
        all.push_back({hadName ? sync.name : m_state->fileNames[sync.file], sync.atCall});
    }
    return all;
}

void LostWrites::cut(Kept kept, unsigned seed, const fs::path& into) const
{
    const std::scoped_lock guard(m_state->mutex);
    Fate fate(kept, seed);
    std::map<ino_t, std::string> contents;
    m_state->putFolder(m_state->folder, into, fate, contents);
}

/// `hook` with what is recorded, where something is.
template <class Hook>
static auto withState(Hook hook) -> decltype(hook(*s_state.load()))
{
    LostWrites::State* const state = s_state;
    if (state == nullptr)
        return decltype(hook(*state))();
    const std::scoped_lock guard(state->mutex);
    return hook(*state);
}

using State = LostWrites::State;

bool isPowerOut(int fd)
{
    return withState([&](State& state) {
        UnsyncedFile* const file = state.fileOf(fd);
        if (file != nullptr)
            file->takeStock();
        return (file != nullptr || state.openFolder(fd) != nullptr) && state.isPowerOut();
    });
}

bool isPowerOut(const char* path)
{
    return withState([&](State& state) { return state.folderOf(normal(path)) != nullptr && state.isPowerOut(); });
}

bool isNewName(const char* path)
{
    return withState([&](State& state) {
        struct stat status { };
        return state.folderOf(normal(path)) != nullptr && lstat(path, &status) != 0;
    });
}

void noteWrite(int fd, const void* bytes, size_t count, off64_t offset)
{
    withState([&](State& state) {
        if (UnsyncedFile* const file = state.fileOf(fd))
            file->write(static_cast<size_t>(offset), std::string(static_cast<const char*>(bytes), count));
    });
}

void noteLength(int fd, off64_t length)
{
    withState([&](State& state) {
        if (UnsyncedFile* const file = state.fileOf(fd))
            file->setLength(static_cast<size_t>(length));
    });
}

void noteUnnamed(int fd, const char* folder)
{
    withState([&](State& state) {
        if (state.folders.contains(normal(folder)))
            state.track("/proc/self/fd/" + std::to_string(fd), true);
    });
}

void noteName(const char* path)
{
    withState([&](State& state) {
        if (state.folderOf(normal(path)) == nullptr)
            return;
        const ino_t file = state.track(path, true);
        state.fileNames[file] = normal(path).filename().string();
        state.changeName({}, normal(path), file);
    });
}

void noteFolder(const char* path)
{
    withState([&](State& state) {
        if (state.folderOf(normal(path)) == nullptr)
            return;
        state.changeName({}, normal(path), UnsyncedFolder::isFolder);
        state.folders[normal(path)];
    });
}

void noteRename(const char* from, const char* to)
{
    withState([&](State& state) {
        if (state.folderOf(normal(to)) == nullptr)
            return;
        if (normal(from).parent_path() != normal(to).parent_path())
            std::abort(); // nobody does: a cut could leave one half of it
        const ino_t file = state.track(to, true);
        state.fileNames[file] = normal(to).filename().string();
        state.changeName(normal(from), normal(to), file);
    });
}

void noteRemoval(const char* path)
{
    withState([&](State& state) { state.changeName(normal(path), {}, UnsyncedFolder::isFolder); });
}

bool noteSync(int fd)
{
    return withState([&](State& state) {
        UnsyncedFile* const file = state.fileOf(fd);
        UnsyncedFolder* const folder = file == nullptr ? state.openFolder(fd) : nullptr;
        if (file == nullptr && folder == nullptr)
            return false;
        const bool isHonest = state.noteAsked(fd, folder);
        if (file != nullptr)
            isHonest ? file->sync() : file->lie();
        else
            isHonest ? folder->sync() : folder->lie();
        return true;
    });
}

} // namespace holdfast::vault::test
