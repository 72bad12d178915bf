#include "core/crypto/key_file.h"

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/crypto/errors.h"

#include <algorithm>
#include <bit>

namespace holdfast::crypto {

namespace {

constexpr std::string_view headerStem = "holdfast-keys ";
constexpr std::string_view header = "holdfast-keys 1\n";
constexpr std::string_view hashStem = "sha256 ";
constexpr size_t trailerSize = hashStem.size() + 2 * Digest::size + 1;

std::string body(const KeyFile& file)
{
    Json slots = Json::array();
    for (const KeySlot& slot : file.slots)
        slots.push_back(slot.toJson());
    const Json json{{"database", {{"page_size", file.databasePageSize}, {"salt", toHex(file.databaseSalt)}}},
        {"generation", file.generation}, {"slots", std::move(slots)}, {"vault_id", file.vaultId}};
    return std::string(header).append(canonicalJson(json)).append("\n");
}

std::string trailer(std::string_view body)
{
    return std::string(hashStem).append(Sha256::of(asBytes(body)).hex()).append("\n");
}

Result<KeyFile> parseBody(std::string_view untrustedJson)
{
    HF_TRY(const Json json, parseJson(untrustedJson, KeyFile::maxBytes));
    KeyFile file;
    HF_TRY(file.vaultId, jsonString(json, "vault_id"));
    HF_TRY(file.generation, jsonUnsigned(json, "generation"));
    if (file.generation >> 63 != 0) // one more each time must never begin anew
        return fail(errors::keyFileDamaged, "generation");
    const auto database = json.find("database");
    const auto slots = json.find("slots");
    if (database == json.end() || slots == json.end() || !slots->is_array() || slots->empty()
        || slots->size() > KeyFile::maxSlots || !isUuid7(file.vaultId))
        return fail(errors::keyFileDamaged, "missing or too many fields");
    HF_TRY(const uint64_t pageSize, jsonUnsigned(*database, "page_size"));
    HF_TRY(const std::string salt, jsonString(*database, "salt"));
    HF_TRY(file.databaseSalt, fromHex(salt));
    if (pageSize < 512 || pageSize > 65536 || !std::has_single_bit(pageSize)
        || file.databaseSalt.size() != KeyFile::databaseSaltSize)
        return fail(errors::keyFileDamaged, "database parameters");
    file.databasePageSize = static_cast<uint32_t>(pageSize);
    for (const Json& untrustedSlot : *slots) {
        HF_TRY(KeySlot slot, KeySlot::fromJson(untrustedSlot));
        file.slots.push_back(std::move(slot));
    }
    return file;
}

} // namespace

std::string KeyFile::toText() const
{
    const std::string text = body(*this);
    return text + trailer(text);
}

Result<KeyFile> KeyFile::fromText(std::string_view untrusted)
{
    if (untrusted.size() > maxBytes || untrusted.size() < header.size() + trailerSize)
        return fail(errors::keyFileDamaged, "size");
    const std::string_view untrustedBody = untrusted.substr(0, untrusted.size() - trailerSize);
    // The hash comes first: only a file that is whole may claim to be of a newer version.
    if (trailer(untrustedBody) != untrusted.substr(untrustedBody.size()))
        return fail(errors::keyFileDamaged, "its hash does not fit");
    if (!untrustedBody.starts_with(header))
        return untrustedBody.starts_with(headerStem) ? fail(errors::keyFileNewer, "slot file")
                                                     : fail(errors::keyFileDamaged, "header");
    Result<KeyFile> file = parseBody(untrustedBody.substr(header.size(), untrustedBody.size() - header.size() - 1));
    if (!file)
        return fail(errors::keyFileDamaged, std::string(file.error().code().id) + " " + file.error().detail());
    if (file->toText() != untrusted)
        return fail(errors::keyFileDamaged, "not canonical");
    return file;
}

Result<KeyFile::Unlocked> KeyFile::unlock(KeySlot::Kind kind, const SecureBuffer& secret) const
{
    for (const KeySlot& slot : slots) {
        if (slot.kind != kind)
            continue;
        Result<SecureBuffer> key = openKeySlot(slot, secret, vaultId);
        if (key)
            return Unlocked{std::move(*key), slot.id()};
        if (!key.error().is(errors::wrongSecret))
            return fail(key.error());
    }
    return fail(errors::wrongSecret);
}

} // namespace holdfast::crypto
