#include "core/bundle/layout.h"
#include "core/crypto/timestamp.h"
#include "tests/core/bundle/hostile_set.h"
#include "tests/support/handmade_token.h"

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

using holdfast::test::HandmadeAuthority;
using holdfast::test::TokenRecipe;
namespace der = holdfast::test::der;

constexpr const char *sha1Oid = "1.3.14.3.2.26", *sha512Oid = "2.16.840.1.101.3.4.2.3";
constexpr const char *noResponse = "not a time-stamp response", *noFit = "the signature does not fit the token",
                     *noSigner = "not exactly one signer with its certificate",
                     *notForThat = "not for time-stamping, or not in force then";

const HandmadeAuthority& soundAuthority()
{
    static const HandmadeAuthority once;
    return once;
}

const HandmadeAuthority& otherAuthority()
{
    static const HandmadeAuthority once;
    return once;
}

Digest imprintOf(const SoundBag& s)
{
    return Sha256::of(asBytes(s.files.at(std::string(layout::sshSignature))));
}

using Lie = std::function<void(TokenRecipe&)>;
using Edit = std::function<Bytes(Bytes)>;

Hostile stampedByHand(std::string name, std::string word, const std::shared_ptr<HandmadeAuthority>& by, const Lie& lie,
    const Edit& edit = {})
{
    Hostile made = bagCase(std::move(name), "time", std::move(word), [by, lie, edit](SoundBag& s) {
        TokenRecipe recipe(imprintOf(s));
        if (lie)
            lie(recipe);
        Bytes response = (by ? *by : soundAuthority()).response(recipe);
        if (edit)
            response = edit(std::move(response));
        s.files[std::string(layout::stamp)] = std::string(asText(response));
    });
    // Without one the page, which can be given none, says the same.
    made.authorityPem = by ? std::string() : soundAuthority().caPem();
    return made;
}

/// Signed as it is, by an authority to be trusted.
Hostile lying(std::string name, std::string word, const Lie& lie)
{
    return stampedByHand(std::move(name), std::move(word), nullptr, lie);
}

/// A sound one that somebody got at.
Hostile edited(std::string name, std::string word, const Edit& edit)
{
    return stampedByHand(std::move(name), std::move(word), nullptr, {}, edit);
}

/// Sound but for the certificate that signed it.
Hostile certifiedAs(std::string name, const HandmadeAuthority::Options& options)
{
    return stampedByHand(std::move(name), notForThat, std::make_shared<HandmadeAuthority>(options), {});
}

/// The element at the front in the form whose end only two zeros tell.
Bytes withoutLength(ByteView whole)
{
    const size_t head = whole[1] < 0x80 ? 2 : 2 + (whole[1] & 0x7fu);
    Bytes made{whole[0], 0x80};
    append(made, whole.subspan(head));
    made.insert(made.end(), {0, 0});
    return made;
}

/// The element at the front, its length with a zero before it.
Bytes withLongLength(ByteView whole)
{
    const size_t digits = whole[1] < 0x80 ? 0 : whole[1] & 0x7fu;
    Bytes made{whole[0], static_cast<uint8_t>(0x81 + digits), 0};
    if (digits == 0)
        made = {whole[0], 0x81};
    append(made, whole.subspan(digits == 0 ? 1 : 2));
    return made;
}

Bytes withMinuteChanged(Bytes response)
{
    const auto at = std::ranges::search(response, Bytes{0x18, 15, '2', '0'});
    auto& digit = response[static_cast<size_t>(at.begin() - response.begin()) + 2 + 11];
    digit = digit == '0' ? '9' : static_cast<uint8_t>(digit - 1);
    return response;
}

