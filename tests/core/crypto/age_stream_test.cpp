#include "age_samples.h"

#include "core/crypto/age_errors.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

using test::openerFor;
using test::patternOf;
using test::sealFor;

constexpr size_t chunk = AgeChunks::chunkBytes;

class AgeStream : public testing::Test {
protected:
    AgeIdentity identity = AgeIdentity::generate();
    Result<Bytes> openedHere(ByteView untrusted) { return test::opened(untrusted, openerFor(identity)); }
    void expectRefused(ByteView untrusted, ErrorCode code, std::string_view why)
    {
        const auto plain = openedHere(untrusted);
        ASSERT_FALSE(plain) << why;
        EXPECT_TRUE(plain.error().is(code)) << why << ": " << plain.error().code().id << " " << plain.error().detail();
    }
};

/// Files of the test's own making, with a lie in any part of them.
struct Forged {
    AgeFileKey key{SecureBuffer::copyOf(asBytes("sixteen bytes of"))};
    AgeHeader header;
    Bytes nonce = Bytes(AgeFileKey::nonceSize, 3);
    Bytes payload;

    explicit Forged(const AgeRecipient& recipient) { header.stanzas.push_back(wrapForRecipient(key, recipient)); }
    Forged& add(uint64_t number, bool isLast, ByteView plain)
    {
        Bytes sealed(plain.size() + AgeChunks::tagBytes);
        AgeChunks(key.payloadKey(nonce)).seal(number, isLast, plain, sealed);
        append(payload, sealed);
        return *this;
    }
    Bytes file()
    {
        header.mac = key.headerMac(header.stanzas);
        const std::string text = encodeAgeHeader(header);
        Bytes bytes(text.begin(), text.end());
        append(bytes, nonce);
        append(bytes, payload);
        return bytes;
    }
};

} // namespace

TEST_F(AgeStream, givesBackWhatWasSealedOfAnyLengthAndInAnyPieces)
{
    for (const size_t size : {size_t{0}, size_t{1}, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 17}) {
        const Bytes plain = patternOf(size);
        for (const size_t piece : {size_t{1000}, chunk, size_t{1} << 20}) {
            test::MemoryFile file;
            auto writer = AgeWriter::begin(file, sealFor(identity.recipient()));
            ASSERT_TRUE(writer);
            for (size_t at = 0; at < size; at += piece)
                ASSERT_TRUE(writer->write(ByteView(plain).subspan(at, std::min(piece, size - at))));
            ASSERT_TRUE(writer->finish());
            EXPECT_EQ(file.overwritten(), 0U) << "in order";
            const auto again = openedHere(file.bytes());
            ASSERT_TRUE(again) << size << again.error().detail();
            EXPECT_EQ(*again, plain);
        }
    }
}

TEST_F(AgeStream, isOpenedByEachOfItsRecipientsAndNobodyElse)
{
    const AgeIdentity second = AgeIdentity::generate(), third = AgeIdentity::generate();
    const Bytes plain = patternOf(100);
    const Bytes file = test::sealed(plain, {{identity.recipient(), second.recipient()}, {}});
    EXPECT_EQ(*test::opened(file, openerFor(identity)), plain);
    EXPECT_EQ(*test::opened(file, openerFor(second)), plain);
    const auto refused = test::opened(file, openerFor(third));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::sealWrongKey));
    AgeOpener both = openerFor(third);
    both.identities.push_back(*AgeIdentity::parse(second.text().view()));
    EXPECT_EQ(*test::opened(file, both), plain);
}

TEST_F(AgeStream, isOpenedByItsPassphraseAlone)
{
    const Bytes plain = patternOf(chunk + 5);
    const Bytes file = test::sealed(plain, {{}, SecureBuffer::copyOf(asBytes("correct horse"))});
    AgeOpener opener;
    opener.passphrase = SecureBuffer::copyOf(asBytes("correct horse"));
    EXPECT_EQ(*test::opened(file, opener), plain);
    opener.passphrase = SecureBuffer::copyOf(asBytes("correct horsf"));
    EXPECT_TRUE(test::opened(file, opener).error().is(errors::sealWrongKey));
    expectRefused(file, errors::sealWrongKey, "an identity for a passphrase");
}

TEST_F(AgeStream, needsSomebodyWhoCanOpenIt)
{
    test::MemoryFile file;
    const auto weak = AgeWriter::begin(file, {{}, SecureBuffer::copyOf(asBytes("seven77"))});
    ASSERT_FALSE(weak);
    EXPECT_TRUE(weak.error().is(errors::weakPassphrase));
    const auto many = AgeWriter::begin(file, {std::vector<AgeRecipient>(65, identity.recipient()), {}});
    ASSERT_FALSE(many);
    EXPECT_TRUE(many.error().is(errors::tooManyRecipients));
    EXPECT_TRUE(file.bytes().empty());
}

