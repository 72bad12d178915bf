#include "tests/ui/handover/hand_over_fixture.h"

#include "core/vault/time_batches.h"
#include "ui/common/choice_box.h"
#include "ui/common/file_choice.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"
#include "ui/common/translation.h"
#include "ui/handover/disclosure_choice.h"
#include "ui/handover/proof_words.h"
#include "ui/handover/seal_choice.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>

namespace holdfast::ui {

/// Two captures of one batch, for which `before` is the stamp from before them and none came afterwards.
class HandOverLackingStamps : public HandOverTest {
protected:
    void keepBatch(const Bytes& before)
    {
        vault::TimeBatch batch;
        batch.authority = "https://tsa.example/";
        batch.head = *vault::currentHead(session->vault());
        batch.before = before;
        batch.beforeError = before.empty() ? "net.timeout" : "";
        const auto n = vault::beginTimeBatch(session->vault(), batch);
        ASSERT_TRUE(n);
        for (const char* url : {"https://clipshare.example/v/1", "https://clipshare.example/v/2"})
            ASSERT_TRUE(vault::addToTimeBatch(session->vault(), *n, addPage(session->vault(), url, "A post", 1)));
    }
    void writeBundle()
    {
        ASSERT_NO_FATAL_FAILURE(open());
        ASSERT_NO_FATAL_FAILURE(write());
    }
    void open()
    {
        screen = std::make_unique<HandOver>(*session);
        screen->show();
        ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(screen.get(), "writeBundle")->isEnabled(); }));
    }
    void write()
    {
        screen->write(folder() / "bundle.zip");
        ASSERT_TRUE(waitUntil([&] {
            lacks = screen->findChild<Notice*>(QStringLiteral("lackingStampsNotice"));
            return lacks != nullptr;
        }));
    }
    std::unique_ptr<HandOver> screen;
    const Notice* lacks = nullptr;
};

TEST_F(HandOverLackingStamps, saysHowManyCapturesLackTheirSecondTimeStampBeforeWhatToTellTheReceiver)
{
    ASSERT_NO_FATAL_FAILURE(keepBatch({}));
    ASSERT_NO_FATAL_FAILURE(writeBundle());
    const QString said = lacks->sentence();
    EXPECT_TRUE(said.contains(QLatin1Char('2')) && said.contains(QStringLiteral("second time stamp")))
        << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("before them"))) << said.toStdString();
    EXPECT_EQ(lacks->tone(), Card::Tone::Warn);
    const auto* receiver = screen->findChild<QWidget*>(QStringLiteral("recipientCard"));
    ASSERT_NE(receiver, nullptr);
    const QLayout* all = lacks->parentWidget()->layout();
    EXPECT_EQ(all->indexOf(lacks), 0);
    EXPECT_GT(all->indexOf(receiver), 0);
}

TEST_F(HandOverLackingStamps, leadsNobodyToSendABundleOfWhichAStoredTimeStampDoesNotCheck)
{
    ASSERT_NO_FATAL_FAILURE(keepBatch({1, 2, 3}));
    ASSERT_NO_FATAL_FAILURE(writeBundle());
    EXPECT_EQ(lacks->tone(), Card::Tone::Bad);
    const QString said = lacks->sentence();
    EXPECT_TRUE(said.contains(QStringLiteral("do not send it"))) << said.toStdString();
    const std::vector<vault::Item> items = session->vault().items().value();
    for (const vault::Item& item : items)
        EXPECT_TRUE(said.contains(QString::fromStdString(item.exhibit)))
            << "which to leave out: " << said.toStdString();
    EXPECT_TRUE(withoutMarks(said).contains(toText(folder() / "bundle.zip"))) << said.toStdString();
    EXPECT_EQ(screen->findChild<QWidget*>(QStringLiteral("recipientCard")), nullptr);
    EXPECT_EQ(screen->findChild<QWidget*>(QStringLiteral("proofCard")), nullptr);
    const QLayout* all = lacks->parentWidget()->layout();
    EXPECT_EQ(all->indexOf(lacks), 0);
    for (const QLabel* label : lacks->parentWidget()->findChildren<QLabel*>())
        for (const char* led : {"Tell the receiver", "The bundle is written"})
            EXPECT_FALSE(label->text().contains(QLatin1String(led))) << label->text().toStdString();
}

