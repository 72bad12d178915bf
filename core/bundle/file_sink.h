#pragma once

#include "core/base/atomic_file.h"
#include "core/zip/zip_writer.h"

namespace holdfast::bundle {

/// Lets a ZIP be written into a file that appears whole or not at all. Borrows the file.
class FileSink final : public PatchableSink {
public:
    explicit FileSink(AtomicFile& file)
        : m_file(file)
    {
    }
    Result<void> write(ByteView bytes) override { return m_file.write(bytes); }
    Result<void> overwriteAt(uint64_t offset, ByteView bytes) override { return m_file.overwriteAt(offset, bytes); }

private:
    AtomicFile& m_file;
};

} // namespace holdfast::bundle
