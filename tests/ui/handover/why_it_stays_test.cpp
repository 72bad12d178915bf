#include "tests/ui/handover/hand_over_fixture.h"

#include "core/bundle/withheld_reasons.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"
#include "ui/common/translation.h"
#include "ui/handover/disclosure_choice.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace holdfast::ui {

namespace {

/// The list of what stays here with its reasons, opened, with as many items as the test has put in.
class WhyItStaysTest : public HandOverTest {
protected:
    WhyItStaysTest() { loadTranslation(*qApp, QStringLiteral("en")); } // for its plurals
    void open(int items, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        m_choice = std::make_unique<DisclosureChoice>(*session);
        m_choice->setLayoutDirection(direction);
        m_choice->show();
        openIn(m_choice.get(), items);
    }
    void openIn(QWidget* screen, int items)
    {
        find<QCheckBox>(screen, "withholdItems")->setChecked(true);
        m_list = find<QListView>(screen, "withheldList");
        m_own = find<QLineEdit>(screen, "reasonOfItem");
        m_forAll = find<QLineEdit>(screen, "withholdReason");
        m_tooLong = find<Notice>(screen, "reasonTooLong");
        m_read = find<QLabel>(screen, "reasonsRead");
        ASSERT_TRUE(waitUntil([&] { return m_list->model()->rowCount() >= items; }));
    }
    ItemModel& model() const { return *static_cast<ItemModel*>(m_list->model()); }
    void point(const vault::Item& item) const
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().item(model().index(row))->id == item.id)
                return m_list->setCurrentIndex(model().index(row));
        FAIL() << "not in the list";
    }
    void tick(const vault::Item& item) const
    {
        point(item);
        QTest::keyClick(m_list, Qt::Key_Space);
    }
    void keep(const vault::Item& item, const QString& reason) const
    {
        tick(item);
        ASSERT_TRUE(m_own->isEnabled());
        m_own->setText(reason);
    }
    QString read() const { return withoutMarks(m_read->text()); }
    QString readOut() const { return withoutMarks(m_list->currentIndex().data(Qt::AccessibleTextRole).toString()); }
    static std::string reasonInReadme(const char* reason, const vault::Item& of)
    {
        return "    " + std::string(reason) + "\n        " + of.artifact("original")->sha256.hex() + "\n";
    }
    std::unique_ptr<DisclosureChoice> m_choice;
    QListView* m_list = nullptr;
    QLineEdit* m_own = nullptr;
    QLineEdit* m_forAll = nullptr;
    Notice* m_tooLong = nullptr;
    QLabel* m_read = nullptr;
};

} // namespace

TEST_F(WhyItStaysTest, standsInTheBundleForOneItemInPlaceOfTheReasonForAll)
{
    addFile(session->vault(), "goes along.png", 1);
    const vault::Item one = addFile(session->vault(), "one.png", 2);
    const vault::Item two = addFile(session->vault(), "two.png", 3);
    HandOver screen(*session);
    screen.show();
    openIn(&screen, 3);
    keep(one, QStringLiteral("  shows a child of somebody else "));
    tick(two);
    m_forAll->setText(QStringLiteral("not mine to give"));
    ASSERT_TRUE(waitUntil([&] { return find<QPushButton>(&screen, "writeBundle")->isEnabled(); }));
    screen.write(folder() / "b.zip");
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }));
    const auto bytes = readFile(folder() / "b.zip", SIZE_MAX);
    ASSERT_TRUE(bytes.has_value());
    const std::string bundle(asText(*bytes)); // README.txt is in it as it is
    EXPECT_NE(bundle.find(reasonInReadme("shows a child of somebody else", one)), std::string::npos);
    EXPECT_NE(bundle.find(reasonInReadme("not mine to give", two)), std::string::npos);
    const auto report = bundle::verifyBundle(folder() / "b.zip", {}, {});
    EXPECT_TRUE(report && report->verdict == bundle::VerifyReport::Verdict::Valid);
    find<QPushButton>(&screen, "handOverAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.findChild<QWidget*>(QStringLiteral("recipientCard")) == nullptr; }));
    openIn(&screen, 3);
    tick(one);
    EXPECT_TRUE(m_own->isEnabled() && m_own->text().isEmpty()) << "the next receiver is another one";
}

