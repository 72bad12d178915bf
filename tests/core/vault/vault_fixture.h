#pragma once

#include "core/vault/database.h"
#include "core/vault/ingest.h"
#include "core/vault/vault.h"
#include "tests/core/crypto/scratch_folder.h"
#include "tests/support/remembered_derivations.h"

#include <gtest/gtest.h>
#include <optional>

namespace holdfast::vault::test {

using holdfast::test::putFile;
using holdfast::test::ScratchFolder;
using holdfast::test::takeFile;

inline constexpr std::string_view password = "correct horse battery";

inline SecureBuffer secretText(std::string_view text)
{
    return SecureBuffer::copyOf(asBytes(text));
}
inline Secret passwordSecret(std::string_view text = password)
{
    return {.password = secretText(text), .recoveryCode = {}};
}
inline Secret recoverySecret(std::string_view text)
{
    return {.password = {}, .recoveryCode = secretText(text)};
}

/// Bytes that can't be compressed or guessed, the same for the same seed.
Bytes someBytes(size_t size, uint64_t seed);

/// A place in the database, in bytes, that lies among the chunks of a first item of 3 MB, and the page that it is in.
/// The tables before it are a page or more each.
inline constexpr int64_t amongContent = 5'000'000;
inline const std::string pageAmongContent = "page 77";

/// A folder with a vault in it, open until close().
class VaultTest : public testing::Test {
protected:
    void SetUp() override;
    void close() { vault.reset(); }
    void reopen();
    Result<std::unique_ptr<Vault>> tryOpen() const { return Vault::open(folder, passwordSecret()); }
    /// An item without a title, to which the test adds what it holds.
    Result<Ingest> begin(AgeAnswer age = AgeAnswer::No, ItemKind kind = ItemKind::File) const;
    /// One item with one artifact.
    Item addItem(std::string_view title, ByteView content, AgeAnswer age = AgeAnswer::No);
    Bytes contentOf(const Item& item) const;
    /// Expects that check() finds nothing.
    void expectSound() const;
    /// SQL straight to the database, as somebody with the key and another program would do it.
    Result<void> sql(const std::string& text) const;

    ScratchFolder scratch;
    std::filesystem::path folder = scratch / "vault";
    std::unique_ptr<Vault> vault;
    std::string recoveryCode;
    /// Not of use to what opens vaults that were made elsewhere, or counts the work.
    std::optional<holdfast::test::QuickDerivations> quickDerivations{std::in_place};
};

} // namespace holdfast::vault::test
