#pragma once

#include <filesystem>

namespace holdfast::ui {

/// A drive that does not answer: whoever asks for anything in this folder waits until this ends. Only the thread of the
/// user interface is told at once that nothing is there, and that it asked is remembered. For a test program that has
/// silent_drive.cpp in it, by stat, lstat, access, open and openat.
class SilentDrive {
public:
    explicit SilentDrive(const std::filesystem::path& folder);
    ~SilentDrive();
    SilentDrive(const SilentDrive&) = delete;
    bool isAsked() const; ///< somebody waits
    bool wasAskedByWindow() const;
};

} // namespace holdfast::ui
