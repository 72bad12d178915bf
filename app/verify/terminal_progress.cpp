#include "app/verify/terminal_progress.h"

#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace holdfast::verify {

static bool isTerminal()
{
#ifdef _WIN32
    return ::_isatty(2) != 0;
#else
    return ::isatty(STDERR_FILENO) == 1;
#endif
}

Progress terminalProgress()
{
    if (!isTerminal())
        return {};
    return Progress([](std::string_view, uint64_t done, uint64_t total) {
        const uint64_t percent = total == 0 ? 100 : done * 100 / total;
        std::fprintf(stderr, "\rchecking %3llu %%", static_cast<unsigned long long>(percent));
        std::fflush(stderr);
    });
}

void clearTerminalProgress()
{
    if (isTerminal())
        std::fputs("\r              \r", stderr);
}

} // namespace holdfast::verify
