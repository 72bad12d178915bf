#pragma once

#include "core/base/byte_stream.h"

namespace holdfast {

/// A file that appears whole or not at all. Until commit() its bytes have no name where the system can do that
/// (O_TMPFILE), so that being killed leaves nothing behind; elsewhere they lie in a temporary file beside the target.
/// The file can be read and written only by this user.
class AtomicFile final : public ByteSink {
public:
    /// io.already-exists when the target is a folder, link, device or pipe.
    static Result<AtomicFile> create(const std::filesystem::path& target);
    ~AtomicFile() override; ///< without commit(): nothing remains
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;

    Result<void> write(ByteView bytes) override; ///< io.disk-full and other io.*
    Result<void> overwriteAt(uint64_t offset, ByteView bytes); ///< inside what was already written
    uint64_t size() const;
    /// What was written is on the disk, so that commit() has only the name left to give.
    Result<void> sync();
    /// Syncs and gives the file its name, replacing what was there. Nothing can be written after.
    Result<void> commit();
    /// Whether the target is this file: after commit(), or when it failed at the very end only, at making the name
    /// last. Then what is there is whole, and a power cut may bring back what was there before.
    bool hasName() const;

private:
    AtomicFile();
    struct State;
    std::unique_ptr<State> m_state;
};

/// The whole of a small file at once.
Result<void> writeFileAtomically(const std::filesystem::path& target, ByteView bytes);

} // namespace holdfast
