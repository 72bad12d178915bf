#include "tests/support/handmade_token.h"

#include "core/base/clock.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace holdfast::test {

namespace {

using HandmadeKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using HandmadeCertificate = std::unique_ptr<X509, decltype(&X509_free)>;

constexpr uint8_t sequenceTag = 0x30, setTag = 0x31, firstTag = 0xa0, octetsTag = 0x04, timeTag = 0x18;
constexpr const char *sha256Oid = "2.16.840.1.101.3.4.2.1", *statementOid = "1.2.840.113549.1.9.16.1.4",
                     *signedDataOid = "1.2.840.113549.1.7.2", *contentTypeOid = "1.2.840.113549.1.9.3",
                     *messageDigestOid = "1.2.840.113549.1.9.4", *namedSignerOid = "1.2.840.113549.1.9.16.2.47",
                     *ecdsaOid = "1.2.840.10045.4.3.2";

Bytes sequence(std::initializer_list<ByteView> parts)
{
    return der::element(sequenceTag, parts);
}

Bytes algorithm(const char* dotted)
{
    return sequence({der::oid(dotted)});
}

Bytes octets(ByteView bytes)
{
    return der::element(octetsTag, {bytes});
}

Bytes hashOf(ByteView bytes)
{
    const Digest digest = Sha256::of(bytes);
    return {digest.bytes().begin(), digest.bytes().end()};
}

template <class T>
Bytes encoded(const T* object, int (*encode)(const T*, unsigned char**))
{
    unsigned char* out = nullptr;
    const int size = encode(object, &out);
    Bytes bytes(out, out + std::max(size, 0));
    OPENSSL_free(out);
    return bytes;
}

HandmadeCertificate certified(
    const char* name, EVP_PKEY* key, const char* issuer, EVP_PKEY* by, const HandmadeAuthority::Options& options)
{
    HandmadeCertificate made(X509_new(), X509_free);
    const auto named = [](X509_NAME* in, const char* text) {
        X509_NAME_add_entry_by_txt(in, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(text), -1, -1, 0);
    };
    const bool isRoot = key == by;
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), isRoot ? 1 : 7);
    named(X509_get_subject_name(made.get()), name);
    X509_NAME* const issuerName = X509_NAME_new();
    named(issuerName, issuer);
    X509_set_issuer_name(made.get(), issuerName);
    X509_NAME_free(issuerName);
    X509_time_adj_ex(X509_getm_notBefore(made.get()), options.fromDay, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(made.get()), options.untilDay, 0, nullptr);
    X509_set_pubkey(made.get(), key);
    const auto extend = [&](int kind, const char* value) {
        X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value);
        X509_add_ext(made.get(), extension, -1);
        X509_EXTENSION_free(extension);
    };
    if (isRoot) {
        extend(NID_basic_constraints, "critical,CA:TRUE");
        extend(NID_key_usage, "critical,keyCertSign");
    } else if (options.extendedKeyUsage != nullptr) {
        extend(NID_ext_key_usage, options.extendedKeyUsage);
    }
    X509_sign(made.get(), by, EVP_sha256());
    return made;
}

Bytes signedBy(EVP_PKEY* key, ByteView message)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
    size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size());
    Bytes signature(size);
    EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size());
    signature.resize(size);
    return signature;
}

/// YYYYMMDDhhmmssZ
std::string timeNow()
{
    std::string text = formatUtc(Clock::system().now()).substr(0, 19);
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text + "Z";
}

Bytes statementOf(const TokenRecipe& recipe)
{
    const std::string time = recipe.time.empty() ? timeNow() : recipe.time;
    const Bytes hashAlgorithm = sequence({der::oid(recipe.hash), der::element(0x05, {})});
    const Bytes nonce = recipe.nonce ? der::integer(*recipe.nonce) : Bytes();
    Bytes made = sequence(
        {der::integer(recipe.version), der::oid("1.2.3.4.1"), sequence({hashAlgorithm, octets(recipe.imprint)}),
            der::integer(recipe.serial), der::element(timeTag, {asBytes(time)}), recipe.accuracy, nonce});
    return recipe.statement ? recipe.statement(std::move(made)) : made;
}

} // namespace

