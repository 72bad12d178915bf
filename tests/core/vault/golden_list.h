#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace holdfast::vault::test {

/// What released versions of the program made (tests/core/vault/golden/README.md).
struct Golden {
    std::string name; ///< of the vault's folder, the list of its items, and the bundle that left it
    int64_t schema = 0;
    std::string_view code;
    bool hasBundle = false;
};
inline const Golden goldenVaults[]{{"v1", 1, "FRGZ-TP6A-QSJ6-RAGC-K3D3-1MSY-5V5Y-PQ9"},
    {"v8", 8, "NVDA-582E-EV3K-CYK4-75YV-N65N-2GHG-ET5"}, {"v10", 10, "2P80-ZTZ4-F7QD-B2RA-64RC-6X5G-VJWG-SQW"},
    {"v11", 11, "YZ86-KXMX-9N35-WFX2-FPT2-8EG7-ZXKF-PMN", true}};
inline constexpr std::string_view goldenPassword = "golden vault password";
inline const std::filesystem::path goldenFolder = std::filesystem::path(HOLDFAST_SOURCE) / "tests/core/vault/golden";

/// The files of one of them, into a new folder that it then could be opened in.
inline void copyGolden(const Golden& golden, const std::filesystem::path& folder)
{
    std::filesystem::create_directory(folder);
    for (const char* name : {"vault.db", "vault.keys", "vault.keys.copy"})
        std::filesystem::copy_file(goldenFolder / golden.name / name, folder / name);
}

} // namespace holdfast::vault::test
