#pragma once

#include "tests/app/desktop/x_display.h"
#include "tests/support/process_memory.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <memory>

namespace holdfast::desktop {

/// The real program under an X server of its own, typed into, with a vault that holds one item; and what of all that
/// is nobody's business: letters that come up nowhere else.
class TypedProgram : public ::testing::Test {
protected:
    static void SetUpTestSuite();
    void SetUp() override;
    void TearDown() override;

    virtual void startProgram() = 0;
    std::vector<std::string> command() const; ///< the program's path first
    std::vector<std::string> environment() const; ///< "NAME=value"; "NAME" is one to take away

    /// All secrets, in the forms in which a process could keep them; the halves of the password too, because memory
    /// that was given back may have lost a part of it.
    std::vector<testing::Trace> secrets() const;
    testing::MemoryFindings look(const std::vector<testing::Trace>& traces) const; ///< in all processes of the program
    testing::MemoryFindings look() const { return look(secrets()); }
    /// Reads until all of these are there.
    [[nodiscard]] bool waitUntilFound(const std::vector<std::string>& names, testing::MemoryFindings& findings) const;
    [[nodiscard]] bool waitUntilInMemory(const std::string& textOnScreen, std::chrono::seconds patience) const;
    [[nodiscard]] bool waitForHelper(bool alive) const;

    /// What has to be found, else finding nothing later would mean nothing.
    void unlockAndFindEverything();

    static std::string letters(size_t count);

    static inline std::string obstacle; ///< why nothing can be read here
    const std::filesystem::path folder;
    const std::string password = letters(24);
    const std::string canary = letters(14); // a label puts places to break into longer words
    const std::string note = letters(14);
    const std::string content = letters(24); // in the picture's bytes
    std::string masterKey, databaseKey;
    std::unique_ptr<XDisplay> display;

    TypedProgram();

private:
    void makeVault();
};

} // namespace holdfast::desktop
