#include "app/cli/progress_line.h"

#include "app/cli/terminal.h"

#include <cstdio>

namespace holdfast::cli {

ProgressLine::ProgressLine()
    : m_enabled(isErrorTerminal())
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(std::string_view what, uint64_t done, uint64_t total)
{
    using namespace std::chrono_literals;
    if (!m_enabled)
        return;
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (what == m_what && now - m_last < 100ms)
        return;
    m_what = what;
    m_last = now;
    m_shown = true;
    std::string text = "\r\033[K" + m_what;
    if (total > 0)
        text += " " + std::to_string(done * 100 / total) + " %";
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

void ProgressLine::clear()
{
    const std::lock_guard lock(m_mutex);
    if (m_shown)
        std::fputs("\r\033[K", stderr);
    m_shown = false;
}

} // namespace holdfast::cli
