#include "ui/common/worker.h"

#include "tests/ui/ui_fixture.h"

#include <QThread>

namespace holdfast::ui {

TEST(Worker, worksElsewhereAndAnswersHere)
{
    QThreadPool pool;
    QObject context;
    QThread* workedOn = nullptr;
    QThread* answeredOn = nullptr;
    runInBackground(
        pool, &context, [] { return QThread::currentThread(); },
        [&](QThread* thread) {
            workedOn = thread;
            answeredOn = QThread::currentThread();
        });
    ASSERT_TRUE(waitUntil([&] { return answeredOn != nullptr; }));
    EXPECT_NE(workedOn, answeredOn);
    EXPECT_EQ(answeredOn, QThread::currentThread());
}

TEST(Worker, doesNotAnswerSomebodyWhoHasGone)
{
    QThreadPool pool;
    auto context = std::make_unique<QObject>();
    QObject other;
    bool answered = false;
    bool after = false;
    runInBackground(
        pool, context.get(), [] { return 1; }, [&](int) { answered = true; });
    pool.waitForDone();
    context.reset();
    runInBackground(
        pool, &other, [] { return 2; }, [&](int) { after = true; });
    ASSERT_TRUE(waitUntil([&] { return after; }));
    EXPECT_FALSE(answered);
}

TEST(Worker, relaysProgressToThisThread)
{
    QThreadPool pool;
    QObject context;
    quint64 last = 0;
    const Progress progress = relayProgress(&context, {}, [&](const QString& what, quint64 done, quint64) {
        EXPECT_EQ(what, QStringLiteral("reading"));
        last = done;
    });
    bool finished = false;
    runInBackground(
        pool, &context,
        [progress] {
            for (uint64_t i = 1; i <= 1000; ++i)
                progress.report("reading", i, 1000);
            return 0;
        },
        [&](int) { finished = true; });
    ASSERT_TRUE(waitUntil([&] { return finished; }));
    EXPECT_EQ(last, 1000u); // the last one always arrives
}

} // namespace holdfast::ui
