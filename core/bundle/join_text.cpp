#include "core/bundle/join_text.h"

namespace holdfast::bundle {

// As one word of a shell.
static std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string joinText(const std::string& name, const std::vector<std::string>& parts)
{
    std::string copied;
    for (const std::string& part : parts)
        copied += (copied.empty() ? "\"" : "+\"") + part + '"';
    return "This file came in " + std::to_string(parts.size())
        + " parts. Put all of them into one folder and join them there:\r\n\r\n"
          "Windows, in a command prompt (cmd):\r\n\r\n    copy /b "
        + copied + " \"" + name
        + "\"\r\n\r\n"
          "macOS and Linux, in a terminal:\r\n\r\n    cat "
        + quoted(name) + ".[0-9][0-9][0-9] > " + quoted(name)
        + "\r\n\r\n"
          "Or open the first part with 7-Zip and extract "
        + name
        + " from it.\r\n\r\n"
          "A part that is missing or was changed shows when the joined file is checked or opened.\r\n";
}

} // namespace holdfast::bundle
