#pragma once

#include "core/base/clock.h"
#include "core/base/digest.h"

#include <vector>

namespace holdfast::crypto {

/// A signed certificate timestamp (RFC 6962, section 3.2): a public log saw the certificate at that time, or so the
/// certificate says; its signature is not checked, since that needs the logs' keys.
struct CertificateStamp {
    Digest logId;
    UtcTime time;
};

/// Those embedded in the first certificate of a PEM text, at most 32. Empty where there are none, or no certificate.
std::vector<CertificateStamp> embeddedStamps(std::string_view untrustedPem);

} // namespace holdfast::crypto