TEST_F(AgeStream, sealsNoChunkBeforeThePlaceThatWasKeptOpenInItIsCorrected)
{
    // Within a chunk that stays the current one, in one that is passed, and across two.
    for (const size_t place : {size_t{10}, chunk - 10, chunk - 2, chunk, 2 * chunk - 1}) {
        const size_t size = 4 * chunk + 5;
        Bytes plain = patternOf(size);
        test::MemoryFile file;
        auto writer = AgeWriter::begin(file, sealFor(identity.recipient()));
        ASSERT_TRUE(writer->write(ByteView(plain).first(5)));
        writer->keepOpen(place, 4);
        ASSERT_TRUE(writer->write(ByteView(plain).subspan(5, size - 10)));
        EXPECT_FALSE(writer->overwriteAt(place + 1, Bytes(4))) << "another place";
        EXPECT_FALSE(writer->overwriteAt(place, Bytes(3))) << "a part of it";
        EXPECT_FALSE(writer->finish()) << "with a place left open";
        const Bytes correction{1, 2, 3, 4};
        ASSERT_TRUE(writer->overwriteAt(place, correction));
        EXPECT_FALSE(writer->overwriteAt(place, correction)) << "twice";
        ASSERT_TRUE(writer->write(ByteView(plain).last(5)));
        ASSERT_TRUE(writer->finish());
        EXPECT_EQ(file.overwritten(), place % chunk > chunk - 4 ? 2U : 1U);
        std::copy(correction.begin(), correction.end(), plain.begin() + static_cast<std::ptrdiff_t>(place));
        EXPECT_EQ(*openedHere(file.bytes()), plain) << place;
    }
}

TEST_F(AgeStream, writesNothingReadableAndNeverTheSameTwice)
{
    const Bytes plain(3 * chunk, 'p');
    const Bytes first = test::sealed(plain, sealFor(identity.recipient()));
    const Bytes second = test::sealed(plain, sealFor(identity.recipient()));
    EXPECT_NE(first, second);
    EXPECT_EQ(asText(first).find("pppp"), std::string::npos);
}

TEST_F(AgeStream, refusesAPayloadThatIsNotAsItWasSealed)
{
    const Bytes one = patternOf(chunk), few = patternOf(20);
    const AgeRecipient to = identity.recipient();
    EXPECT_EQ(*openedHere(Forged(to).add(0, true, {}).file()), Bytes());
    EXPECT_TRUE(openedHere(Forged(to).add(0, false, one).add(1, true, few).file()));
    EXPECT_TRUE(openedHere(Forged(to).add(0, false, one).add(1, true, one).file()));
    expectRefused(Forged(to).file(), errors::sealTruncated, "no chunk");
    expectRefused(Forged(to).add(0, false, one).file(), errors::sealTruncated, "its last chunk is gone");
    expectRefused(Forged(to).add(0, false, few).file(), errors::sealTruncated, "a short chunk that is not the last");
    expectRefused(Forged(to).add(0, false, one).add(1, true, {}).file(), errors::sealMalformed, "an empty last chunk");
    expectRefused(Forged(to).add(0, true, one).add(1, true, few).file(), errors::sealTrailingData, "two last chunks");
    expectRefused(
        Forged(to).add(0, false, one).add(0, true, few).file(), errors::sealChanged, "a chunk's number twice");
    expectRefused(
        Forged(to).add(1, false, one).add(0, true, few).file(), errors::sealChanged, "chunks in another order");
    expectRefused(Forged(to).add(1, true, few).file(), errors::sealChanged, "chunks that begin at one");
    expectRefused(Forged(to).add(0, false, few).add(1, true, few).file(), errors::sealChanged, "a short first chunk");
    Bytes trailing = Forged(to).add(0, true, one).file();
    trailing.push_back('\n');
    expectRefused(trailing, errors::sealTrailingData, "a byte after a full last chunk");
    trailing = Forged(to).add(0, true, few).file();
    trailing.push_back('\n');
    expectRefused(trailing, errors::sealChanged, "a byte after a short last chunk");
}

