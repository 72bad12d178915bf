#include "tests/ui/handover/hand_over_fixture.h"

#include "ui/common/choice_box.h"
#include "ui/common/item_model.h"
#include "ui/handover/exhibit_pictures.h"

#include <QCheckBox>
#include <QListView>

namespace holdfast::ui {

using bundle::ReportPictures;

namespace {

/// The list with its choice, opened, with as many exhibits as the test has put in.
class ExhibitPicturesTest : public HandOverTest {
protected:
    void open(int exhibits)
    {
        m_choice = std::make_unique<ExhibitPictures>(*session);
        m_choice->show();
        m_list = find<QListView>(m_choice.get(), "pictureList");
        m_box = find<ChoiceBox>(m_choice.get(), "pictureOfExhibit");
        EXPECT_FALSE(m_list->isVisible());
        find<QCheckBox>(m_choice.get(), "choosePictures")->setChecked(true);
        EXPECT_TRUE(m_list->isVisible());
        ASSERT_TRUE(waitUntil([&] { return m_list->model()->rowCount() == exhibits; }));
    }
    void point(const vault::Item& item)
    {
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            if (static_cast<ItemModel*>(m_list->model())->item(index)->id == item.id)
                return m_list->setCurrentIndex(index);
        }
        FAIL() << "not in the list";
    }
    QString readOut() const { return m_list->currentIndex().data(Qt::AccessibleTextRole).toString(); }
    std::unique_ptr<ExhibitPictures> m_choice;
    QListView* m_list = nullptr;
    ChoiceBox* m_box = nullptr;
};

} // namespace

TEST_F(ExhibitPicturesTest, isOfOneExhibitAndReadOutWithIt)
{
    const vault::Item one = addFile(session->vault(), "one.png", 1);
    const vault::Item two = addFile(session->vault(), "two.png", 2);
    open(2);
    EXPECT_FALSE(m_box->isEnabled()) << "none is pointed at";
    point(one);
    EXPECT_TRUE(m_box->isEnabled());
    EXPECT_TRUE(m_box->accessibleName().contains(QString::fromStdString(one.exhibit)));
    m_box->choose(static_cast<int>(ReportPictures::None));
    EXPECT_TRUE(readOut().contains(QStringLiteral(", picture: None, "))) << readOut().toStdString();
    point(two);
    EXPECT_EQ(m_box->currentIndex(), 0) << "as for all";
    EXPECT_FALSE(readOut().contains(QStringLiteral("picture:")));
    m_box->choose(static_cast<int>(ReportPictures::Full));
    EXPECT_EQ(m_choice->chosen(),
        (std::map<ItemId, ReportPictures>{{one.id, ReportPictures::None}, {two.id, ReportPictures::Full}}));
    point(one);
    EXPECT_EQ(m_box->currentData().toInt(), static_cast<int>(ReportPictures::None));
    m_box->choose(-1);
    EXPECT_EQ(m_choice->chosen(), (std::map<ItemId, ReportPictures>{{two.id, ReportPictures::Full}}));
}

TEST_F(ExhibitPicturesTest, isMadeWithTheKeyboardAlone)
{
    const vault::Item one = addFile(session->vault(), "one.png", 1);
    open(1);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Home);
    ASSERT_EQ(m_list->currentIndex().row(), 0);
    QTest::keyClick(m_box, Qt::Key_End);
    EXPECT_EQ(m_choice->chosen(), (std::map<ItemId, ReportPictures>{{one.id, ReportPictures::None}}));
}

TEST_F(ExhibitPicturesTest, isNotOfferedForWhatTheReportNeverShows)
{
    const vault::Item link = addLink(session->vault(), "https://clipshare.example/v/9");
    open(1);
    point(link);
    EXPECT_FALSE(m_box->isEnabled());
    EXPECT_TRUE(readOut().contains(QStringLiteral("never shown"))) << readOut().toStdString();
}

TEST_F(ExhibitPicturesTest, isForgottenForTheNextReceiver)
{
    const vault::Item one = addFile(session->vault(), "one.png", 1);
    open(1);
    point(one);
    m_box->choose(static_cast<int>(ReportPictures::Full));
    m_choice->startAgain();
    EXPECT_FALSE(m_list->isVisible());
    find<QCheckBox>(m_choice.get(), "choosePictures")->setChecked(true);
    EXPECT_TRUE(m_choice->chosen().empty());
    EXPECT_EQ(m_box->currentIndex(), 0);
}

} // namespace holdfast::ui
