#include "app/desktop/options.h"

#include <string_view>

namespace holdfast::desktop {

Options readOptions(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--exit-after-first-paint")
            options.exitAfterFirstPaint = true;
        else if (argument == "--language" && i + 1 < argc)
            options.language = QString::fromUtf8(argv[++i]);
        else if (argument.starts_with("-") || !options.vaultFolder.empty())
            options.showUsage = true;
        else
            options.vaultFolder = std::filesystem::absolute(std::filesystem::path(argument));
    }
    return options;
}

} // namespace holdfast::desktop
