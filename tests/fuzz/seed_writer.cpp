#include "tests/core/imaging/sample_chats.h"
#include "tests/fuzz/dash_seeds.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

namespace fs = std::filesystem;
using namespace holdfast;

namespace {

using Seeds = std::map<std::string, std::vector<std::string>>; ///< by the name of the target

Seeds allSeeds()
{
    Seeds seeds;
    for (const std::string& chat : {samples::whatsAppOfAndroid(), samples::whatsAppOfIphone(),
             samples::whatsAppAmbiguous(), samples::whatsAppArabic(), samples::telegramJson(), samples::telegramPage(),
             samples::metaThread("your_instagram_activity"), samples::discordJson(), samples::signalLines(),
             samples::signalCliLines(), samples::smsBackup()})
        seeds["fuzz_chat"].push_back(chat);
    const std::vector<samples::PackedFile> files{{"_chat.txt", samples::whatsAppOfIphone()},
        {"00000003-PHOTO-2026-11-18-20-12-06.jpg", "x"}, {"result.json", samples::telegramJson()}};
    for (const bool isDeflated : {false, true})
        seeds["fuzz_chat"].emplace_back(asText(samples::zip(files, isDeflated)));
    seeds["fuzz_dash"] = samples::dashManifests();
    return seeds;
}

} // namespace

// seed_writer FOLDER: what the targets begin with, in FOLDER/TARGET; says how much that is.
int main(int argc, char** argv)
{
    if (argc != 2)
        return EXIT_FAILURE;
    for (const auto& [target, seeds] : allSeeds()) {
        const fs::path folder = fs::path(argv[1]) / target;
        fs::create_directories(folder);
        size_t written = 0;
        for (const std::string& seed : seeds) {
            std::ofstream file(folder / ("seed-" + std::to_string(written)), std::ios::binary);
            file << seed;
            file.close();
            if (!file) {
                std::fprintf(stderr, "seed_writer: %s\n", folder.c_str());
                return EXIT_FAILURE;
            }
            ++written;
        }
        std::printf("%s %zu\n", target.c_str(), written);
    }
    return EXIT_SUCCESS;
}
