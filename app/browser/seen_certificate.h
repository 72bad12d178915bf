#pragma once

#include "core/capture/page_facts.h"

#include <QList>

class QSslCertificate;
class QString;
class QWebEngineCertificateError;

namespace holdfast::browser {

/// The chain that the browser refused, and why.
capture::SeenChain seenChain(const QWebEngineCertificateError& error);

/// Adds the certificates to a chain that has what was wrong with them, and what else is: browsers name the gravest
/// problem only.
void addCertificates(capture::SeenChain& chain, const QList<QSslCertificate>& certificates, const QString& host);

} // namespace holdfast::browser
