#include "core/vault/key_store.h"

#include "core/base/atomic_file.h"
#include "core/vault/errors.h"

#include <optional>

namespace holdfast::vault {

namespace {

/// One copy as it lies there: whole, or what is wrong with it.
struct Copy {
    std::string name, text;
    std::optional<crypto::KeyFile> keys;
    Error error{errors::notAVault, "no slot file"};
    std::string problem = "missing";
};

/// Fails only with what forbids to go on with the other copy.
Result<Copy> readCopy(const std::filesystem::path& folder, const char* name)
{
    Copy copy;
    copy.name = name;
    Result<Bytes> bytes = readFile(folder / name, crypto::KeyFile::maxBytes);
    if (!bytes && bytes.error().is(holdfast::errors::permissionDenied))
        return fail(bytes.error());
    if (!bytes && bytes.error().is(holdfast::errors::notFound))
        return copy;
    Result<crypto::KeyFile> keys
        = bytes ? crypto::KeyFile::fromText(asText(*bytes)) : Result<crypto::KeyFile>(fail(bytes.error()));
    // A whole file of a later version means that a later program changed this vault: an older copy is out of date.
    if (!keys && keys.error().is(errors::newerVersion))
        return fail(keys.error());
    if (keys) {
        copy.text = asText(*bytes);
        copy.keys = std::move(*keys);
    } else {
        copy.error = Error(errors::keysDamaged, std::string(name) + ": " + keys.error().detail());
        copy.problem = "damaged (" + keys.error().detail() + ")";
    }
    return copy;
}

} // namespace

Result<KeyStore::Loaded> KeyStore::load() const
{
    HF_TRY(Copy first, readCopy(m_folder, fileName));
    HF_TRY(Copy second, readCopy(m_folder, copyName));
    if (!first.keys && !second.keys)
        return fail(first.error.is(errors::keysDamaged) ? first.error : second.error);
    const bool isFirstNewest = first.keys && (!second.keys || first.keys->generation >= second.keys->generation);
    Copy& newest = isFirstNewest ? first : second;
    const Copy& other = isFirstNewest ? second : first;
    Loaded loaded;
    if (!other.keys)
        loaded.flaws.push_back({other.name, other.problem, true});
    else if (other.text != newest.text)
        loaded.flaws.push_back({other.name, "out of date", false});
    loaded.keys = std::move(*newest.keys);
    return loaded;
}

Result<void> KeyStore::save(const crypto::KeyFile& keys) const
{
    const std::string text = keys.toText();
    HF_TRY(AtomicFile copy, AtomicFile::create(m_folder / copyName));
    HF_TRY(AtomicFile first, AtomicFile::create(m_folder / fileName));
    HF_CHECK(copy.write(asBytes(text)));
    HF_CHECK(first.write(asBytes(text)));
    Result<void> copied = copy.commit();
    // It may have failed after the file had its name, at making that last; then the newer copy is what will be read.
    if (const Result<Bytes> there = readFile(m_folder / copyName, crypto::KeyFile::maxBytes);
        !copied && (!there || asText(*there) != text))
        return copied;
    Result<void> replaced = first.commit();
    return copied ? Result<void>() : replaced;
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
