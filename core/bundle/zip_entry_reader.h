#pragma once

#include "core/bundle/zip_source.h"

namespace holdfast::bundle {

/// The bytes of one entry; `file` must outlive the source. The read that reaches the end fails with
/// bundle.content-differs when the CRC-32 or the size is not what the directory says. Deflated entries are unpacked, so
/// that a bundle that another tool packed again can be compared; no more than the announced size comes out.
Result<std::unique_ptr<ByteSource>> openZipEntry(const RandomFile& file, const ZipSource::Located& located);

} // namespace holdfast::bundle
