#include "ui/today/today_screen.h"

#include "core/vault/capture_queue.h"
#include "core/vault/database.h"
#include "core/vault/outside_settings.h"
#include "core/vault/recovery_note.h"
#include "core/vault/rekey.h"
#include "core/vault/slots.h"
#include "core/vault/time_batches.h"
#include "tests/support/authority_site.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/notice.h"
#include "ui/common/worker.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <fstream>

namespace holdfast::ui {

class TodayTest : public UiTest {
protected:
    /// One byte of a file of the closed vault is another.
    void flip(const char* file, std::streamoff at) const
    {
        std::fstream stream(vaultFolder() / file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(at);
        const char byte = static_cast<char>(stream.get() ^ 0x55);
        stream.seekp(at);
        stream.put(byte);
    }
    /// What Today says about the vault as it is opened now.
    QString said()
    {
        auto vault = vault::Vault::open(vaultFolder(), {SecureBuffer::copyOf(asBytes(password)), {}});
        if (!vault)
            throw std::runtime_error(vault.error().detail());
        Session session(std::move(*vault));
        const TodayScreen screen(session);
        bool isAsked = false; // the readers answer in turn: whatever was asked before is answered then
        session.readers().setMaxThreadCount(1);
        runInBackground(
            session.readers(), &session, [] { return true; }, [&](bool) { isAsked = true; });
        if (!waitUntil([&] { return isAsked; }))
            throw std::runtime_error("nothing is answered");
        return find<Notice>(&screen, "todayHealed")->sentence();
    }
};

TEST_F(TodayTest, saysCalmlyThatADamagedCopyOfTheKeysWasPutRight)
{
    makeVault();
    EXPECT_TRUE(said().isEmpty()) << "nothing is said of a whole vault";
    flip("vault.keys", 100);
    EXPECT_TRUE(said().contains(QStringLiteral("put it right")));
    EXPECT_TRUE(said().isEmpty()) << "and not again";
}

TEST_F(TodayTest, saysThatAnOlderSlotFileWasPutBack)
{
    const auto ways = [this] { return std::vector{vaultFolder() / "vault.keys", vaultFolder() / "vault.keys.copy"}; };
    auto vault = makeVault();
    std::filesystem::copy_file(ways()[0], vaultFolder().parent_path() / "older.keys");
    ASSERT_TRUE(vault::Slots(*vault).addRecoveryCode());
    vault.reset();
    for (const std::filesystem::path& way : ways())
        std::filesystem::copy_file(
            vaultFolder().parent_path() / "older.keys", way, std::filesystem::copy_options::overwrite_existing);
    EXPECT_TRUE(said().contains(QStringLiteral("may work again")));
    EXPECT_TRUE(said().contains(QStringLiteral("may work again"))) << "until the keys are changed";
}

TEST_F(TodayTest, saysThatTheFirstPageWasPutRight)
{
    addFile(*makeVault(), "picture.png", 1);
    flip("vault.db", 200);
    EXPECT_TRUE(said().contains(QStringLiteral("Nothing is lost")));
}

TEST_F(TodayTest, asksForANewRecoveryCodeThatNobodyMayHaveSeenUntilThePersonHasIt)
{
    const vault::Secret secret{.password = SecureBuffer::copyOf(asBytes(password)), .recoveryCode = {}};
    ASSERT_TRUE(vault::rekey(makeVault(), secret, {}));
    auto opened = vault::Vault::open(vaultFolder(), secret);
    ASSERT_TRUE(opened);
    Session session(std::move(*opened));
    TodayScreen screen(session);
    screen.show();
    auto* card = find<QWidget>(&screen, "todayRecovery");
    ASSERT_TRUE(waitUntil([&] { return card->isVisible(); }));
    QSignalSpy asked(&screen, &TodayScreen::recoveryCodeRequested);
    find<QPushButton>(card, "todayNewCode")->click();
    EXPECT_EQ(asked.count(), 1);
    EXPECT_TRUE(card->isVisible()) << "none is made yet";
    find<QPushButton>(card, "todayCodeKept")->click();
    EXPECT_TRUE(waitUntil([&] { return card->isHidden(); }));
    EXPECT_FALSE(vault::unconfirmedRecoveryCode(session.vault())->has_value());
}

TEST_F(TodayTest, goesOnAskingForANewRecoveryCodeWhenItCanNotBeReadWhetherThereIsOne)
{
    const auto session = makeSession();
    vault::Database& database = session->vault().database();
    ASSERT_TRUE(vault::noteUnconfirmedCode(database, vault::Slots(session->vault()).list().back().id));
    session->readers().setMaxThreadCount(1);
    TodayScreen screen(*session);
    screen.show();
    auto* card = find<QWidget>(&screen, "todayRecovery");
    ASSERT_TRUE(waitUntil([&] { return card->isVisible(); }));
    const auto rename = [&](const char* sql) {
        const std::scoped_lock guard(database.mutex());
        return database.execute(sql).has_value();
    };
    ASSERT_TRUE(rename("ALTER TABLE meta RENAME TO elsewhere"));
    session->noteWaysInChanged();
    bool isAsked = false; // the readers answer in turn
    runInBackground(
        session->readers(), session.get(), [] { return true; }, [&](bool) { isAsked = true; });
    ASSERT_TRUE(waitUntil([&] { return isAsked; }));
    EXPECT_TRUE(card->isVisible());
    EXPECT_TRUE(rename("ALTER TABLE elsewhere RENAME TO meta"));
}

TEST_F(TodayTest, saysNothingOfARecoveryCodeThatIsOnPaper)
{
    const auto session = makeSession();
    const TodayScreen screen(*session);
    session->readers().setMaxThreadCount(1);
    bool isAsked = false;
    runInBackground(
        session->readers(), session.get(), [] { return true; }, [&](bool) { isAsked = true; });
    ASSERT_TRUE(waitUntil([&] { return isAsked; }));
    EXPECT_TRUE(find<QWidget>(&screen, "todayRecovery")->isHidden());
}

TEST_F(TodayTest, asksForABackupThatIsOldOrOfUnknownAgeAndSaysWhich)
{
    using std::chrono::hours;
    const auto session = makeSession();
    addFile(session->vault(), "picture.png", 1);
    const UtcTime now = session->vault().clock().now();
    dateLastBackup(session->vault(), now - hours(24 * 12));
    TodayScreen screen(*session);
    screen.show();
    auto* button = find<QPushButton>(&screen, "todayBackup");
    auto* sentence = find<QLabel>(&screen, "todayBackupSentence");
    ASSERT_TRUE(waitUntil([&] { return button->isVisible(); }));
    EXPECT_TRUE(sentence->text().startsWith(QStringLiteral("Backed up 12 day"))) << sentence->text().toStdString();
    dateLastBackup(session->vault(), now);
    session->noteBackedUp();
    EXPECT_TRUE(waitUntil([&] { return !button->isVisible(); }));
    dateLastBackup(session->vault(), now + hours(24 * 365));
    session->noteBackedUp();
    EXPECT_TRUE(waitUntil([&] { return button->isVisible(); })) << "the clock was a year ahead";
    EXPECT_TRUE(sentence->text().contains(QStringLiteral("dated in the future"))) << sentence->text().toStdString();
}

/// A vault with one capture that lacks its second time stamp.
class LateStampsOnToday : public TodayTest {
protected:
    LateStampsOnToday()
    {
        const vault::Item page = addPage(session->vault(), "https://clipshare.example/v/8841", "A post", 1);
        vault::TimeBatch batch;
        batch.authority = authority.url();
        batch.head = *vault::currentHead(session->vault());
        const auto n = vault::beginTimeBatch(session->vault(), batch);
        if (!n || !vault::addToTimeBatch(session->vault(), *n, page))
            throw std::runtime_error("no batch");
        dateLastBackup(session->vault(), session->vault().clock().now());
        session->readers().setMaxThreadCount(1);
        screen.show();
        session->noteItemsChanged();
    }
    void agreeTo(const std::string& url)
    {
        vault::OutsideSettings settings;
        settings.timeAuthority = url;
        ASSERT_TRUE(vault::writeOutsideSettings(session->vault(), settings));
        session->noteItemsChanged();
    }
    /// The readers answer in turn: whatever was asked before is answered then.
    bool isAllRead()
    {
        bool isAsked = false;
        runInBackground(
            session->readers(), session.get(), [] { return true; }, [&](bool) { isAsked = true; });
        return waitUntil([&] { return isAsked; });
    }
    bool isStamped() { return !vault::timeBatches(session->vault())->front().after.empty(); }
    const test::AuthoritySite authority{folder() / "tsa"};
    std::unique_ptr<Session> session = makeSession();
    TodayScreen screen{*session};
    QPushButton* ask = find<QPushButton>(&screen, "askLateStamps");
    Notice* told = find<Notice>(&screen, "lateStampsNotice");
};

TEST_F(LateStampsOnToday, areAskedForByTheAuthorityOfSettingsOnAClickAndNeverWithoutOne)
{
    ASSERT_TRUE(isAllRead());
    EXPECT_FALSE(find<QWidget>(&screen, "lateStamps")->isVisible()) << "Settings name nobody";
    agreeTo(authority.url());
    ASSERT_TRUE(waitUntil([&] { return ask->isVisible(); }));
    EXPECT_EQ(authority.questions(), 0u);
    ask->click();
    ASSERT_TRUE(waitUntil([&] { return !ask->isVisible(); }));
    EXPECT_EQ(authority.questions(), 1u);
    EXPECT_TRUE(isStamped());
    EXPECT_TRUE(told->sentence().contains(QStringLiteral("came and was kept"))) << told->sentence().toStdString();
}

TEST_F(LateStampsOnToday, sayWhyNoneCameAndCanBeAskedForOnceMore)
{
    agreeTo(authority.url("/none"));
    ASSERT_TRUE(waitUntil([&] { return ask->isVisible(); }));
    ask->click();
    ASSERT_TRUE(waitUntil([&] { return !told->sentence().isEmpty(); }));
    EXPECT_FALSE(isStamped());
    EXPECT_TRUE(isAllRead());
    EXPECT_TRUE(ask->isVisible() && ask->isEnabled());
}

TEST_F(LateStampsOnToday, areNotAskedForWhileAWindowIsOpenWhichAsksItself)
{
    agreeTo(authority.url());
    ASSERT_TRUE(waitUntil([&] { return ask->isVisible(); }));
    session->setWindowOpen(true);
    ask->click();
    EXPECT_FALSE(ask->isVisible());
    session->noteItemsChanged();
    EXPECT_TRUE(isAllRead());
    EXPECT_FALSE(ask->isVisible());
    session->setWindowOpen(false);
    session->noteItemsChanged();
    EXPECT_TRUE(waitUntil([&] { return ask->isVisible(); }));
    EXPECT_EQ(authority.questions(), 0u);
}

TEST_F(TodayTest, leadsToAListThatWasCutShort)
{
    const auto session = makeSession();
    TodayScreen screen(*session);
    screen.show();
    auto* button = find<QPushButton>(&screen, "todayWaiting");
    EXPECT_FALSE(button->isVisible());
    std::vector<vault::QueuedAddress> waiting(1);
    waiting[0].url = "https://clipshare.example/v/1";
    waiting[0].age = AgeAnswer::No;
    ASSERT_TRUE(vault::enqueue(session->vault(), waiting));
    session->noteItemsChanged();
    ASSERT_TRUE(waitUntil([&] { return button->isVisible(); }));
    QSignalSpy asked(&screen, &TodayScreen::captureRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
    session->beginWork();
    EXPECT_TRUE(waitUntil([&] { return !button->isVisible(); })) << "a list that is being worked through";
    session->endWork();
    EXPECT_TRUE(waitUntil([&] { return button->isVisible(); }));
}

} // namespace holdfast::ui
