#include "tests/fuzz/seeds.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace holdfast;

static bool write(const fs::path& path, const std::string& bytes)
{
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    return !file.fail();
}

// seed_writer FOLDER: what the targets begin with, in FOLDER/TARGET; says how much that is.
int main(int argc, char** argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    for (auto* const seedsOf :
        {fuzz::bundleSeeds, fuzz::sealingSeeds, fuzz::answerSeeds, fuzz::siteSeeds, fuzz::pictureSeeds})
        for (const auto& [target, seeds] : seedsOf()) {
            const fs::path folder = fs::path(argv[1]) / target;
            fs::create_directories(folder);
            for (size_t i = 0; i < seeds.size(); ++i)
                if (seeds[i].empty() || !write(folder / ("seed-" + std::to_string(i)), seeds[i])) {
                    std::fprintf(stderr, "seed_writer: %s\n", folder.c_str());
                    return EXIT_FAILURE;
                }
            std::printf("%s %zu\n", target.c_str(), seeds.size());
        }
    return EXIT_SUCCESS;
}
