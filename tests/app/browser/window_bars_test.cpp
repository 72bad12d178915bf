#include "app/browser/window/address_bar.h"
#include "app/browser/window/capture_bar.h"
#include "app/browser/window/status_line.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace holdfast::browser {

namespace {

const std::map<std::string, std::string> barWords = [] {
    std::map<std::string, std::string> words;
    for (const char* key : {"back", "forward", "reload", "stop", "address", "smaller", "larger", "find", "new_tab",
             "capture_page", "capture_view", "capture_every", "logged_in", "logged_in_yes", "logged_in_no",
             "logged_in_not_said", "nobody_under_18", "say_under_18", "quick_exit"})
        words[key] = std::string("words for ") + key;
    for (const char* key : {"capture_page_tip", "capture_view_tip", "say_under_18_tip", "quick_exit_tip"})
        words[key] = std::string("why: ") + key;
    return words;
}();

} // namespace

/// The bars above the page as they stand in the window, without a page, which would need its browser.
class WindowBars : public testing::Test {
protected:
    WindowBars()
    {
        auto* const column = new QVBoxLayout(&window);
        column->addWidget(address);
        column->addWidget(capture);
        address->show({}, false, true, true);
        capture->setReady(true);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window, 30000));
    }
    QWidget* part(const char* name) { return window.findChild<QWidget*>(QLatin1String(name)); }
    std::string focused() const
    {
        const QWidget* const widget = QApplication::focusWidget();
        return widget == nullptr ? std::string() : widget->objectName().toStdString();
    }
    WindowTexts texts{barWords};
    QWidget window;
    AddressBar* address = new AddressBar(texts);
    CaptureBar* capture = new CaptureBar(texts);
};

TEST_F(WindowBars, areReadOutByWhatEachPartIsAndDoes)
{
    const std::tuple<const char*, QAccessible::Role, const char*> parts[]{
        {"back", QAccessible::Button, "words for back"}, {"forward", QAccessible::Button, "words for forward"},
        {"reload", QAccessible::Button, "words for reload"}, {"stop", QAccessible::Button, "words for stop"},
        {"address", QAccessible::EditableText, "words for address"},
        {"smaller", QAccessible::Button, "words for smaller"}, {"larger", QAccessible::Button, "words for larger"},
        {"find", QAccessible::Button, "words for find"}, {"new_tab", QAccessible::Button, "words for new_tab"},
        {"capturePage", QAccessible::Button, "words for capture_page"},
        {"captureView", QAccessible::Button, "words for capture_view"},
        {"captureEvery", QAccessible::CheckBox, "words for capture_every"},
        {"loggedIn", QAccessible::ComboBox, "words for logged_in"},
        {"sayUnder18", QAccessible::Button, "words for say_under_18"},
        {"quickExit", QAccessible::Button, "words for quick_exit"}};
    for (const auto& [name, role, words] : parts) {
        QAccessibleInterface* const read = QAccessible::queryAccessibleInterface(part(name));
        ASSERT_NE(read, nullptr) << name;
        EXPECT_EQ(read->role(), role) << name;
        // On Linux Qt gives what a combo box shows for its name, and the name by itself elsewhere.
        const bool isChoice = role == QAccessible::ComboBox;
        EXPECT_EQ((isChoice ? part(name)->accessibleName() : read->text(QAccessible::Name)).toStdString(), words)
            << name;
    }
    for (const char* name : {"capturePage", "captureView", "sayUnder18", "quickExit"})
        EXPECT_NE(QAccessible::queryAccessibleInterface(part(name))
                      ->text(QAccessible::Description)
                      .indexOf(QLatin1String("why: ")),
            -1)
            << name << " does more than its name says";
}

TEST_F(WindowBars, areGoneThroughByTabInTheOrderInWhichTheyStandAndRoundAgain)
{
    part("back")->setFocus();
    std::vector<std::string> order{focused()};
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.push_back(focused());
    } while (order.back() != "back" && order.size() < 30);
    EXPECT_EQ(order,
        (std::vector<std::string>{"back", "forward", "reload", "address", "smaller", "larger", "find", "new_tab",
            "capturePage", "captureView", "captureEvery", "loggedIn", "sayUnder18", "quickExit", "back"}));
}

TEST_F(WindowBars, doTheirWorkByKeyboardAlone)
{
    QSignalSpy back(address, &AddressBar::backWanted), opened(address, &AddressBar::opened),
        wanted(capture, &CaptureBar::wanted), gone(capture, &CaptureBar::quickExitWanted);
    QTest::keyClick(part("back"), Qt::Key_Space);
    QTest::keyClicks(part("address"), QStringLiteral("site.example"));
    QTest::keyClick(part("address"), Qt::Key_Return);
    QTest::keyClick(part("captureView"), Qt::Key_Space);
    QTest::keyClick(part("quickExit"), Qt::Key_Space);
    EXPECT_EQ(back.count(), 1);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), QStringLiteral("site.example"));
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).toBool(), true);
    EXPECT_EQ(gone.count(), 1);
}

TEST_F(WindowBars, letNoInputMethodLearnTheAddressOrChangeIt)
{
    const Qt::InputMethodHints hints = address->findChild<QLineEdit*>()->inputMethodHints();
    for (const Qt::InputMethodHint hint :
        {Qt::ImhSensitiveData, Qt::ImhNoPredictiveText, Qt::ImhNoAutoUppercase, Qt::ImhPreferLatin})
        EXPECT_TRUE(hints.testFlag(hint)) << int(hint);
    EXPECT_FALSE(hints.testFlag(Qt::ImhUrlCharactersOnly)) << "there are addresses in any script";
}

TEST_F(WindowBars, keepTheFocusWhereOneButtonTakesAnothersPlace)
{
    part("reload")->setFocus();
    address->show({}, true, true, true);
    EXPECT_EQ(focused(), "stop");
    address->show({}, false, true, true);
    EXPECT_EQ(focused(), "reload");
    part("address")->setFocus();
    address->show({}, true, true, true);
    EXPECT_EQ(focused(), "address");
}

TEST_F(WindowBars, tickNothingBySecondPressesWhileAPageIsTaken)
{
    part("capturePage")->setFocus();
    capture->setReady(false);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_FALSE(capture->takesEveryPage());
    capture->setReady(false);
    capture->setReady(true);
    EXPECT_EQ(focused(), "capturePage");
    part("address")->setFocus();
    capture->setReady(false);
    capture->setReady(true);
    EXPECT_EQ(focused(), "address") << "it had not been pressed from there";
}

TEST(WindowTexts, giveWhatAPageSaysAsOneLineThatTurnsNothingAround)
{
    const QString hostile = QStringLiteral("in\u202evoice\u2066.\u200fexe\n\u0007\u001b[31m\u2028 end\u0085");
    const QString line = plainLine(hostile + QChar(u'\0') + QStringLiteral("after"), 100);
    EXPECT_EQ(line.toStdString(), "in voice . exe [31m end after");
    EXPECT_EQ(plainLine(QString(500, QLatin1Char('x')), 40).size(), 40) << "however long it is";
}

} // namespace holdfast::browser

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    return RUN_ALL_TESTS();
}
