#pragma once

#include "core/base/digest.h"
#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"

namespace holdfast::bundle {

/// A stamp of the signature as the late files that it is kept in: the response, the question that it answers, and the
/// certificates that it leads to, as far as it and `authorityPem` have them. `imprint` is of the signature file.
/// `response` in the encoding that crypto::verifyTimestamp() takes; tsa.*.
Result<LateFiles> stampFiles(size_t number, Bytes response, const Digest& imprint, std::string_view authorityPem);

} // namespace holdfast::bundle
