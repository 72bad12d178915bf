#include "ui/common/worker.h"

#include <mutex>

namespace holdfast::ui {

namespace {

struct Relay {
    QPointer<QObject> context; // read only on the user interface's thread
    std::function<void(QString, quint64, quint64)> report;
    std::mutex mutex;
    std::chrono::steady_clock::time_point last;
    std::string lastWhat;
};

} // namespace

Progress relayProgress(QObject* context, CancelFlag cancel, std::function<void(QString, quint64, quint64)> report)
{
    auto relay = std::make_shared<Relay>();
    relay->context = context;
    relay->report = std::move(report);
    return Progress(
        [relay](std::string_view what, uint64_t done, uint64_t total) {
            {
                const std::lock_guard lock(relay->mutex);
                const auto now = std::chrono::steady_clock::now();
                if (what == relay->lastWhat && done != total && now - relay->last < std::chrono::milliseconds(50))
                    return;
                relay->last = now;
                relay->lastWhat = std::string(what);
            }
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [relay, word = QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size())), done, total] {
                    if (relay->context)
                        relay->report(word, done, total);
                },
                Qt::QueuedConnection);
        },
        std::move(cancel));
}

} // namespace holdfast::ui