std::vector<Hostile> hostileStatements()
{
    const Bytes hash(32, 7);
    return {
        lying("a token of another hash", "the token is of another hash", [hash](TokenRecipe& t) { t.imprint = hash; }),
        lying("a token of a SHA-512 hash", "not a SHA-256 imprint",
            [](TokenRecipe& t) {
                t.hash = sha512Oid;
                t.imprint.resize(64);
            }),
        lying("a token of a SHA-1 hash", "not a SHA-256 imprint",
            [](TokenRecipe& t) {
                t.hash = sha1Oid;
                t.imprint.resize(20);
            }),
        lying("a token of this hash by another name", "not a SHA-256 imprint",
            [](TokenRecipe& t) { t.hash = sha512Oid; }),
        lying("a token of half the hash", "not a SHA-256 imprint", [](TokenRecipe& t) { t.imprint.resize(16); }),
        lying("a token of version 2", "version", [](TokenRecipe& t) { t.version = {2}; }),
        lying("a token with a time of its own zone", "genTime", [](TokenRecipe& t) { t.time = "20260101000000+0100"; }),
        lying("a token with a time of no zone", "genTime", [](TokenRecipe& t) { t.time = "20260101000000"; }),
        lying("a token of the thirteenth month", "genTime", [](TokenRecipe& t) { t.time = "20261301000000Z"; }),
        lying("a token with a time with a comma", "genTime", [](TokenRecipe& t) { t.time = "20260101000000,5Z"; }),
        lying(
            "a token from before its certificate", "in force then", [](TokenRecipe& t) { t.time = "20200101000000Z"; }),
        lying(
            "a token from after its certificate", "in force then", [](TokenRecipe& t) { t.time = "21200101000000Z"; }),
        lying("a token that is off by more than a day", "accuracy",
            [](TokenRecipe& t) {
                t.accuracy = der::element(0x30, {der::integer(Bytes{2, 0, 0})});
            }),
        lying("a token that is off by less than nothing", "accuracy",
            [](TokenRecipe& t) { t.accuracy = der::element(0x30, {der::integer(Bytes{0xff})}); }),
        lying("a token that is off by more than can be counted", "accuracy",
            [](TokenRecipe& t) { t.accuracy = der::element(0x30, {der::integer(Bytes(20, 0x7f))}); }),
        lying("a token whose serial number has a zero before it", noResponse,
            [](TokenRecipe& t) {
                t.serial = {0, 2};
            }),
        lying("a token without a serial number", noResponse, [](TokenRecipe& t) { t.serial = {}; }),
        lying("a token whose nonce has a zero before it", noResponse,
            [](TokenRecipe& t) {
                t.nonce = Bytes{0, 2};
            }),
        lying("a token whose statement does not say where it ends", noResponse,
            [](TokenRecipe& t) { t.statement = [](const Bytes& made) { return withoutLength(made); }; }),
        lying("a token whose statement has its length at length", noResponse,
            [](TokenRecipe& t) { t.statement = [](const Bytes& made) { return withLongLength(made); }; }),
        lying("a token whose statement goes on after its end", noResponse,
            [](TokenRecipe& t) {
                t.statement = [](Bytes made) {
                    made.push_back(0);
                    return made;
                };
            }),
        lying("a token whose statement is none", noResponse,
            [](TokenRecipe& t) { t.statement = [](const Bytes&) {
                                     return Bytes{0x30, 0};
                                 }; }),
    };
}

