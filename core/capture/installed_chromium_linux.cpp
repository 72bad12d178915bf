#include "core/capture/engine.h"

#include <unistd.h>

namespace holdfast::capture {

std::filesystem::path installedChromium()
{
    // The program itself, not the script of that name in /usr/bin: a confined helper starts no shell.
    for (const char* program : {"/usr/lib/chromium/chromium-headless-shell",
             "/usr/lib64/chromium-browser/headless_shell", "/usr/lib/chromium-browser/headless_shell"})
        if (::access(program, X_OK) == 0)
            return program;
    return {};
}

} // namespace holdfast::capture
