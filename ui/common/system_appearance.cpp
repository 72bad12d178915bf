#include "ui/common/system_appearance.h"

#include <QGuiApplication>
#include <QStyleHints>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

namespace holdfast::ui {

void watchSystemAppearance(QObject* context, std::function<void(Theme::Appearance)> changed)
{
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
        [changed = std::move(changed)] { changed(Theme::systemAppearance()); });
}

} // namespace holdfast::ui

#elif defined(Q_OS_LINUX)

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>

namespace holdfast::ui {

namespace {

const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

/// Takes the desktop portal's answers; 1 asks for dark, 2 for light, 0 for nothing in particular.
class PortalWatch final : public QObject {
    Q_OBJECT
public:
    PortalWatch(QObject* parent, std::function<void(Theme::Appearance)> changed)
        : QObject(parent)
        , m_changed(std::move(changed))
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
        const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
        bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
            SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        question << group << key;
        auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
            call->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *call;
            if (reply.isValid()) // the portal wraps the value twice
                take(reply.value().variant());
        });
    }

private Q_SLOTS:
    void settingChanged(const QString& changedGroup, const QString& changedKey, const QDBusVariant& value)
    {
        if (changedGroup == group && changedKey == key)
            take(value.variant());
    }

private:
    void take(QVariant value)
    {
        while (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        if (const uint wish = value.toUInt(); wish == 1 || wish == 2)
            m_changed(wish == 1 ? Theme::Appearance::Dark : Theme::Appearance::Light);
    }
    std::function<void(Theme::Appearance)> m_changed;
};

} // namespace

void watchSystemAppearance(QObject* context, std::function<void(Theme::Appearance)> changed)
{
    // Without a bus that is already there, the library would start one and make us wait for it.
    const bool bus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
    if (bus)
        new PortalWatch(context, std::move(changed));
}

} // namespace holdfast::ui

#include "system_appearance.moc"

#else

namespace holdfast::ui {

void watchSystemAppearance(QObject*, std::function<void(Theme::Appearance)>)
{
    // Qt before 6.5 does not tell on this system; what held at the start is kept.
}

} // namespace holdfast::ui

#endif
