#pragma once

#include "core/base/json.h"
#include "tests/app/cli/process.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace holdfast::test {

/// What one run of holdfast-cli with --json gave.
struct CliResult {
    int exitCode = -1;
    Json json; ///< null when standard output was not exactly one document
    std::string err;
    std::string code() const; ///< of {"error":…}, empty when there is none
};

/// A folder of the test's own with home, temp and input folders, a password file and, after makeVault(), a vault.
/// Programs are run as a person would run them; nothing of the core is called.
class SampleVault : public testing::Test {
protected:
    SampleVault();
    ~SampleVault() override;

    void makeVault(); ///< its recovery code is kept in m_recoveryCode
    /// For what asks nothing about passwords: from then on cli() opens with the recovery code, which costs no
    /// derivation. The password opens the vault too.
    void makeVaultOpenedByCode();
    void openByPassword(); ///< from then on; what holds before makeVaultOpenedByCode()
    /// holdfast-cli with --vault, what opens the vault and --json before the given arguments.
    CliResult cli(const std::vector<std::string>& arguments, const std::string& input = {}) const;
    /// holdfast-cli with exactly these arguments.
    Ended bare(const std::vector<std::string>& arguments, const std::string& input = {}) const;
    Process start(const std::vector<std::string>& arguments) const; ///< as cli(), not waited for
    Ended tool(
        const std::vector<std::string>& command, const std::string& folder = {}, const std::string& input = {}) const;

    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string writeFile(const std::string& name, std::string_view content) const; ///< gives its path
    std::string writePicture(const std::string& name, unsigned seed = 1) const; ///< a PNG of plain shapes
    static std::string readFile(const std::filesystem::path& path);
    /// The items that `list` gives.
    Json items(const std::vector<std::string>& filter = {}) const;

    std::filesystem::path m_folder;
    std::string m_password = "correct horse battery staple";
    std::string m_recoveryCode, m_fingerprint;
    std::vector<std::string> m_opensWith; ///< options; the password file unless changed

private:
    Process::Options optionsFor(const std::vector<std::string>& arguments, const std::string& input) const;
    std::vector<std::string> withGlobals(const std::vector<std::string>& arguments) const;
};

} // namespace holdfast::test
