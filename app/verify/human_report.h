#pragma once

#include "core/bundle/verifier.h"

namespace holdfast::verify {

/// The verdict as a sentence, then every check, then the fingerprint.
std::string humanReport(const bundle::VerifyReport& report);
std::string humanError(const Error& error); ///< one sentence and the stable code
int exitCode(const bundle::VerifyReport& report); ///< 0 valid, 1 invalid, 6 incomplete

} // namespace holdfast::verify
