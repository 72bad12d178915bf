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
constexpr const char* nameProblem = "wrong host";
constexpr const char* dateProblem = "expired or not yet valid";

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
        return nameProblem;
    case QWebEngineCertificateError::CertificateDateInvalid:
        return dateProblem;
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
std::string furtherProblems(const QSslCertificate& leaf, const QString& host, const std::string& known)
{
    std::string further;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (known != dateProblem && (now < leaf.effectiveDate() || now > leaf.expiryDate()))
        further += std::string(", ") + dateProblem;
    const auto names = leaf.subjectAlternativeNames().values();
    const bool isNamed = std::any_of(names.begin(), names.end(), [&](const QString& name) {
        const bool isWildcard = name.startsWith(QStringLiteral("*."));
        return name.compare(host, Qt::CaseInsensitive) == 0
            || (isWildcard && host.mid(host.indexOf(QLatin1Char('.'))).compare(name.mid(1), Qt::CaseInsensitive) == 0);
    });
    if (known != nameProblem && !isNamed)
        further += std::string(", ") + nameProblem;
    return further;
}

} // namespace

capture::SeenChain seenChain(const QWebEngineCertificateError& error)
{
    capture::SeenChain chain;
    chain.problem = problemOf(error.type());
    addCertificates(chain, error.certificateChain(), error.url().host());
    return chain;
}

void addCertificates(capture::SeenChain& chain, const QList<QSslCertificate>& certificates, const QString& host)
{
    for (const QSslCertificate& certificate : certificates.mid(0, maxCertificates)) {
        const QByteArray pem = certificate.toPem();
        if (pem.size() <= maxPemBytes)
            chain.pem += pem.toStdString();
    }
    if (certificates.isEmpty())
        return;
    const QSslCertificate& leaf = certificates.first();
    chain.problem += furtherProblems(leaf, host, chain.problem);
    chain.leafSha256 = Sha256::of(asBytes(leaf.toDer().toStdString())).hex();
    chain.leaf = {{"subject", nameIn(leaf.subjectInfo(QSslCertificate::CommonName))},
        {"issuer", nameIn(leaf.issuerInfo(QSslCertificate::CommonName))}, {"valid_from", text(leaf.effectiveDate())},
        {"valid_to", text(leaf.expiryDate())}};
}

} // namespace holdfast::browser
