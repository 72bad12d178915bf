#include "core/vault/key_store.h"

#include "core/base/atomic_file.h"
#include "core/vault/errors.h"

#include <array>
#include <optional>

namespace holdfast::vault {

Result<KeyStore::Loaded> KeyStore::load() const
{
    std::optional<crypto::KeyFile> newest;
    std::array<std::string, 2> texts;
    Error worst(errors::notAVault, "no key file");
    size_t at = 0;
    for (const char* name : {fileName, copyName}) {
        Result<Bytes> bytes = readFile(m_folder / name, crypto::KeyFile::maxBytes);
        std::string& text = texts[at++];
        if (!bytes) {
            if (bytes.error().is(holdfast::errors::permissionDenied))
                return fail(bytes.error());
            if (!bytes.error().is(holdfast::errors::notFound) && worst.is(errors::notAVault))
                worst = Error(errors::keysDamaged, bytes.error().detail());
            continue;
        }
        text = asText(*bytes);
        Result<crypto::KeyFile> keys = crypto::KeyFile::fromText(text);
        // A whole file of a later version means that a later program changed this vault: an older copy is out of date.
        if (!keys && keys.error().is(errors::newerVersion))
            return fail(keys.error());
        if (!keys)
            worst = Error(errors::keysDamaged, std::string(name) + ": " + keys.error().detail());
        else if (!newest || keys->generation > newest->generation)
            newest = std::move(*keys);
    }
    if (!newest)
        return fail(worst);
    const bool needsHealing = texts[0] != newest->toText() || texts[1] != newest->toText();
    return Loaded{std::move(*newest), needsHealing};
}

Result<void> KeyStore::save(const crypto::KeyFile& keys) const
{
    const std::string text = keys.toText();
    HF_CHECK(writeFileAtomically(m_folder / copyName, asBytes(text)));
    return writeFileAtomically(m_folder / fileName, asBytes(text));
}

Result<void> KeyStore::heal(const crypto::KeyFile& keys) const
{
    const std::string text = keys.toText();
    for (const char* name : {copyName, fileName}) {
        const Result<Bytes> bytes = readFile(m_folder / name, crypto::KeyFile::maxBytes);
        if (!bytes || asText(*bytes) != text)
            HF_CHECK(writeFileAtomically(m_folder / name, asBytes(text)));
    }
    return {};
}

} // namespace holdfast::vault
