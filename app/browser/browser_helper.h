#pragma once

#include "app/browser/capture_job.h"
#include "app/browser/qt_scheduler.h"

#include <QSocketNotifier>

namespace holdfast::browser {

/// The helper between start and end: keeps a fresh page ready, takes one order at a time from the parent, ends with the
/// pipe.
class BrowserHelper final : public QObject {
    Q_OBJECT
public:
    using MakePage = std::function<std::unique_ptr<VisitedPage>()>;
    BrowserHelper(HelperChannel channel, bool isByProxy, MakePage makePage);
    ~BrowserHelper() override;

private:
    void readMessages();
    void handle(const Frame& frame);
    void prepare();

    HelperChannel m_channel;
    bool m_isByProxy;
    MakePage m_makePage;
    QtScheduler m_scheduler;
    QSocketNotifier m_notifier;
    std::unique_ptr<VisitedPage> m_ready;
    std::unique_ptr<CaptureJob> m_job;
};

} // namespace holdfast::browser
