#pragma once

#include "core/base/byte_stream.h"
#include "core/base/digest.h"

namespace holdfast::intake {

/// A document, or a copy that waits until it may leave, which lies sealed on the disk (crypto::SealedSpool): it takes
/// no memory however many pages it has, and nobody can open what a killed process left. Once finished, it may be read
/// from several threads.
class HeldFile final : public ByteSink {
public:
    /// In the folder of `target`, where there has to be room for it. io.*
    static Result<HeldFile> create(const std::filesystem::path& target);
    /// The whole of `source`, finished. io.too-large past the cap.
    static Result<HeldFile> of(ByteSource& source, uint64_t cap, const std::filesystem::path& target);
    ~HeldFile() override;
    HeldFile(HeldFile&&) noexcept;
    HeldFile& operator=(HeldFile&&) noexcept;

    Result<void> write(ByteView bytes) override; ///< at the end; io.disk-full and other io.*
    void finish(); ///< call once, after the last write

    uint64_t size() const;
    const Digest& sha256() const; ///< of the whole, once finished
    std::unique_ptr<ByteSource> open() const; ///< from the start; must not outlive this
    Result<void> writeTo(ByteSink& out) const; ///< the whole; io.*

private:
    struct State;
    explicit HeldFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::intake
