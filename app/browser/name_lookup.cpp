#include "app/browser/name_lookup.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QUrl>

namespace holdfast::browser {

namespace {

constexpr qsizetype maxAddresses = 32;

}

void NameLookup::start(const std::string& url, bool isByProxy)
{
    const QString host = QUrl(QString::fromStdString(url)).host(QUrl::FullyEncoded);
    if (isByProxy || host.isEmpty() || !QHostAddress(host).isNull())
        return;
    m_result = {{"asked_at", formatUtc(Clock::system().now())}, {"error", "no answer yet"},
        {"name", host.left(253).toStdString()}};
    QHostInfo::lookupHost(host, &m_context, [this](const QHostInfo& info) {
        if (info.error() != QHostInfo::NoError) {
            m_result["error"] = info.error() == QHostInfo::HostNotFound ? "no such name" : "failed";
            return;
        }
        m_result.erase("error");
        m_result["addresses"] = Json::array();
        for (const QHostAddress& address : info.addresses().mid(0, maxAddresses))
            m_result["addresses"].push_back(address.toString().toStdString());
    });
}

} // namespace holdfast::browser
