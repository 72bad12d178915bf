#pragma once

#include "core/intake/window_capture.h"

#include <QObject>

namespace holdfast::ui {

class Session;

/// A capture window, from opening to closing, on a thread of its own; and everything that it has taken goes into the
/// vault, stamped as Settings say. Ends with the session.
class WindowWork final : public QObject {
    Q_OBJECT
public:
    WindowWork(Session& session, capture::WindowOptions options, QObject* parent = nullptr);
    ~WindowWork() override;
    void start();
    void close(); ///< by the person, from this side: what is being taken is not kept

Q_SIGNALS:
    void opened();
    void captureStarted(const QString& address);
    void captureEnded(const intake::CapturedAddress& result);
    void finished(const Result<intake::WindowEnd>& end);

private:
    intake::WindowListener listener();
    Session& m_session;
    capture::WindowOptions m_options;
    QString m_visited; ///< host, now
    CancelFlag m_close; ///< the window alone
    CancelFlag m_cancel; ///< also what is asked after it
};

} // namespace holdfast::ui
