#pragma once

#include "lost_writes.h"

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace holdfast::vault::test {

/// Which of the changes that nobody synced are there after a power cut.
class Fate {
public:
    Fate(LostWrites::Kept kept, unsigned seed);
    bool losesLied() const { return m_kept == LostWrites::Kept::AllButLied || m_kept == LostWrites::Kept::SomeButLied; }
    bool keepsName() { return keeps(LostWrites::Kept::Names); }
    bool keepsBytes() { return keeps(LostWrites::Kept::Bytes); }

private:
    bool keeps(LostWrites::Kept what);

    LostWrites::Kept m_kept;
    std::mt19937 m_random;
    unsigned m_ofFour; ///< of four changes so many are kept, where some are
};

/// A file's bytes: those that are on the disk for sure, and what was written since.
class UnsyncedFile {
public:
    /// `fd` is the recorder's own, so that the file's number is not given to another. A new file has nothing synced.
    explicit UnsyncedFile(int fd, bool isNew);
    int fd() const { return m_fd; }
    void takeStock(); ///< before the first change: as it is now, it is synced
    void write(size_t at, std::string bytes) { m_changes.push_back({at, std::move(bytes), false}); }
    void setLength(size_t length) { m_changes.push_back({length, {}, true}); }
    void sync();
    void lie(); ///< what was to be synced now is not, until the next time
    std::string left(Fate& fate) const;

private:
    struct Change {
        size_t at; ///< or the new length
        std::string bytes;
        bool isLength;
        bool isLied = false;
    };
    int m_fd;
    std::optional<std::string> m_synced; ///< none: as it is
    std::vector<Change> m_changes;
};

/// A folder's names, each with the number of its file.
class UnsyncedFolder {
public:
    using Names = std::map<std::string, ino_t>;
    static constexpr ino_t isFolder = 0;

    void takeStock(const std::string& name, ino_t file) { m_synced[name] = file; }
    /// Both names: it is renamed. One of them may be empty.
    void change(std::string removed, std::string made, ino_t file)
    {
        m_changes.push_back({std::move(removed), std::move(made), file});
    }
    void sync();
    void lie();
    Names left(Fate& fate) const;

private:
    struct Change {
        std::string removed, made;
        ino_t file;
        bool isLied = false;
    };
    static void apply(const Change& change, Names& names);

    Names m_synced;
    std::vector<Change> m_changes;
};

} // namespace holdfast::vault::test
