#include "built_programs.h"
#include "tests/app/desktop/typed_program.h"
#include "tests/support/disk_leaks.h"

#include <algorithm>
#include <fstream>

namespace holdfast::desktop {

using namespace holdfast::testing;

// Every file that the desktop program and its helpers write, found by watching them.
class TracedDesktop : public TypedProgram {
protected:
    void TearDown() override
    {
        program.reset();
        TypedProgram::TearDown();
    }
    void startProgram() override
    {
        program = std::make_unique<TracedProgram>(TracedProgram::Options{command(), environment(), {}}, texts());
    }
    std::vector<std::string> texts() const
    {
        return {password, canary, note, content, searched, masterKey, databaseKey};
    }
    // From the list at the side to the field, however many there are in between.
    [[nodiscard]] bool typeIntoTheSearch()
    {
        for (int steps = 0; steps < 20; ++steps) {
            display->press(XDisplay::Tab);
            display->type(searched);
            if (waitUntilInMemory(searched, std::chrono::seconds(1)))
                return true;
        }
        return false;
    }
    const std::string searched = letters(14);
    std::unique_ptr<TracedProgram> program;
};

TEST_F(TracedDesktop, writesNothingOfTheVaultNorOfWhatIsTypedIntoAnyFile)
{
    ASSERT_NO_FATAL_FAILURE(unlockAndFindEverything());
    ASSERT_TRUE(typeIntoTheSearch());
    ASSERT_TRUE(waitUntilInMemory("Nothing found for these words", std::chrono::seconds(90)));
    display->pressWithControl('l');
    ASSERT_TRUE(display->waitForWindowToGo());
    ASSERT_TRUE(display->waitForWindow());
    bool ended = false; // a press can meet the screen as it changes; a person would look for it and press again
    for (int presses = 0; presses < 8 && !ended && display->waitForWindow(std::chrono::seconds(1)); ++presses) {
        display->press(XDisplay::Escape);
        display->press(XDisplay::Escape);
        ended = program->endsWithin(std::chrono::seconds(5));
    }
    ASSERT_TRUE(ended || program->endsWithin(std::chrono::seconds(60))) << "its window may have gone long before";
    const TracedRun run = program->wait();
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_GT(run.processes, 2U) << "helpers were followed";
    EXPECT_TRUE(run.written.contains((folder / "vault" / "vault.db").string()));
    for (const std::string& leak : findLeaks(run, texts(), [](const std::string&) { return false; }))
        ADD_FAILURE() << leak;

    // The control: the same look at another program finds what the person asked for.
    std::ofstream(folder / "password") << password << "\n";
    const std::filesystem::path asked = folder / "asked";
    std::filesystem::create_directory(asked);
    const std::string file = (asked / "shapes.png").string();
    const TracedRun extracted
        = TracedProgram({{HOLDFAST_BIN "/holdfast-cli", "--vault", (folder / "vault").string(), "--password-file",
                             (folder / "password").string(), "extract", "EX-1", "original", "--out", file},
                            environment(), {}},
            texts())
              .wait();
    EXPECT_EQ(extracted.exitCode, 0);
    const auto found = findLeaks(extracted, texts(), [](const std::string&) { return false; });
    EXPECT_NE(std::find(found.begin(), found.end(), file + " holds text 3"), found.end());
    EXPECT_EQ(findLeaks(extracted, texts(), [&](const std::string& each) { return each.starts_with(asked.string()); }),
        std::vector<std::string>());
}

} // namespace holdfast::desktop
