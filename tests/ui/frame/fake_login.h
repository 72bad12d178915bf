#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>

namespace holdfast::ui {

/// What of the desktop the program listens to, on a bus of the test's own, which both the system's and the session's
/// address then name. To be made before anything asks for either bus.
class FakeLogin final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    FakeLogin();
    ~FakeLogin() override;
    const QStringList& inhibited() const { return m_inhibited; } ///< what, who, why, mode of the last request
    bool isHeldUp() const; ///< whether somebody still holds what Inhibit() gave
    void sendSleep(bool begins);
    void sendLock(const char* session = ownSession);
    void sendSession(const QVariantMap& changed);
    void sendLid(bool closed);
    void sendScreenSaver(bool active);

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode);
    QDBusObjectPath GetSession(const QString& id);

private:
    static constexpr const char* ownSession = "/org/freedesktop/login1/session/_37";
    void send(const char* path, const char* interface, const char* name, const QVariantList& arguments);
    QProcess m_daemon;
    QStringList m_inhibited;
    int m_held = -1; ///< the reading end
};

} // namespace holdfast::ui
