#include "tests/ui/frame/fake_login.h"

#include <QDBusMessage>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace holdfast::ui {

static const QString connectionName = QStringLiteral("fake login");

FakeLogin::FakeLogin()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    if (!m_daemon.waitForReadyRead(30000))
        throw std::runtime_error("dbus-daemon does not start");
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), connectionName);
    for (const char* service : {"org.freedesktop.login1", "org.freedesktop.UPower", "org.freedesktop.ScreenSaver"})
        if (!bus.registerService(QLatin1String(service)))
            throw std::runtime_error(service);
    if (!bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this, QDBusConnection::ExportAllSlots))
        throw std::runtime_error("object");
}

FakeLogin::~FakeLogin()
{
    QDBusConnection::disconnectFromBus(connectionName);
    m_daemon.kill();
    m_daemon.waitForFinished();
    if (m_held >= 0)
        ::close(m_held);
}

QDBusUnixFileDescriptor FakeLogin::Inhibit(
    const QString& what, const QString& who, const QString& why, const QString& mode)
{
    m_inhibited = QStringList{what, who, why, mode};
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error("pipe");
    if (m_held >= 0)
        ::close(m_held);
    m_held = ends[0];
    QDBusUnixFileDescriptor given(ends[1]); // a copy
    ::close(ends[1]);
    return given;
}

QDBusObjectPath FakeLogin::GetSession(const QString& id)
{
    return QDBusObjectPath(QLatin1String(id == QStringLiteral("auto") ? ownSession : "/"));
}

bool FakeLogin::isHeldUp() const
{
    pollfd end{m_held, POLLIN, 0};
    return m_held >= 0 && ::poll(&end, 1, 0) == 0;
}

void FakeLogin::send(const char* path, const char* interface, const char* name, const QVariantList& arguments)
{
    QDBusMessage message
        = QDBusMessage::createSignal(QLatin1String(path), QLatin1String(interface), QLatin1String(name));
    message.setArguments(arguments);
    QDBusConnection(connectionName).send(message);
}

void FakeLogin::sendSleep(bool begins)
{
    send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {begins});
}

void FakeLogin::sendLock(const char* session)
{
    send(session, "org.freedesktop.login1.Session", "Lock", {});
}

void FakeLogin::sendSession(const QVariantMap& changed)
{
    send(ownSession, "org.freedesktop.DBus.Properties", "PropertiesChanged",
        {QStringLiteral("org.freedesktop.login1.Session"), changed, QStringList()});
}

void FakeLogin::sendLid(bool closed)
{
    send("/org/freedesktop/UPower", "org.freedesktop.DBus.Properties", "PropertiesChanged",
        {QStringLiteral("org.freedesktop.UPower"), QVariantMap{{QStringLiteral("LidIsClosed"), closed}},
            QStringList()});
}

void FakeLogin::sendScreenSaver(bool active)
{
    send("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", {active});
}

} // namespace holdfast::ui
