#include "built_programs.h"
#include "core/vault/vault.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <fstream>
#include <gtest/gtest.h>

namespace holdfast::desktop {

class Desktop : public ::testing::Test {
protected:
    Desktop()
    {
        initialiseCrypto();
        std::filesystem::create_directories(home);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), QString::fromStdString(home.string()));
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.remove(QLatin1String(name));
        program.setProcessEnvironment(environment);
        program.setProgram(QStringLiteral(HOLDFAST_BIN "/holdfast"));
    }
    ~Desktop() override
    {
        if (program.state() != QProcess::NotRunning) {
            program.kill();
            program.waitForFinished();
        }
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    int run(const QStringList& arguments)
    {
        program.setArguments(arguments);
        program.start();
        EXPECT_TRUE(program.waitForFinished(60000));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        return program.exitCode();
    }
    const std::filesystem::path folder
        = std::filesystem::temp_directory_path() / ("holdfast-desktop-" + generateUuid7(Clock::system().now()));
    const std::filesystem::path home = folder / "home";
    QProcess program;
};

TEST_F(Desktop, paintsTheUnlockWindowAndLeavesNoTraceOfIt)
{
    auto created = vault::Vault::create(folder / "vault", SecureBuffer::copyOf(asBytes("correct horse battery")), {});
    ASSERT_TRUE(created.has_value());
    created->vault.reset();
    EXPECT_EQ(
        run({QString::fromStdString((folder / "vault").string()), QStringLiteral("--exit-after-first-paint")}), 0);
    EXPECT_TRUE(program.readAllStandardOutput().isEmpty());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home))
        EXPECT_FALSE(entry.is_regular_file() && entry.path().string().find("olt") != std::string::npos) << entry.path();
    EXPECT_FALSE(std::filesystem::exists(home / ".config" / "QtProject.conf"));
}

TEST_F(Desktop, paintsTheFirstRunInEachLanguage)
{
    for (const char* language : {"en", "fr", "ar"})
        EXPECT_EQ(
            run({QStringLiteral("--language"), QLatin1String(language), QStringLiteral("--exit-after-first-paint")}), 0)
            << language;
}

TEST_F(Desktop, makesNoFolderOutsideItsHomeAndPrintsNothingWithoutARuntimeFolder)
{
    QProcessEnvironment environment = program.processEnvironment();
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    const std::filesystem::path temporary = folder / "tmp";
    std::filesystem::create_directory(temporary);
    environment.insert(QStringLiteral("TMPDIR"), QString::fromStdString(temporary.string()));
    program.setProcessEnvironment(environment);
    EXPECT_EQ(run({QStringLiteral("--exit-after-first-paint")}), 0);
    EXPECT_TRUE(std::filesystem::is_empty(temporary));
    EXPECT_EQ(program.readAllStandardError().toStdString(), "");
    EXPECT_TRUE(program.readAllStandardOutput().isEmpty());
}

TEST_F(Desktop, saysHowItIsUsedWhenItDoesNotUnderstand)
{
    EXPECT_EQ(run({QStringLiteral("--nonsense")}), 2);
    EXPECT_TRUE(program.readAllStandardError().contains("usage: holdfast"));
}

#ifdef __linux__
TEST_F(Desktop, linksNeitherWebEngineNorPopplerNorTesseract)
{
    program.setProgram(QStringLiteral("ldd"));
    ASSERT_EQ(run({QStringLiteral(HOLDFAST_BIN "/holdfast")}), 0);
    const QString libraries = QString::fromUtf8(program.readAllStandardOutput());
    EXPECT_TRUE(libraries.contains(QStringLiteral("Qt6Widgets"))) << "these are its libraries";
    for (const char* library : {"WebEngine", "poppler", "tesseract", "liblept"})
        EXPECT_FALSE(libraries.contains(QLatin1String(library), Qt::CaseInsensitive)) << library;
}
#endif

} // namespace holdfast::desktop
