#pragma once

#include "ui/common/worker.h"

namespace holdfast::ui {

/// Where folders are asked what they are: the drive that one lies on may be gone, and never answer. So there are many
/// threads, that one question does not hold up the next, and nobody waits for them, not even the program's end.
QThreadPool& folderThreads();

/// Questions about a folder that replace each other: only what the last one found counts. A member of `owner`.
class FolderLook {
public:
    FolderLook() = default;
    FolderLook(const FolderLook&) = delete;
    /// `look()` on one of those threads, then `seen(what it found)` on the user interface's.
    template <class Look, class Seen>
    void begin(QObject* owner, Look look, Seen seen)
    {
        const quint64 number = ++m_number;
        m_isGoingOn = true;
        runInBackground(
            folderThreads(), owner, std::move(look), [this, number, seen = std::move(seen)](auto found) mutable {
                if (number != m_number)
                    return;
                m_isGoingOn = false;
                seen(std::move(found));
            });
    }
    /// What is still being asked does not matter any more.
    void forget()
    {
        ++m_number;
        m_isGoingOn = false;
    }
    bool isGoingOn() const { return m_isGoingOn; }

private:
    quint64 m_number = 0;
    bool m_isGoingOn = false;
};

} // namespace holdfast::ui