TEST_F(AgeStream, refusesAHeaderThatLies)
{
    const Bytes few = patternOf(20);
    const AgeRecipient to = identity.recipient();
    Forged wrongMac(to);
    Bytes file = wrongMac.add(0, true, few).file();
    const size_t macAt = asText(file).find("--- ") + 4;
    file[macAt] = file[macAt] == 'A' ? 'B' : 'A';
    expectRefused(file, errors::sealHeaderChanged, "another MAC");
    Forged added(to);
    file = added.add(0, true, few).file();
    const std::string text(asText(file));
    const std::string more = text.substr(0, 22) + "-> x\n\n" + text.substr(22);
    expectRefused(asBytes(more), errors::sealHeaderChanged, "a stanza put in");
    const size_t shareAt = text.find("X25519 ") + 7;
    const auto withStanza = [&](std::string_view arguments, ByteView body) {
        Forged forged(to);
        AgeStanza& stanza = forged.header.stanzas.front();
        stanza.arguments[1] = arguments;
        stanza.body = Bytes(body.begin(), body.end());
        return forged.add(0, true, few).file();
    };
    const Bytes body(32, 5);
    expectRefused(withStanza(toUnpaddedBase64(Bytes(32)), body), errors::sealMalformed, "a share of zeros");
    expectRefused(withStanza(toUnpaddedBase64(Bytes(31, 9)), body), errors::sealMalformed, "a short share");
    expectRefused(withStanza(std::string(43, '='), body), errors::sealMalformed, "a share that is not base64");
    expectRefused(withStanza(text.substr(shareAt, 43), Bytes(33, 5)), errors::sealMalformed, "a long body");
    expectRefused(withStanza(text.substr(shareAt, 43), body), errors::sealWrongKey, "a body of nobody's");
    Forged argument(to);
    argument.header.stanzas.front().arguments.push_back("more");
    expectRefused(argument.add(0, true, few).file(), errors::sealMalformed, "one argument more");
    Forged unknown(to);
    unknown.header.stanzas.insert(unknown.header.stanzas.begin(), {{"x-grease", "~"}, Bytes(100, 1)});
    EXPECT_TRUE(openedHere(unknown.add(0, true, few).file())) << "a type that nobody knows is passed by";
}

TEST_F(AgeStream, refusesAPassphraseStanzaThatIsNotAsItMustBe)
{
    AgeOpener opener;
    opener.passphrase = SecureBuffer::copyOf(asBytes("correct horse"));
    const auto refusal = [&](std::vector<std::string> arguments, size_t bodySize) {
        Forged forged(identity.recipient());
        forged.header.stanzas = {{std::move(arguments), Bytes(bodySize, 1)}};
        return test::opened(forged.add(0, true, {}).file(), opener).error().code().id;
    };
    const std::string salt = toUnpaddedBase64(Bytes(16, 4));
    EXPECT_EQ(refusal({"scrypt", salt, "10"}, 32), errors::sealWrongKey.id);
    for (const char* factor : {"0", "010", "-1", "+9", "1.0", "0x9", "9 "})
        EXPECT_EQ(refusal({"scrypt", salt, factor}, 32), errors::sealMalformed.id) << factor;
    for (const char* factor : {"23", "64", "99", "100", "18446744073709551626"})
        EXPECT_EQ(refusal({"scrypt", salt, factor}, 32), errors::sealTooCostly.id) << factor;
    EXPECT_EQ(refusal({"scrypt", salt, "10"}, 31), errors::sealMalformed.id);
    EXPECT_EQ(refusal({"scrypt", toUnpaddedBase64(Bytes(15, 4)), "10"}, 32), errors::sealMalformed.id);
    EXPECT_EQ(refusal({"scrypt", salt}, 32), errors::sealMalformed.id);
    EXPECT_EQ(refusal({"scrypt", salt, "10", "x"}, 32), errors::sealMalformed.id);
}

TEST_F(AgeStream, cutAtAnyByteOrChangedInAnyIsRefused)
{
    const Bytes file = test::sealed(patternOf(300), sealFor(identity.recipient()));
    for (size_t size = 0; size < file.size(); ++size)
        EXPECT_FALSE(openedHere(ByteView(file).first(size))) << size;
    for (size_t at = 0; at < file.size(); ++at) {
        Bytes changed = file;
        changed[at] ^= 1;
        EXPECT_FALSE(openedHere(changed)) << at;
    }
}

TEST_F(AgeStream, goesOnRefusingAfterItsFirstRefusal)
{
    Bytes file = test::sealed(patternOf(2 * chunk + 9), sealFor(identity.recipient()));
    file[file.size() - chunk] ^= 1;
    MemorySource source(file);
    auto reader = AgeReader::open(source, openerFor(identity));
    ASSERT_TRUE(reader);
    Bytes block(chunk);
    ASSERT_EQ(*reader->read(block), chunk);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(reader->read(block).error().is(errors::sealChanged));
}

} // namespace holdfast::crypto
