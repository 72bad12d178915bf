#pragma once

#include "core/base/digest.h"
#include "core/crypto/sealed_spool.h"

namespace holdfast::bundle {

/// A file of the bundle that waits in a spool until the bundle is written.
struct SpooledFile {
    crypto::SpooledBytes place;
    Digest sha256;
};

} // namespace holdfast::bundle
