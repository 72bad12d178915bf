#include "core/vault/capture_queue.h"
#include "tests/ui/ui_fixture.h"
#include "ui/capture/capture_work.h"

#include <QSignalSpy>

namespace holdfast::ui {

class SessionTest : public UiTest {
protected:
    std::unique_ptr<Session> session = makeSession();
    QSignalSpy readAnew{session.get(), &Session::itemsChanged}; ///< each time every list, count and due look is read
};

TEST_F(SessionTest, tellsOnceOfAllItemsThatWereAddedOneAfterTheOther)
{
    for (int i = 0; i < 500; ++i)
        session->noteItemAdded();
    EXPECT_EQ(readAnew.count(), 0) << "there may be more";
    ASSERT_TRUE(waitUntil([&] { return readAnew.count() > 0; }));
    EXPECT_EQ(readAnew.count(), 1);
}

TEST_F(SessionTest, tellsAtOnceAndOnlyOnceOfWhatEndsARowOfAddedItems)
{
    session->noteItemAdded();
    session->noteItemsChanged();
    EXPECT_EQ(readAnew.count(), 1);
    session->noteItemAdded();
    ASSERT_TRUE(waitUntil([&] { return readAnew.count() > 1; })) << "one that is added later is told of again";
    EXPECT_EQ(readAnew.count(), 2) << "not once more of the one before";
}

TEST_F(SessionTest, readsWhatIsShownAnewOnceForAListOfAddressesAndNotOnceForEach)
{
    constexpr size_t count = 20;
    std::vector<vault::QueuedAddress> addresses(count);
    for (size_t i = 0; i < count; ++i) {
        addresses[i].url = "https://clipshare-" + std::to_string(i) + ".example/";
        addresses[i].age = AgeAnswer::Unsure; // so that nobody is visited
    }
    CaptureWork work(*session, addresses);
    size_t ended = 0;
    bool isOver = false;
    QObject::connect(&work, &CaptureWork::addressFinished, &work, [&] { ++ended; });
    QObject::connect(&work, &CaptureWork::finished, &work, [&] { isOver = true; });
    work.start();
    session->workers().waitForDone(); // what it tells is heard in one go, as by a busy screen
    ASSERT_TRUE(waitUntil([&] { return isOver; }));
    EXPECT_EQ(ended, count);
    EXPECT_EQ(session->vault().countItems().value(), count);
    EXPECT_EQ(readAnew.count(), 1);
}

} // namespace holdfast::ui
