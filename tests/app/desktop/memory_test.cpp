#include "tests/app/desktop/disk_traces.h"
#include "tests/app/desktop/typed_program.h"

#include <QProcessEnvironment>
#include <algorithm>
#include <fstream>
#include <sys/wait.h>

namespace holdfast::desktop {

using namespace holdfast::testing;

// The real program and its helpers, a typed password, and then everything that is in their memory and their folders.
class Memory : public TypedProgram {
protected:
    void TearDown() override
    {
        program.kill();
        program.waitForFinished();
        TypedProgram::TearDown();
    }
    void startProgram() override
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const std::string& variable : environment()) {
            const QString name = QString::fromStdString(variable).section(QLatin1Char('='), 0, 0);
            if (const size_t at = variable.find('='); at != std::string::npos)
                all.insert(name, QString::fromStdString(variable.substr(at + 1)));
            else
                all.remove(name);
        }
        program.setProcessEnvironment(all);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        QStringList arguments;
        for (const std::string& argument : command())
            arguments += QString::fromStdString(argument);
        const QString path = arguments.takeFirst();
        program.start(path, arguments);
    }
    static void expectNothing(const MemoryFindings& findings)
    {
        EXPECT_TRUE(findings.problems.empty()) << findings.problems.front();
        for (const std::string& place : findings.places)
            ADD_FAILURE() << place;
    }
    void expectNothingOnTheDisk() const
    {
        const std::vector<std::string> never{password, canary, note, content, masterKey, databaseKey};
        EXPECT_EQ(filesHolding(folder, never), std::vector<std::filesystem::path>());
        // What has to be found, else finding nothing would mean nothing.
        for (const auto& [place, text] : {std::pair("tmp", content), std::pair("home", inUtf16(password))}) {
            const std::filesystem::path planted = folder / place / "planted";
            std::ofstream(planted, std::ios::binary) << "before " << text << " after";
            EXPECT_EQ(filesHolding(folder, never), std::vector{planted});
            std::filesystem::remove(planted);
        }
    }
    QProcess program;
};

TEST_F(Memory, holdsNothingOfTheVaultAfterLock)
{
    ASSERT_NO_FATAL_FAILURE(unlockAndFindEverything());
    const qint64 process = program.processId();
    display->pressWithControl('l');
    ASSERT_TRUE(display->waitForWindowToGo());
    ASSERT_TRUE(display->waitForWindow());
    EXPECT_EQ(program.processId(), process);
    EXPECT_TRUE(waitForHelper(false));
    const std::string greeting = "Welcome back";
    auto wanted = secrets();
    wanted.push_back({"greeting", greeting, true});
    MemoryFindings after = look(wanted);
    EXPECT_GT(after.counts["greeting"], 0) << "the fresh process can be read";
    EXPECT_GT(after.bytesRead, 10u << 20);
    std::erase_if(after.places, [](const std::string& place) { return place.find("greeting") != std::string::npos; });
    expectNothing(after);
    expectNothingOnTheDisk();
}

TEST_F(Memory, leavesNoProcessAfterQuickExit)
{
    ASSERT_NO_FATAL_FAILURE(unlockAndFindEverything());
    bool ended = false; // a press can meet the screen as it changes; a person would press again
    for (int presses = 0; presses < 8 && !ended; ++presses) {
        display->press(XDisplay::Escape);
        display->press(XDisplay::Escape);
        ended = program.waitForFinished(5000);
    }
    ASSERT_TRUE(ended || program.waitForFinished(60000)) << "its window may have gone long before";
    EXPECT_TRUE(waitForHelper(false));
    const auto left = descendants({display->serverProcess()});
    for (const pid_t process : left)
        ADD_FAILURE() << "still runs: " << programOf(process);
    expectNothing(look());
    expectNothingOnTheDisk();
}

} // namespace holdfast::desktop
