#include "app/browser/seen_certificate.h"

#include "core/base/clock.h"
#include "core/base/digest.h"

#include <QSslCertificate>
#include <QWebEngineCertificateError>

#include <algorithm>

namespace holdfast::browser {

namespace {

constexpr qsizetype maxCertificates = 20;
constexpr qsizetype maxPemBytes = 128 * 1024;

std::string nameIn(const QStringList& names)
{
    return names.isEmpty() ? std::string() : names.first().left(300).toStdString();
}

std::string text(const QDateTime& time)
{
    return time.isValid() ? formatUtc(UtcTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()))) : std::string();
}

std::string problemOf(QWebEngineCertificateError::Type type)
{
    switch (type) {
    case QWebEngineCertificateError::CertificateCommonNameInvalid:
        return "wrong host";
    case QWebEngineCertificateError::CertificateDateInvalid:
        return "expired or not yet valid";
    case QWebEngineCertificateError::CertificateAuthorityInvalid:
        return "unknown issuer";
    case QWebEngineCertificateError::CertificateRevoked:
        return "revoked";
    case QWebEngineCertificateError::CertificateInvalid:
        return "invalid";
    case QWebEngineCertificateError::CertificateWeakSignatureAlgorithm:
        return "weak signature";
    case QWebEngineCertificateError::CertificateWeakKey:
        return "weak key";
    case QWebEngineCertificateError::CertificateValidityTooLong:
        return "valid for too long";
    default:
        return "error " + std::to_string(int(type));
    }
}

// Chromium names the gravest problem only, and for a certificate that signed itself that is always the issuer.
std::string furtherProblems(const QSslCertificate& leaf, const QString& host, QWebEngineCertificateError::Type type)
{
    std::string further;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (type != QWebEngineCertificateError::CertificateDateInvalid
        && (now < leaf.effectiveDate() || now > leaf.expiryDate()))
        further += ", expired or not yet valid";
    const auto names = leaf.subjectAlternativeNames().values();
    const bool isNamed = std::any_of(names.begin(), names.end(), [&](const QString& name) {
        const bool isWildcard = name.startsWith(QStringLiteral("*."));
        return name.compare(host, Qt::CaseInsensitive) == 0
            || (isWildcard && host.mid(host.indexOf(QLatin1Char('.'))).compare(name.mid(1), Qt::CaseInsensitive) == 0);
    });
    if (type != QWebEngineCertificateError::CertificateCommonNameInvalid && !isNamed)
        further += ", wrong host";
    return further;
}

} // namespace

capture::SeenChain seenChain(const QWebEngineCertificateError& error)
{
    capture::SeenChain chain;
    chain.problem = problemOf(error.type());
    const QList<QSslCertificate> certificates = error.certificateChain();
    for (const QSslCertificate& certificate : certificates.mid(0, maxCertificates)) {
        const QByteArray pem = certificate.toPem();
        if (pem.size() <= maxPemBytes)
            chain.pem += pem.toStdString();
    }
    if (certificates.isEmpty())
        return chain;
    const QSslCertificate& leaf = certificates.first();
    chain.problem += furtherProblems(leaf, error.url().host(), error.type());
    chain.leafSha256 = Sha256::of(asBytes(leaf.toDer().toStdString())).hex();
    chain.leaf = {{"subject", nameIn(leaf.subjectInfo(QSslCertificate::CommonName))},
        {"issuer", nameIn(leaf.issuerInfo(QSslCertificate::CommonName))}, {"valid_from", text(leaf.effectiveDate())},
        {"valid_to", text(leaf.expiryDate())}};
    return chain;
}

} // namespace holdfast::browser