std::vector<Hostile> hostileSigners()
{
    std::vector<Hostile> all{
        lying("a token that names another certificate", noFit, [](TokenRecipe& t) { t.namedSigner = Bytes(32, 7); }),
        lying("a token that names no certificate", noFit, [](TokenRecipe& t) { t.namesSigner = false; }),
        lying(
            "a token with the hash of another statement", noFit, [](TokenRecipe& t) { t.signedStatement = Bytes{1}; }),
        lying("a token without its certificate", noSigner, [](TokenRecipe& t) { t.holdsCertificate = false; }),
        lying("a token with two signers", noSigner, [](TokenRecipe& t) { t.signers = 2; }),
        lying("a token with no signer", noSigner, [](TokenRecipe& t) { t.signers = 0; }),
        edited("a token whose minute was changed", noFit, withMinuteChanged),
        certifiedAs("a token by a certificate that was over", {.fromDay = -10, .untilDay = -1}),
        certifiedAs("a token by a certificate that is not in force yet", {.fromDay = 1, .untilDay = 10}),
        certifiedAs("a token by a certificate for nothing", {.extendedKeyUsage = nullptr}),
        certifiedAs("a token by a certificate that is for web sites", {.extendedKeyUsage = "critical,serverAuth"}),
        certifiedAs("a token by a certificate that is for web sites too",
            {.extendedKeyUsage = "critical,timeStamping,serverAuth"}),
        certifiedAs("a token by a certificate that is for anything",
            {.extendedKeyUsage = "critical,timeStamping,anyExtendedKeyUsage"}),
        certifiedAs("a token by a certificate that need not be read so", {.extendedKeyUsage = "timeStamping"}),
    };
    Hostile unknown = lying("a token that leads to a root that nobody gave", "not from the given authority", {});
    unknown.authorityPem = otherAuthority().caPem();
    all.push_back(std::move(unknown));
    return all;
}

std::vector<Hostile> hostileEncodings()
{
    return {
        edited("a token with a byte behind it", noResponse,
            [](Bytes response) {
                response.push_back(0);
                return response;
            }),
        edited("a token that ends early", noResponse,
            [](Bytes response) {
                response.pop_back();
                return response;
            }),
        edited("a token of no bytes", noResponse, [](const Bytes&) { return Bytes(); }),
        edited("a token that does not say where it ends", noResponse,
            [](const Bytes& response) { return withoutLength(response); }),
        edited("a token with its length at length", noResponse,
            [](const Bytes& response) { return withLongLength(response); }),
        edited("a token with a second answer behind it", noResponse,
            [](Bytes response) {
                append(response, Bytes(response));
                return response;
            }),
        edited("an answer with two tokens", noResponse,
            [](const Bytes& response) {
                constexpr size_t head = 4, status = 5;
                const ByteView inner = ByteView(response).subspan(head);
                return der::element(0x30, {inner, inner.subspan(status)});
            }),
        lying("a token that was refused", noResponse, [](TokenRecipe& t) { t.status = std::string_view("\2", 1); }),
        lying("a refusal", "status 2",
            [](TokenRecipe& t) {
                t.status = std::string_view("\2", 1);
                t.hasToken = false;
            }),
        lying("a grant of nothing", noResponse, [](TokenRecipe& t) { t.hasToken = false; }),
        lying("a token that was granted otherwise than asked", "not in its one encoding",
            [](TokenRecipe& t) { t.status = std::string_view("\1", 1); }),
    };
}

/// A question beside a token with another nonce, or with none.
Hostile answeringOther(std::string name, const std::optional<Bytes>& nonce)
{
    const std::string request = layout::requestBeside(layout::stamp);
    Hostile made
        = bagCase(std::move(name), "time", request + " is not the question that", [request, nonce](SoundBag& s) {
              const Digest imprint = imprintOf(s);
              TokenRecipe recipe(imprint);
              recipe.nonce = nonce;
              s.files[std::string(layout::stamp)] = std::string(asText(soundAuthority().response(recipe)));
              s.files[request] = std::string(asText(crypto::timestampRequest(imprint, 42)));
          });
    made.authorityPem = soundAuthority().caPem();
    return made;
}

} // namespace

std::vector<Hostile> hostileTokens()
{
    std::vector<Hostile> all{
        answeringOther("a token with another nonce than was asked with", Bytes{43}),
        answeringOther("a token without the nonce that was asked with", std::nullopt),
        answeringOther("a token with the nonce below zero", Bytes{0xd6}),
        answeringOther("a token with a nonce of a hundred digits", Bytes(100, 42)),
    };
    for (const auto& part : {hostileStatements(), hostileSigners(), hostileEncodings()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace holdfast::bundle::test
