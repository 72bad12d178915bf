#pragma once

#include "core/capture/page_facts.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <set>
#include <string>

namespace holdfast::browser {

/// Asks a server once more for the certificate that an installed Chromium refused and does not hand over: a connection
/// of its own, the same way as the browser's, that ends after the handshake. Nothing is sent through it.
class CertificateProbe : public QObject {
public:
    /// `proxy`: "host:port", or empty.
    explicit CertificateProbe(const std::string& proxy);

    /// `chain` has what was wrong; `done` gets it with the certificates, as far as the server shows any in time. Called
    /// once, later.
    void ask(const QUrl& url, capture::SeenChain chain, std::function<void(capture::SeenChain chain)> done);

private:
    std::string m_proxy;
    std::set<QString> m_asked; ///< hosts and ports
};

} // namespace holdfast::browser
