#include "ui/frame/system_watch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QWidget>

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <wtsapi32.h>

namespace holdfast::ui {

namespace {

class MessageWatch final : public SystemWatch, public QAbstractNativeEventFilter {
public:
    explicit MessageWatch(QWidget* window)
        : SystemWatch(window)
        , m_window(reinterpret_cast<HWND>(window->winId()))
        , m_lid(RegisterPowerSettingNotification(m_window, &GUID_LIDSWITCH_STATE_CHANGE, DEVICE_NOTIFY_WINDOW_HANDLE))
    {
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~MessageWatch() override
    {
        QCoreApplication::instance()->removeNativeEventFilter(this);
        WTSUnRegisterSessionNotification(m_window);
        if (m_lid)
            UnregisterPowerSettingNotification(m_lid);
    }
    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        const auto* msg = static_cast<const MSG*>(message);
        if (needsLock(msg->message, msg->wParam, msg->lParam))
            Q_EMIT lockNeeded();
        return false;
    }

private:
    static bool needsLock(UINT message, WPARAM what, LPARAM details)
    {
        if (message == WM_WTSSESSION_CHANGE)
            return what == WTS_SESSION_LOCK || what == WTS_CONSOLE_DISCONNECT || what == WTS_REMOTE_DISCONNECT;
        if (message != WM_POWERBROADCAST)
            return false;
        if (what == PBT_APMSUSPEND)
            return true;
        if (what != PBT_POWERSETTINGCHANGE)
            return false;
        const auto* setting = reinterpret_cast<const POWERBROADCAST_SETTING*>(details);
        return setting->PowerSetting == GUID_LIDSWITCH_STATE_CHANGE && setting->Data[0] == 0; // 0: closed
    }
    HWND m_window;
    HPOWERNOTIFY m_lid;
};

} // namespace

SystemWatch* SystemWatch::start(QObject* parent)
{
    return new MessageWatch(static_cast<QWidget*>(parent)->window());
}

} // namespace holdfast::ui
