#include "core/vault/key_store.h"

#include "core/base/atomic_file.h"
#include "core/vault/errors.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

/// One copy as it lies there: whole, or what is wrong with it.
struct Copy {
    std::string name, text;
    std::optional<crypto::KeyFile> keys;
    Error error{errors::notAVault, "no slot file"};
    std::string problem = "missing";
    bool isUnread = false; ///< what is in it is not known
};

Copy unread(Copy copy, const Error& why)
{
    copy.error = Error(why.code(), copy.name + ": " + why.detail());
    copy.problem = "not to be read (" + why.detail() + ")";
    copy.isUnread = true;
    return copy;
}

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
    if (!bytes && !bytes.error().is(holdfast::errors::tooLarge))
        return unread(std::move(copy), bytes.error());
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
    if (!first.keys && !second.keys) {
        // What the disk does not give now it may give later; only then is it known whether any is whole.
        const bool isSecondTold = !first.isUnread && (second.isUnread || !first.error.is(errors::keysDamaged));
        return fail(isSecondTold ? second.error : first.error);
    }
    const bool isFirstNewest = first.keys && (!second.keys || first.keys->generation >= second.keys->generation);
    Copy& newest = isFirstNewest ? first : second;
    Copy& other = isFirstNewest ? second : first;
    Loaded loaded;
    loaded.file = newest.name;
    if (!other.keys)
        loaded.flaws.push_back({other.name, other.problem, true, other.isUnread});
    else if (other.text != newest.text) {
        loaded.flaws.push_back({other.name, "out of date", false, false});
        loaded.other = std::move(other.keys);
    }
    loaded.keys = std::move(*newest.keys);
    return loaded;
}

std::optional<Error> KeyStore::Loaded::doubt() const
{
    const auto found = std::ranges::find_if(flaws, [](const Flaw& flaw) { return flaw.isUnread; });
    return found == flaws.end() ? std::nullopt : std::optional(Error(errors::unreadable, found->text()));
}

Result<void> KeyStore::write(const crypto::KeyFile& keys, bool& isThere) const
{
    isThere = false;
    const std::string text = keys.toText();
    HF_TRY(AtomicFile copy, AtomicFile::create(m_folder / copyName));
    HF_TRY(AtomicFile first, AtomicFile::create(m_folder / fileName));
    HF_CHECK(copy.write(asBytes(text)));
    HF_CHECK(first.write(asBytes(text)));
    const Result<void> copied = copy.commit();
    // It may have failed after the file had its name, at making that last; then the newer copy is what will be read.
    const auto reads = [&] {
        const Result<Bytes> there = readFile(m_folder / copyName, crypto::KeyFile::maxBytes);
        return there && asText(*there) == text;
    };
    isThere = copied || copy.hasName() || reads();
    if (!isThere)
        return copied;
    const Result<void> replaced = first.commit();
    return copied ? Result<void>() : replaced;
}

Result<void> KeyStore::save(const crypto::KeyFile& keys) const
{
    bool ignored = false;
    return write(keys, ignored);
}

Result<void> KeyStore::replace(const crypto::KeyFile& keys) const
{
    bool isThere = false;
    Result<void> written = write(keys, isThere);
    return written || !isThere ? written : Result<void>(fail(errors::outcomeUnclear, written.error().detail()));
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
