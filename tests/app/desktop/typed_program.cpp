#include "tests/app/desktop/typed_program.h"

#include "built_programs.h"
#include "core/vault/annotations.h"
#include "core/vault/ingest.h"
#include "core/vault/vault_state.h"
#include "tests/app/desktop/disk_traces.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>

namespace holdfast::desktop {

using namespace holdfast::testing;

TypedProgram::TypedProgram()
    : folder(std::filesystem::temp_directory_path() / ("holdfast-typed-" + letters(16)))
{
}

void TypedProgram::SetUpTestSuite()
{
    obstacle = becomeReaderOfDescendants();
}

void TypedProgram::SetUp()
{
    ASSERT_EQ(obstacle, "") << "The memory of a program that forbids attaching can't be read here.";
    initialiseCrypto();
    for (const char* name : {"home", "tmp", "runtime"})
        std::filesystem::create_directories(folder / name);
    std::filesystem::permissions(folder / "runtime", std::filesystem::perms::owner_all);
    ASSERT_NO_FATAL_FAILURE(makeVault());
    display = std::make_unique<XDisplay>();
    startProgram();
    ASSERT_TRUE(display->waitForWindow());
}

void TypedProgram::TearDown()
{
    display.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

std::string TypedProgram::letters(size_t count)
{
    initialiseCrypto();
    std::string text(count, 'a');
    const SecureBuffer random = SecureBuffer::random(count);
    std::transform(random.data(), random.data() + count, text.begin(),
        [](uint8_t byte) { return static_cast<char>('a' + byte % 26); });
    return text;
}

void TypedProgram::makeVault()
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
    const auto kept = ingest->commit();
    ASSERT_TRUE(kept.has_value());
    ASSERT_TRUE(vault::Annotations(*created->vault).addNote(kept->id, note).has_value());
    masterKey = asText(created->vault->state().masterKey.view());
    databaseKey = asText(vault::deriveDatabaseKey(created->vault->state().masterKey).view());
}

std::vector<std::string> TypedProgram::command() const
{
    return {HOLDFAST_BIN "/holdfast", (folder / "vault").string(), "--language", "en"};
}

std::vector<std::string> TypedProgram::environment() const
{
    return {"QT_QPA_PLATFORM=xcb", "DISPLAY=" + display->name().toStdString(), "HOME=" + (folder / "home").string(),
        "TMPDIR=" + (folder / "tmp").string(), "XDG_RUNTIME_DIR=" + (folder / "runtime").string(), "XDG_CONFIG_HOME",
        "XDG_DATA_HOME", "XDG_CACHE_HOME", "XAUTHORITY"};
}

std::vector<Trace> TypedProgram::secrets() const
{
    return {{"password", password, true}, {"first half of the password", password.substr(0, 12), true},
        {"second half of the password", password.substr(12), true}, {"master key", masterKey},
        {"master key in hex", toHex(asBytes(masterKey))}, {"database key", databaseKey},
        {"database key in hex", toHex(asBytes(databaseKey))}, {"title", canary, true},
        {"title in Qt's text", inUtf16(canary)}, {"note", note, true}, {"note in Qt's text", inUtf16(note)},
        {"bytes of the picture", content, true}};
}

MemoryFindings TypedProgram::look(const std::vector<Trace>& traces) const
{
    return searchMemory(descendants({display->serverProcess()}), traces);
}

bool TypedProgram::waitUntilFound(const std::vector<std::string>& names, MemoryFindings& findings) const
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

bool TypedProgram::waitUntilInMemory(const std::string& textOnScreen, std::chrono::seconds patience) const
{
    const auto end = std::chrono::steady_clock::now() + patience;
    do {
        if (look({{"text", inUtf16(textOnScreen)}}).counts["text"] > 0)
            return true;
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

bool TypedProgram::waitForHelper(bool alive) const
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(90);
    do {
        const auto all = descendants({display->serverProcess()});
        if (std::any_of(all.begin(), all.end(), [](pid_t p) { return programOf(p) == "holdfast-decode"; }) == alive)
            return true;
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

void TypedProgram::unlockAndFindEverything()
{
    MemoryFindings typed;
    display->type(password);
    ASSERT_TRUE(waitUntilFound({"password"}, typed)) << "it is in the field";
    EXPECT_TRUE(typed.problems.empty()) << typed.problems.front();
    for (const char* name : {"master key", "database key", "database key in hex", "title", "note"})
        EXPECT_EQ(typed.counts[name], 0) << name;
    display->press(XDisplay::Return);
    MemoryFindings open;
    ASSERT_TRUE(waitUntilFound({"master key", "title in Qt's text"}, open));
    display->press(XDisplay::Down); // in the list at the side
    display->press(XDisplay::Return); // Evidence, which shows the item and asks the helper for its picture
    ASSERT_TRUE(waitForHelper(true));
    ASSERT_TRUE(waitUntilFound({"note in Qt's text", "bytes of the picture"}, open)) << "the item is on the screen";
    EXPECT_TRUE(open.problems.empty()) << open.problems.front();
    EXPECT_GE(open.processes, 2) << "the program and its helper";
    EXPECT_GT(open.counts["title in Qt's text"], 0);
    EXPECT_GT(open.counts["master key"], 0);
    // SQLCipher keeps the key that it works with, and the text that it was given. The program itself never makes a text
    // of the master key: that one is looked for all the same.
    for (const char* name : {"database key", "database key in hex"})
        EXPECT_GT(open.counts[name], 0) << name << ": not finding it after the lock means nothing";
    for (const char* name : {"password", "first half of the password", "second half of the password"})
        EXPECT_EQ(open.counts[name], 0) << "the field was overwritten when its text was taken";
}

} // namespace holdfast::desktop