TEST_F(WhyItStaysTest, isOfOneItemAndReadOutWithIt)
{
    const vault::Item one = addFile(session->vault(), "one.png", 1);
    const vault::Item two = addFile(session->vault(), "two.png", 2);
    open(2);
    EXPECT_FALSE(m_own->isEnabled()) << "none is pointed at";
    point(one);
    EXPECT_FALSE(m_own->isEnabled()) << "it goes along";
    keep(one, QStringLiteral("not hers"));
    EXPECT_TRUE(m_own->accessibleName().contains(QString::fromStdString(one.exhibit)));
    EXPECT_TRUE(readOut().contains(QStringLiteral(", reason: not hers, "))) << readOut().toStdString();
    tick(two);
    EXPECT_TRUE(m_own->isEnabled());
    EXPECT_TRUE(m_own->text().isEmpty());
    EXPECT_FALSE(readOut().contains(QStringLiteral("reason:")));
    EXPECT_EQ(m_choice->reasons(), (std::map<ItemId, std::string>{{one.id, "not hers"}}));
    m_forAll->setText(QStringLiteral("for all"));
    EXPECT_EQ(m_choice->reasons(), (std::map<ItemId, std::string>{{one.id, "not hers"}, {two.id, "for all"}}));
    point(one);
    m_own->setText(QStringLiteral(" \t "));
    EXPECT_EQ(m_choice->reasons(), (std::map<ItemId, std::string>{{one.id, "for all"}, {two.id, "for all"}}));
}

TEST_F(WhyItStaysTest, isWrittenWithTheKeyboardAlone)
{
    addFile(session->vault(), "one.png", 1);
    addFile(session->vault(), "two.png", 2);
    open(2);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Home);
    QTest::keyClick(m_list, Qt::Key_Return);
    EXPECT_EQ(m_choice->focusWidget(), m_list) << "there is no reason yet for what goes along";
    for (const char* const words : {"first", "second"}) {
        QTest::keyClick(m_list, Qt::Key_Space);
        QTest::keyClick(m_list, Qt::Key_Return);
        ASSERT_EQ(m_choice->focusWidget(), m_own);
        QTest::keyClicks(m_own, QString::fromLatin1(words));
        QTest::keyClick(m_own, Qt::Key_Return);
        ASSERT_EQ(m_choice->focusWidget(), m_list);
        QTest::keyClick(m_list, Qt::Key_Down);
    }
    EXPECT_EQ(m_choice->reasons(),
        (std::map<ItemId, std::string>{
            {model().item(model().index(0))->id, "first"}, {model().item(model().index(1))->id, "second"}}));
}

TEST_F(WhyItStaysTest, isReachedByAPressThatLeavesTheTick)
{
    addFile(session->vault(), "one.png", 1);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        open(1, direction);
        const QRect row = m_list->visualRect(model().index(0));
        const int atTick = direction == Qt::LeftToRight ? row.left() + 30 : row.right() - 30;
        const auto press = [&](const QPoint& at) { QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, at); };
        press(row.center());
        EXPECT_TRUE(m_own->isEnabled()) << "the whole row ticks";
        press(row.center() + QPoint(20, 0));
        EXPECT_TRUE(m_own->isEnabled());
        press(QPoint(row.left() + row.right() - atTick, row.center().y()));
        EXPECT_TRUE(m_own->isEnabled()) << "the other end";
        press(QPoint(atTick, row.center().y()));
        EXPECT_FALSE(m_own->isEnabled());
        EXPECT_TRUE(model().ticked().empty());
    }
}

TEST_F(WhyItStaysTest, isKeptWhileTheChoiceIsEdited)
{
    const vault::Item one = addFile(session->vault(), "one.png", 1);
    open(1);
    const std::map<ItemId, std::string> kept{{one.id, "not hers"}};
    keep(one, QStringLiteral("not hers"));
    tick(one);
    EXPECT_TRUE(m_choice->reasons().empty()) << "it goes along";
    EXPECT_FALSE(readOut().contains(QStringLiteral("reason:")));
    tick(one);
    EXPECT_EQ(m_choice->reasons(), kept);
    find<QCheckBox>(m_choice.get(), "withholdItems")->setChecked(false);
    EXPECT_TRUE(m_choice->reasons().empty());
    find<QCheckBox>(m_choice.get(), "withholdItems")->setChecked(true);
    EXPECT_EQ(m_choice->reasons(), kept);
    session->noteItemsChanged();
    ASSERT_FALSE(m_list->currentIndex().isValid()) << "the list is being read anew";
    EXPECT_TRUE(m_own->isEnabled());
    EXPECT_EQ(m_own->text(), QStringLiteral("not hers")) << "somebody is writing";
    m_own->setText(QStringLiteral("not hers to give"));
    ASSERT_TRUE(waitUntil([&] { return m_list->currentIndex().isValid(); }));
    EXPECT_EQ(m_own->text(), QStringLiteral("not hers to give"));
    EXPECT_EQ(m_choice->reasons(), (std::map<ItemId, std::string>{{one.id, "not hers to give"}}));
}

