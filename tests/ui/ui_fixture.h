#pragma once

#include "core/base/json.h"
#include "core/capture/page_recipe.h"
#include "core/vault/ingest.h"
#include "core/vault/vault.h"
#include "ui/common/session.h"

#include <QImage>
#include <QTest>
#include <QWidget>
#include <filesystem>
#include <gtest/gtest.h>

namespace holdfast::ui {

/// The child of this name and type; the test fails when there is none.
template <class T>
T* find(const QWidget* in, const char* name)
{
    T* found = in->findChild<T*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    if (!found)
        throw std::runtime_error(name);
    return found;
}

/// ms: how long something that surely comes may take, on a computer with much else to do.
constexpr int longestWait = 90000;

/// Waits, with events running, until something holds.
template <class Condition>
[[nodiscard]] bool waitUntil(Condition condition)
{
    return QTest::qWaitFor(condition, longestWait);
}

/// Waits until every folder that was asked has told, and the screens have taken it.
void letFoldersTell();

/// A picture of abstract shapes; the same for the same number.
QImage drawPicture(int number, QSize size = {640, 480});
Bytes pngOf(const QImage& image);
/// Takes in a case of two files, R1, as a bundle's import does.
void receiveCase(vault::Vault& vault);

/// A folder that goes at the end, and a real vault in it.
class UiTest : public ::testing::Test {
protected:
    static constexpr std::string_view password = "correct horse battery staple";
    UiTest();
    ~UiTest() override;
    std::filesystem::path vaultFolder() const { return m_folder / "vault"; }
    const std::filesystem::path& folder() const { return m_folder; }
    std::unique_ptr<vault::Vault> makeVault(); ///< also keeps its recovery code
    const std::string& recoveryCode() const { return m_recoveryCode; }
    std::unique_ptr<Session> makeSession() { return std::make_unique<Session>(makeVault()); }
    std::filesystem::path writePicture(const char* name, int number = 1, QSize size = {640, 480});

private:
    std::filesystem::path m_folder;
    std::string m_recoveryCode;
};

/// What the browser helper reports of a page that came, and the record that a capture writes of what was reported.
capture::RecipeOutcome seenPage(const char* url, const char* title);
std::string captureRecord(const char* url, const capture::RecipeOutcome& outcome);

/// Puts things into a vault as captures and imports would.
vault::Item addPage(vault::Vault& vault, const char* url, const char* title, int picture);
/// A page that is all red, frames of a film of it that are green, and of a player, blue.
vault::Item addPageWithFilms(vault::Vault& vault);
vault::Item addFile(vault::Vault& vault, const char* name, int picture, Purpose purpose = Purpose::Evidence);
/// An identity document with this picture.
vault::Item addDocument(vault::Vault& vault, const char* name, const QImage& picture);
vault::Item addLink(vault::Vault& vault, const char* url);
/// A later look at a page, some days before now.
vault::Item addLook(vault::Vault& vault, const vault::Item& page, const vault::Observed& found, int daysAgo);

/// What the record of an item says.
Json recordOf(const vault::Vault& vault, const vault::Item& item);
/// How many events of this action the log has about an item.
size_t countEvents(const vault::Vault& vault, const vault::Item& item, std::string_view action);
/// The vault says from now on that it was backed up last at this time.
void dateLastBackup(vault::Vault& vault, UtcTime when);
/// From now on the vault can be read and not written to, as on a disk that is full.
void refuseWrites(vault::Vault& vault);

} // namespace holdfast::ui
