#include "core/base/confinement.h"

#include "core/base/frame.h"
#include "core/base/helper_home.h"
#include "core/base/helper_pipe.h"
#include "core/base/lockdown.h"

#include <cstdlib>
#include <sandbox.h>
#include <sys/stat.h>
#include <unistd.h>

// Declared by no public header, though Chromium and others build on it; sandbox_init with a profile text is deprecated
// without a replacement for programs that are not sold in the App Store.
extern "C" int sandbox_init_with_parameters(
    const char* profile, uint64_t flags, const char* const parameters[], char** error);

namespace holdfast {

namespace fs = std::filesystem;

std::vector<fs::path> systemReadable()
{
    return {"/System", "/usr/lib", "/usr/share", "/Library/Fonts", "/Library/Frameworks", "/private/var/db/timezone",
        "/private/etc/ssl", "/private/etc/hosts", "/private/etc/resolv.conf", "/private/var/db/dyld", "/dev/null",
        "/dev/urandom", "/dev/random", "/opt/homebrew", "/usr/local/lib", "/usr/local/share",
        ownProgramPath().parent_path().parent_path()}; // the application bundle's Contents
}

// Root is not given up here: the desktop program is never started by root on macOS, and a helper refuses to be.
Result<fs::path> becomeNobody()
{
    const char* const text = std::getenv(helperHomeVariable);
    const fs::path home(text == nullptr ? "" : text);
    struct stat info { };
    if (::geteuid() == 0 || !home.is_absolute() || !home.filename().string().starts_with("holdfast-")
        || ::lstat(home.c_str(), &info) != 0 || !S_ISDIR(info.st_mode) || (info.st_mode & 0077) != 0
        || info.st_uid != ::geteuid())
        return fail(errors::helperNotConfined, "no home was given: a helper is started by Holdfast");
    for (const char* name : {"HOME", "CFFIXED_USER_HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME",
             "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        ::setenv(name, home.c_str(), 1);
    ::unsetenv(helperHomeVariable);
    if (::chdir(home.c_str()) != 0)
        return fail(errors::helperNotConfined, "enter home");
    return home;
}

// A string of the profile language; paths with control characters are never passed.
static std::string quoted(const fs::path& path)
{
    std::string text = "\"";
    for (const char c : path.string()) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '"';
}

static void allow(std::string& profile, const char* operations, const std::vector<fs::path>& paths)
{
    for (const fs::path& path : paths) {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        if (!error)
            profile += std::string("(allow ") + operations + " (subpath " + quoted(real) + "))\n";
    }
}

Result<void> confine(const Confinement& confinement)
{
    std::string profile = "(version 1)\n(deny default)\n"
                          "(allow file-read-metadata)\n(allow sysctl-read)\n(allow signal (target same-sandbox))\n"
                          "(allow process-info* (target self))\n(allow mach-lookup (global-name \"com.apple.fonts\"))\n"
                          "(allow file-write-data (literal \"/dev/null\"))\n";
    allow(profile, "file-read*", confinement.readable);
    allow(profile, "file-read* file-write*", confinement.writable);
    allow(profile, "file-read* process-exec", confinement.executable);
    if (confinement.network)
        profile += "(allow network-outbound (remote ip))\n(allow network-outbound (literal "
                   "\"/private/var/run/mDNSResponder\"))\n(allow system-socket)\n";
    if (confinement.localSockets)
        profile += "(allow network-outbound (remote unix-socket))\n(allow mach-lookup)\n";
    if (confinement.startsProcesses) // Chromium's processes find each other through the bootstrap server
        profile += "(allow process-fork)\n(allow mach-lookup)\n(allow mach-register)\n(allow ipc-posix-shm)\n(allow "
                   "iokit-open)\n";
    char* message = nullptr;
    const char* const none[] = {nullptr};
    if (sandbox_init_with_parameters(profile.c_str(), 0, none, &message) != 0) {
        const std::string detail = message == nullptr ? "sandbox refused" : message;
        return fail(errors::helperNotConfined, detail);
    }
    noteConfined();
    return {};
}

}
