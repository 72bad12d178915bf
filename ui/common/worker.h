#pragma once

#include "core/base/progress.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>
#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>

namespace holdfast::ui {

/// Runs `work()` on one of `pool`'s threads, then `done(result)` on the thread of the user interface, unless `context`
/// has gone by then. Never waits. Neither may throw.
template <class Work, class Done>
void runInBackground(QThreadPool& pool, QObject* context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work&>;
    struct Task {
        Work work;
        Done done;
        QPointer<QObject> context; // read only on the user interface's thread
    };
    auto task = std::make_shared<Task>(Task{std::move(work), std::move(done), context});
    pool.start([task]() mutable {
        auto value = std::make_shared<Value>(task->work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [task = std::move(task), value] {
                if (task->context)
                    task->done(std::move(*value));
            },
            Qt::QueuedConnection);
    });
}

/// From any thread: `tell()` on the thread of the user interface, unless `context` has gone by then.
template <class Context, class Tell>
void relay(QPointer<Context> context, Tell tell)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [context = std::move(context), tell = std::move(tell)] {
            if (context)
                tell();
        },
        Qt::QueuedConnection);
}

/// A Progress for work on another thread whose reports arrive on the user interface's thread, at most about twenty a
/// second.
Progress relayProgress(
    QObject* context, CancelFlag cancel, std::function<void(QString what, quint64 done, quint64 total)> report);

} // namespace holdfast::ui