TEST_F(WhyItStaysTest, isKeptOfAnItemBehindTheFirstPageOfTheListWhenThatIsReadAnew)
{
    constexpr int page = 200;
    for (int i = 0; i <= page; ++i)
        addLink(session->vault(), ("https://clipshare.example/v/" + std::to_string(i)).c_str());
    open(page);
    model().fetchMore({});
    ASSERT_TRUE(waitUntil([&] { return model().rowCount() == page + 1; }));
    const vault::Item last = *model().item(model().index(page));
    keep(last, QStringLiteral("not hers"));
    session->noteItemsChanged();
    ASSERT_FALSE(m_list->currentIndex().isValid()) << "the list is being read anew";
    ASSERT_TRUE(waitUntil([&] { return m_list->currentIndex().isValid(); }));
    EXPECT_EQ(model().item(m_list->currentIndex())->id, last.id);
    EXPECT_EQ(m_own->text(), QStringLiteral("not hers"));
}

TEST_F(WhyItStaysTest, isRefusedAtTheLengthAtWhichTheExportRefusesIt)
{
    addFile(session->vault(), "goes along.png", 1);
    const vault::Item one = addFile(session->vault(), "one.png", 2);
    HandOver screen(*session);
    screen.show();
    openIn(&screen, 2);
    const QString longest = QLatin1Char('a')
        + QStringLiteral("\U0001F512").repeated(static_cast<qsizetype>(bundle::reasonCharacters) - 1);
    keep(one, QStringLiteral(" ") + longest);
    EXPECT_EQ(m_tooLong->sentence(), QString()) << "characters are counted, and none at the ends";
    EXPECT_TRUE(read().contains(longest));
    m_own->setText(longest + QLatin1Char('x'));
    EXPECT_TRUE(m_tooLong->isVisible());
    EXPECT_TRUE(m_tooLong->sentence().contains(QString::fromStdString(one.exhibit)));
    EXPECT_FALSE(read().contains(longest));
    EXPECT_TRUE(readOut().contains(QStringLiteral("the reason is too long"))) << readOut().toStdString();
    auto* write = find<QPushButton>(&screen, "writeBundle");
    ASSERT_TRUE(waitUntil([&] { return write->isEnabled(); }));
    write->click();
    const auto* said = find<Notice>(&screen, "handOverNotice");
    ASSERT_TRUE(waitUntil([&] { return said->isVisible(); }));
    EXPECT_TRUE(said->sentence().contains(QStringLiteral("too long"))) << said->sentence().toStdString();
    m_own->clear();
    m_forAll->setText(longest + QLatin1Char('x'));
    EXPECT_TRUE(m_tooLong->sentence().contains(QStringLiteral("the one for all")));
    m_own->setText(QStringLiteral("its own"));
    EXPECT_FALSE(m_tooLong->isVisible()) << "the one for all is of none now";
}

TEST_F(WhyItStaysTest, isShownAsTheReceiverWillReadIt)
{
    const vault::Item one = addFile(session->vault(), "one.png", 1);
    const vault::Item two = addFile(session->vault(), "two.png", 2);
    open(2);
    EXPECT_FALSE(m_read->isVisible()) << "nothing stays";
    tick(one);
    tick(two);
    EXPECT_EQ(read(), QStringLiteral("2 items: no reason, only the hash"));
    m_own->setText(QStringLiteral(" a <b>child</b> \u202Ekcab "));
    EXPECT_EQ(
        read(), QStringLiteral("1 item: a <b>child</b> \u27E8U+202E\u27E9kcab\n1 item: no reason, only the hash"));
    EXPECT_EQ(m_read->textFormat(), Qt::PlainText);
    m_forAll->setText(QStringLiteral("for all"));
    EXPECT_TRUE(read().endsWith(QStringLiteral("\n1 item: for all"))) << read().toStdString();
    m_own->clear();
    EXPECT_EQ(read(), QStringLiteral("2 items: for all"));
}

TEST_F(WhyItStaysTest, needsNoMoreFieldsForManyItems)
{
    std::vector<vault::Item> items;
    for (int i = 0; i < 10; ++i)
        items.push_back(addLink(session->vault(), ("https://clipshare.example/v/" + std::to_string(i)).c_str()));
    open(10);
    for (size_t i = 0; i < items.size(); ++i)
        keep(items[i], QStringLiteral("reason %1").arg(i));
    EXPECT_EQ(m_choice->reasons().size(), 10u);
    EXPECT_EQ(m_choice->findChildren<QLineEdit*>().size(), 2);
    EXPECT_EQ(read().count(QLatin1Char('\n')), 8) << "not all of many";
    EXPECT_TRUE(read().endsWith(QStringLiteral("\n2 more reasons are not shown here."))) << read().toStdString();
}

} // namespace holdfast::ui
