#include "core/vault/ingest.h"
#include "core/vault/vault_state.h"
#include "tests/app/desktop/disk_traces.h"
#include "tests/app/desktop/x_display.h"
#include "tests/support/process_memory.h"

#include <QBuffer>
#include <QImage>
#include <QProcessEnvironment>
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace holdfast::desktop {

using namespace holdfast::testing;

// The real program and its helpers, a typed password, and then everything that is in their memory and their folders.
class Memory : public ::testing::Test {
protected:
    static void SetUpTestSuite() { obstacle = becomeReaderOfDescendants(); }
    void SetUp() override
    {
        ASSERT_EQ(obstacle, "") << "The memory of a program that forbids attaching can't be read here.";
        initialiseCrypto();
        for (const char* name : {"home", "tmp", "runtime"})
            std::filesystem::create_directories(folder / name);
        std::filesystem::permissions(folder / "runtime", std::filesystem::perms::owner_all);
        ASSERT_NO_FATAL_FAILURE(makeVault());
        display = std::make_unique<XDisplay>();
        startProgram();
    }
    void TearDown() override
    {
        program.kill();
        program.waitForFinished();
        display.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    static std::string letters(size_t count)
    {
        std::string text(count, 'a');
        const SecureBuffer random = SecureBuffer::random(count);
        std::transform(random.data(), random.data() + count, text.begin(),
            [](uint8_t byte) { return static_cast<char>('a' + byte % 26); });
        return text;
    }
    void makeVault()
    {
        auto created = vault::Vault::create(folder / "vault", SecureBuffer::copyOf(asBytes(password)), {});
        ASSERT_TRUE(created.has_value());
        vault::NewItem item;
        item.kind = vault::ItemKind::File;
        item.age = AgeAnswer::No;
        item.title = canary;
        item.capturedAt = created->vault->clock().now();
        auto ingest = vault::Ingest::begin(*created->vault, std::move(item));
        ASSERT_TRUE(ingest.has_value());
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(QColor(40, 90, 140));
        picture.setText(QStringLiteral("Comment"), QString::fromStdString(content));
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        ASSERT_TRUE(png.contains(content.c_str())) << "in plain, not compressed";
        ASSERT_TRUE(ingest->addBytes("original", "shapes.png", "image/png", Bytes(png.begin(), png.end())).has_value());
        ASSERT_TRUE(ingest->commit().has_value());
        masterKey = asText(created->vault->state().masterKey.view());
        databaseKey = asText(vault::deriveDatabaseKey(created->vault->state().masterKey).view());
    }
    void startProgram()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("DISPLAY"), display->name());
        for (const auto& [name, place] :
            {std::pair("HOME", "home"), std::pair("TMPDIR", "tmp"), std::pair("XDG_RUNTIME_DIR", "runtime")})
            environment.insert(QLatin1String(name), QString::fromStdString((folder / place).string()));
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XAUTHORITY"})
            environment.remove(QLatin1String(name));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QStringLiteral(HOLDFAST_BIN "/holdfast"),
            {QString::fromStdString((folder / "vault").string()), QStringLiteral("--language"), QStringLiteral("en")});
        ASSERT_TRUE(display->waitForWindow());
    }

    // The halves of the password, because memory that was given back may have lost a part of it.
    std::vector<Trace> secrets() const
    {
        return {{"password", password, true}, {"first half of the password", password.substr(0, 12), true},
            {"second half of the password", password.substr(12), true}, {"master key", masterKey},
            {"master key in hex", toHex(asBytes(masterKey))}, {"database key", databaseKey},
            {"database key in hex", toHex(asBytes(databaseKey))}, {"canary", canary, true},
            {"canary in Qt's text", inUtf16(canary)}};
    }
    MemoryFindings look(const std::vector<Trace>& traces) const
    {
        return searchMemory(descendants({display->serverProcess()}), traces);
    }
    MemoryFindings look() const { return look(secrets()); }

    // Reads until all of these are there.
    bool waitUntilFound(const std::vector<std::string>& names, MemoryFindings& findings) const
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        do {
            findings = look();
            if (std::all_of(names.begin(), names.end(), [&](auto& name) { return findings.counts[name] > 0; }))
                return true;
            if (!findings.problems.empty())
                ADD_FAILURE() << findings.problems.front();
        } while (findings.problems.empty() && std::chrono::steady_clock::now() < end);
        return false;
    }
    bool waitForHelper(bool alive) const
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        do {
            const auto all = descendants({display->serverProcess()});
            if (std::any_of(all.begin(), all.end(), [](pid_t p) { return programOf(p) == "holdfast-decode"; }) == alive)
                return true;
        } while (std::chrono::steady_clock::now() < end);
        return false;
    }

    // What has to be found, else finding nothing later would mean nothing.
    void unlockAndFindEverything()
    {
        MemoryFindings typed;
        display->type(password);
        ASSERT_TRUE(waitUntilFound({"password"}, typed)) << "it is in the field";
        EXPECT_TRUE(typed.problems.empty()) << typed.problems.front();
        EXPECT_EQ(typed.counts["master key"] + typed.counts["canary"], 0);
        display->press(XDisplay::Return);
        MemoryFindings open;
        ASSERT_TRUE(waitUntilFound({"master key", "canary in Qt's text"}, open));
        display->press(XDisplay::Down); // in the list at the side
        display->press(XDisplay::Return); // Evidence, which asks the helper for a picture
        ASSERT_TRUE(waitForHelper(true));
        open = look();
        EXPECT_TRUE(open.problems.empty()) << open.problems.front();
        EXPECT_GE(open.processes, 2) << "the program and its helper";
        EXPECT_GT(open.counts["canary in Qt's text"], 0);
        EXPECT_GT(open.counts["master key"], 0);
        for (const char* name : {"password", "first half of the password", "second half of the password"})
            EXPECT_EQ(open.counts[name], 0) << "the field was overwritten when its text was taken";
    }
    static void expectNothing(const MemoryFindings& findings)
    {
        EXPECT_TRUE(findings.problems.empty()) << findings.problems.front();
        for (const std::string& place : findings.places)
            ADD_FAILURE() << place;
    }
    void expectNothingOnTheDisk() const
    {
        const std::vector<std::string> never{password, canary, content, masterKey, databaseKey};
        EXPECT_EQ(filesHolding(folder, never), std::vector<std::filesystem::path>());
        // What has to be found, else finding nothing would mean nothing.
        for (const auto& [place, text] : {std::pair("tmp", content), std::pair("home", inUtf16(password))}) {
            const std::filesystem::path planted = folder / place / "planted";
            std::ofstream(planted, std::ios::binary) << "before " << text << " after";
            EXPECT_EQ(filesHolding(folder, never), std::vector{planted});
            std::filesystem::remove(planted);
        }
    }

    static inline std::string obstacle;
    const std::filesystem::path folder
        = std::filesystem::temp_directory_path() / ("holdfast-memory-" + generateUuid7(Clock::system().now()));
    const std::string password = letters(24);
    const std::string canary = letters(14); // a label puts places to break into longer words
    const std::string content = letters(24); // in the picture's bytes
    std::string masterKey, databaseKey;
    std::unique_ptr<XDisplay> display;
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
    ASSERT_TRUE(ended);
    EXPECT_TRUE(waitForHelper(false));
    const auto left = descendants({display->serverProcess()});
    for (const pid_t process : left)
        ADD_FAILURE() << "still runs: " << programOf(process);
    expectNothing(look());
    expectNothingOnTheDisk();
}

} // namespace holdfast::desktop
