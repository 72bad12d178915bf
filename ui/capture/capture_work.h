#pragma once

#include "core/intake/intake.h"

#include <QObject>
#include <QStringList>

namespace holdfast::ui {

class Session;

/// Captures a list of addresses one after the other, each on a worker thread, and tells how each one goes. With the
/// answer yes or unsure nobody is contacted and only links are kept.
class CaptureWork final : public QObject {
    Q_OBJECT
public:
    CaptureWork(Session& session, QStringList addresses, AgeAnswer age, QObject* parent = nullptr);
    ~CaptureWork() override;
    void start();
    void cancel() { m_cancel.cancel(); }

Q_SIGNALS:
    void addressStarted(int index);
    void addressProgress(int index, const QString& what, quint64 done, quint64 total);
    void addressFinished(int index, const intake::CapturedAddress& result);
    void finished(bool cancelled);

private:
    struct Browser; ///< started when first needed; used on the worker thread only
    void next();
    Session& m_session;
    QStringList m_addresses;
    AgeAnswer m_age;
    CancelFlag m_cancel;
    std::shared_ptr<Browser> m_browser;
    int m_index = -1;
    bool m_running = false;
};

} // namespace holdfast::ui
