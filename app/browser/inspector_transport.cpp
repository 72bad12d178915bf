#include "app/browser/inspector_transport.h"

#include "app/browser/inspector_script.h"
#include "core/capture/devtools_client.h"

#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace holdfast::browser {

namespace {

class SilentPage final : public QWebEnginePage {
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override { }
};

QString asJavaScriptString(const QString& text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            quoted += QLatin1Char('\\');
        if (c == QLatin1Char('\n'))
            quoted += QStringLiteral("\\n");
        else if (c == QLatin1Char('\r'))
            quoted += QStringLiteral("\\r");
        else if (c.unicode() == 0x2028 || c.unicode() == 0x2029)
            quoted += QStringLiteral("\\u") + QString::number(c.unicode(), 16);
        else
            quoted += c;
    }
    return quoted + QLatin1Char('"');
}

} // namespace

InspectorTransport::InspectorTransport(QWebEnginePage& inspected)
    : m_bridge([this](const QString& text) { take(text); })
    , m_page(std::make_unique<SilentPage>(&m_profile))
{
    QWebEngineScript script;
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setSourceCode(inspectorScript());
    m_page->scripts().insert(script);
    m_channel.registerObject(QStringLiteral("bridge"), &m_bridge);
    m_page->setWebChannel(&m_channel, QWebEngineScript::MainWorld);
    QObject::connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, m_page.get(), [this] {
        if (m_onLost)
            m_onLost();
    });
    m_page->setInspectedPage(&inspected);
}

InspectorTransport::~InspectorTransport() = default;

void InspectorTransport::send(std::string_view message)
{
    const QString text = QString::fromUtf8(message.data(), qsizetype(message.size()));
    if (m_isAttached)
        post(text);
    else
        m_waiting.push_back(text);
}

void InspectorTransport::post(const QString& message)
{
    m_page->runJavaScript(QStringLiteral("holdfastSend(") + asJavaScriptString(message) + QStringLiteral(")"),
        QWebEngineScript::MainWorld);
}

void InspectorTransport::take(const QString& text)
{
    if (text == QStringLiteral("A")) {
        m_isAttached = true;
        for (const QString& message : std::exchange(m_waiting, {}))
            post(message);
        return;
    }
    const QByteArray part = QStringView(text).mid(1).toUtf8();
    m_isTooLong = m_isTooLong || m_parts.size() + size_t(part.size()) > capture::maxDevToolsMessageBytes;
    if (!m_isTooLong)
        m_parts.append(part.constData(), size_t(part.size()));
    if (!text.startsWith(QLatin1Char('L')))
        return;
    const std::string message = std::exchange(m_parts, {});
    const bool isKnock = message.starts_with("{\"id\":0,");
    if (!std::exchange(m_isTooLong, false) && !isKnock) // a command whose answer is too long runs into its timeout
        deliver(message);
}

} // namespace holdfast::browser