TEST_F(HandOverLackingStamps, namesAllThatIsToBeDeletedOfARefusedBundleInParts)
{
    ASSERT_NO_FATAL_FAILURE(keepBatch({1, 2, 3}));
    vault::NewItem large;
    large.age = AgeAnswer::No;
    vault::Ingest ingest = *vault::Ingest::begin(session->vault(), large);
    ASSERT_TRUE(ingest.addBytes("original", "film.bin", "application/octet-stream", Bytes(11'000'000, 7)));
    ASSERT_TRUE(ingest.commit());
    ASSERT_NO_FATAL_FAILURE(open());
    find<ChoiceBox>(screen.get(), "partSize")->choose(QVariant::fromValue(quint64(10'000'000)));
    ASSERT_NO_FATAL_FAILURE(write());
    const QString said = withoutMarks(lacks->sentence());
    for (const char* name : {"bundle.zip.001", "bundle.zip.002", "bundle.zip.how-to-join.txt"}) {
        EXPECT_TRUE(std::filesystem::exists(folder() / name)) << name;
        EXPECT_TRUE(said.contains(toText(folder() / name))) << name << " in " << said.toStdString();
    }
}

TEST_F(HandOverLackingStamps, keepsWhatWasChosenForTheReceiverOfABundleThatIsWrittenAgain)
{
    ASSERT_NO_FATAL_FAILURE(keepBatch({1, 2, 3}));
    const vault::Item hers = addFile(session->vault(), "hers.png", 1);
    ASSERT_NO_FATAL_FAILURE(open());
    const auto* choice = find<DisclosureChoice>(screen.get(), "disclosureChoice");
    auto* staying = static_cast<ItemModel*>(find<QListView>(screen.get(), "withheldList")->model());
    ASSERT_TRUE(waitUntil([&] { return staying->rowCount() == 3; }));
    find<QCheckBox>(screen.get(), "withholdItems")->setChecked(true);
    staying->tickOnly({hers.id});
    find<QLineEdit>(screen.get(), "withholdReason")->setText(QStringLiteral("not mine to give"));
    find<QLineEdit>(screen.get(), "recipient")->setText(QStringLiteral("Legal aid"));
    const crypto::AgeIdentity key = crypto::AgeIdentity::generate();
    find<QRadioButton>(screen.get(), "sealKeys")->setChecked(true);
    find<QLineEdit>(screen.get(), "sealKeysEdit")->setText(QString::fromStdString(key.recipient().text()));
    ASSERT_NO_FATAL_FAILURE(write());
    ASSERT_EQ(lacks->tone(), Card::Tone::Bad);
    find<QPushButton>(screen.get(), "handOverAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(screen.get(), "writeBundle")->isVisible(); }));
    EXPECT_EQ(choice->withheld(), std::vector{hers.id}) << "else the next bundle has what was to stay";
    EXPECT_EQ(choice->reasons(), (std::map<ItemId, std::string>{{hers.id, "not mine to give"}}));
    EXPECT_EQ(find<QLineEdit>(screen.get(), "recipient")->text(), QStringLiteral("Legal aid"));
    const auto* seal = find<SealChoice>(screen.get(), "sealChoice");
    ASSERT_TRUE(seal->isSealed() && seal->isReady());
    EXPECT_EQ(seal->seal()->recipients, std::vector{key.recipient()});
}

TEST(LackingStampsWords, countTheCapturesOfABatchOnceThoughBothOfItsStampsAreRefused)
{
    const auto refused = [](uint64_t batch, size_t captures, bool isSecond) {
        return bundle::LackingStamp{batch, "data/time/batch.tsr", captures, isSecond, true, "tsa.other-content"};
    };
    const QString said = describeLackingStamps({refused(1, 6, false), refused(1, 6, true), refused(2, 5, true)});
    EXPECT_TRUE(said.contains(QStringLiteral("11 capture"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("captures themselves are untouched"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("do not send it"))) << said.toStdString();
    EXPECT_FALSE(said.contains(QLatin1Char('\n'))) << "it lacks none: " << said.toStdString();
}

/// Two captures in a batch each, of the page with these numbers.
static QString wordsForRefused(const std::string& first, const std::string& second)
{
    const auto refused = [](uint64_t batch, const std::string& exhibit) {
        return bundle::LackingStamp{batch, "data/time/batch.tsr", 1, false, true, "tsa.other-content", {exhibit}};
    };
    return withoutMarks(describeLackingStamps({refused(1, first), refused(2, second)}));
}

TEST(LackingStampsWords, nameAnItemOnceThoughItAndALookAtItAreOfTwoBatches)
{
    loadTranslation(*qApp, QStringLiteral("en"));
    const QString one = wordsForRefused("AE-2", "AE-2"), two = wordsForRefused("AE-2", "AE-3");
    EXPECT_TRUE(one.endsWith(QStringLiteral("Its number: AE-2"))) << one.toStdString();
    EXPECT_TRUE(two.endsWith(QStringLiteral("Their numbers: AE-2, AE-3"))) << two.toStdString();
}

} // namespace holdfast::ui
