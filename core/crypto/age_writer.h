#pragma once

#include "core/base/patchable_sink.h"
#include "core/crypto/age_chunks.h"
#include "core/crypto/age_recipient.h"

#include <vector>

namespace holdfast::crypto {

/// Who can open what is sealed: these recipients, or whoever knows the passphrase. Never both (age forbids it).
struct AgeSeal {
    std::vector<AgeRecipient> recipients;
    SecureBuffer passphrase; ///< used byte for byte, as `age` does; empty where there are recipients
};

inline constexpr size_t maxAgeRecipients = 64;
inline constexpr size_t minAgePassphraseBytes = 8;

/// seal.too-many-recipients; seal.weak-passphrase, also where there is neither.
Result<void> requireUsable(const AgeSeal& seal);

/// Seals what is written to it as one age file (age-encryption.org/v1), as it comes, into another sink; holds a few
/// chunks of plain text in guarded memory and nothing else. A place that was announced by keepOpen() may be corrected
/// once: the chunk that it is in is held back and sealed after that, since a chunk can't be sealed twice.
class AgeWriter final : public PatchableSink {
public:
    /// Writes the header. `out`, borrowed, must be empty. io.out-of-memory, requireUsable()'s, those of `out`.
    static Result<AgeWriter> begin(PatchableSink& out, const AgeSeal& seal);
    ~AgeWriter() override;
    AgeWriter(AgeWriter&&) noexcept;

    Result<void> write(ByteView bytes) override;
    void keepOpen(uint64_t offset, size_t size) override; ///< one place at a time; ahead of what was written
    Result<void> overwriteAt(uint64_t offset, ByteView bytes) override; ///< the whole place that was kept open
    Result<void> finish(); ///< the last chunk; without it no reader takes the file. Nothing may be kept open.

private:
    struct State;
    explicit AgeWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::crypto
