#include "ui/frame/system_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QFile>

namespace holdfast::ui {

namespace {

const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString manager = QStringLiteral("org.freedesktop.login1.Manager");
const QString session = QStringLiteral("org.freedesktop.login1.Session");
const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");
const QString changed = QStringLiteral("PropertiesChanged");

/// logind for sleep and session, UPower for the lid where closing it does not send the computer to sleep, and the
/// screen saver of desktops that do not tell logind.
class BusWatch final : public SystemWatch {
    Q_OBJECT
public:
    explicit BusWatch(QObject* parent)
        : SystemWatch(parent)
        , m_system(QDBusConnection::systemBus())
    {
        if (m_system.isConnected()) {
            watchSleep();
            watchSession();
            m_system.connect(QStringLiteral("org.freedesktop.UPower"), QStringLiteral("/org/freedesktop/UPower"),
                properties, changed, this, SLOT(lidChanged(QString, QVariantMap, QStringList)));
        }
        watchScreenSaver();
    }

private Q_SLOTS:
    void sleepPrepared(bool begins)
    {
        if (begins)
            Q_EMIT lockNeeded();
    }
    void sessionLocked() { Q_EMIT lockNeeded(); }
    void sessionChanged(const QString&, const QVariantMap& values, const QStringList&)
    {
        if (values.value(QStringLiteral("LockedHint"), false).toBool()
            || !values.value(QStringLiteral("Active"), true).toBool())
            Q_EMIT lockNeeded();
    }
    void lidChanged(const QString&, const QVariantMap& values, const QStringList&)
    {
        if (values.value(QStringLiteral("LidIsClosed"), false).toBool())
            Q_EMIT lockNeeded();
    }
    void screenSaverChanged(bool active)
    {
        if (active)
            Q_EMIT lockNeeded();
    }

private:
    template <class Reply, class Done>
    void ask(const QString& method, const QVariantList& arguments, Done done)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(login, loginPath, manager, method);
        question.setArguments(arguments);
        auto* answer = new QDBusPendingCallWatcher(m_system.asyncCall(question, 5000), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [done](QDBusPendingCallWatcher* call) {
            call->deleteLater();
            const QDBusPendingReply<Reply> reply = *call;
            if (reply.isValid())
                done(reply.value());
        });
    }
    void watchSleep()
    {
        m_system.connect(login, loginPath, manager, QStringLiteral("PrepareForSleep"), this, SLOT(sleepPrepared(bool)));
        // Closed when the process is replaced or ends, which lets the computer sleep. The words can be seen by others.
        ask<QDBusUnixFileDescriptor>(QStringLiteral("Inhibit"),
            {QStringLiteral("sleep"), QStringLiteral("Holdfast"), QStringLiteral("Finishes its work before sleep"),
                QStringLiteral("delay")},
            [this](const QDBusUnixFileDescriptor& inhibitor) { m_inhibitor = inhibitor; });
    }
    void watchSession()
    {
        ask<QDBusObjectPath>(
            QStringLiteral("GetSession"), {QStringLiteral("auto")}, [this](const QDBusObjectPath& found) {
                const QString path = found.path();
                m_system.connect(login, path, session, QStringLiteral("Lock"), this, SLOT(sessionLocked()));
                m_system.connect(
                    login, path, properties, changed, this, SLOT(sessionChanged(QString, QVariantMap, QStringList)));
            });
    }
    void watchScreenSaver()
    {
        // Without a bus that is already there, the library would start one and make us wait for it.
        if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
            && !QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")))
            return;
        for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
                 "org.mate.ScreenSaver", "org.xfce.ScreenSaver"})
            QDBusConnection::sessionBus().connect(QLatin1String(name), {}, QLatin1String(name),
                QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    }
    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_inhibitor;
};

} // namespace

SystemWatch* SystemWatch::start(QObject* parent)
{
    return new BusWatch(parent);
}

} // namespace holdfast::ui

#include "system_watch_linux.moc"