namespace der {

Bytes element(uint8_t tag, std::initializer_list<ByteView> parts)
{
    size_t size = 0;
    for (const ByteView part : parts)
        size += part.size();
    Bytes made{tag};
    if (size < 0x80)
        made.push_back(static_cast<uint8_t>(size));
    else if (size < 0x100)
        made.insert(made.end(), {0x81, static_cast<uint8_t>(size)});
    else
        made.insert(made.end(), {0x82, static_cast<uint8_t>(size >> 8), static_cast<uint8_t>(size)});
    for (const ByteView part : parts)
        append(made, part);
    return made;
}

Bytes integer(ByteView digits)
{
    return element(0x02, {digits});
}

Bytes oid(const char* dotted)
{
    ASN1_OBJECT* const object = OBJ_txt2obj(dotted, 1);
    Bytes made = encoded<ASN1_OBJECT>(object, i2d_ASN1_OBJECT);
    ASN1_OBJECT_free(object);
    return made;
}

} // namespace der

struct HandmadeAuthority::Keys {
    HandmadeKey rootKey{EVP_EC_gen("P-256"), EVP_PKEY_free}, key{EVP_EC_gen("P-256"), EVP_PKEY_free};
    HandmadeCertificate root{nullptr, X509_free}, certificate{nullptr, X509_free};
};

HandmadeAuthority::HandmadeAuthority(const Options& options)
    : m_keys(std::make_unique<Keys>())
{
    constexpr const char *rootName = "Handmade root", *name = "Handmade authority";
    m_keys->root = certified(rootName, m_keys->rootKey.get(), rootName, m_keys->rootKey.get(), {});
    m_keys->certificate = certified(name, m_keys->key.get(), rootName, m_keys->rootKey.get(), options);
}

HandmadeAuthority::~HandmadeAuthority() = default;

std::string HandmadeAuthority::caPem() const
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(out.get(), m_keys->root.get());
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<size_t>(std::max(size, 0L))};
}

Bytes HandmadeAuthority::certificate() const
{
    return encoded<X509>(m_keys->certificate.get(), i2d_X509);
}

Bytes HandmadeAuthority::response(const TokenRecipe& recipe) const
{
    const Bytes status = sequence({der::integer(asBytes(recipe.status))});
    if (!recipe.hasToken)
        return sequence({status});
    const Bytes statement = statementOf(recipe);
    const auto attribute = [](const char* kind, ByteView value) {
        return sequence({der::oid(kind), der::element(setTag, {value})});
    };
    const Bytes named = octets(recipe.namedSigner.value_or(hashOf(certificate())));
    Bytes attributes = attribute(contentTypeOid, der::oid(statementOid));
    append(attributes, attribute(messageDigestOid, octets(hashOf(recipe.signedStatement.value_or(statement)))));
    if (recipe.namesSigner)
        append(attributes, attribute(namedSignerOid, sequence({sequence({sequence({named})})})));
    const Bytes signature = signedBy(m_keys->key.get(), der::element(setTag, {attributes}));
    const X509* const own = m_keys->certificate.get();
    const Bytes signer = sequence({der::integer(Bytes{1}),
        sequence({encoded<X509_NAME>(X509_get_issuer_name(own), i2d_X509_NAME), der::integer(Bytes{7})}),
        algorithm(sha256Oid), der::element(firstTag, {attributes}), algorithm(ecdsaOid), octets(signature)});
    Bytes signers;
    for (size_t i = 0; i < recipe.signers; ++i)
        append(signers, signer);
    const Bytes certificates = recipe.holdsCertificate ? der::element(firstTag, {certificate()}) : Bytes();
    const Bytes content = sequence({der::oid(statementOid), der::element(firstTag, {octets(statement)})});
    const Bytes signedData = sequence({der::integer(Bytes{3}), der::element(setTag, {algorithm(sha256Oid)}), content,
        certificates, der::element(setTag, {signers})});
    return sequence({status, sequence({der::oid(signedDataOid), der::element(firstTag, {signedData})})});
}

} // namespace holdfast::test
