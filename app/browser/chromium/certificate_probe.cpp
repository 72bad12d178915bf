#include "app/browser/chromium/certificate_probe.h"

#include "app/browser/seen_certificate.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

#include <memory>
#include <utility>

namespace holdfast::browser {

namespace {

constexpr int maxMilliseconds = 5000;
constexpr size_t maxServers = 8;

QNetworkProxy proxyOf(const std::string& address)
{
    if (address.empty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const size_t colon = address.rfind(':');
    const QString host = QString::fromStdString(address.substr(0, colon));
    const auto port = QString::fromStdString(address.substr(colon + 1)).toUShort();
    return QNetworkProxy(QNetworkProxy::Socks5Proxy, host, port); // which also looks names up
}

} // namespace

CertificateProbe::CertificateProbe(const std::string& proxy)
    : m_proxy(proxy)
{
}

void CertificateProbe::ask(
    const QUrl& url, capture::SeenChain chain, std::function<void(capture::SeenChain chain)> done)
{
    const auto port = quint16(url.port(443));
    const QString server = url.host() + QLatin1Char(':') + QString::number(port);
    if (m_asked.size() >= maxServers || !m_asked.insert(server).second) {
        QMetaObject::invokeMethod(
            this, [chain, done] { done(chain); }, Qt::QueuedConnection);
        return;
    }
    auto* const socket = new QSslSocket(this);
    auto* const timer = new QTimer(socket);
    socket->setProxy(proxyOf(m_proxy));
    socket->setPeerVerifyMode(QSslSocket::VerifyNone); // the browser has judged; what it saw is wanted
    const auto end = [socket, chain, done, host = url.host(), hasEnded = std::make_shared<bool>(false)] {
        if (std::exchange(*hasEnded, true))
            return;
        capture::SeenChain seen = chain;
        addCertificates(seen, socket->peerCertificateChain(), host);
        seen.isAskedAgain = !seen.pem.empty();
        socket->abort();
        socket->deleteLater();
        done(std::move(seen));
    };
    connect(socket, &QSslSocket::encrypted, this, end, Qt::QueuedConnection);
    connect(socket, &QSslSocket::errorOccurred, this, end, Qt::QueuedConnection);
    connect(timer, &QTimer::timeout, this, end);
    timer->setSingleShot(true);
    timer->start(maxMilliseconds);
    socket->connectToHostEncrypted(url.host(), port);
}

} // namespace holdfast::browser
