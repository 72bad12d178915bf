#include "core/crypto/ots.h"

#include "core/crypto/ots_stamping.h"
#include "tests/support/ots_bytes.h"

#include <gtest/gtest.h>

#include <functional>

namespace holdfast::crypto {

namespace {

namespace ots = test::ots;

const Digest stampedDigest = Sha256::of(asBytes("what is stamped"));
const std::string calendarAddress = "https://calendar.example";

std::string proofBytes(const std::string& tree)
{
    return ots::head(stampedDigest) + tree;
}

void expectReadAndWrittenAgain(const std::string& bytes)
{
    const auto proof = parseOts(asBytes(bytes));
    ASSERT_TRUE(proof) << toHex(asBytes(bytes));
    EXPECT_EQ(toHex(encodeOts(*proof)), toHex(asBytes(bytes)));
    EXPECT_EQ(proof->digest, stampedDigest);
}

void expectNoProof(const std::string& bytes, const std::string& why)
{
    const auto proof = parseOts(asBytes(bytes));
    ASSERT_FALSE(proof) << why;
    EXPECT_TRUE(proof.error().is(errors::otsMalformed)) << why;
}

std::string repeated(const std::string& text, size_t times)
{
    std::string out;
    for (size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

/// Calendars without a network: what they were told, and what they answer.
struct PaperCalendars {
    std::vector<std::pair<std::string, Digest>> told;
    std::vector<std::pair<std::string, std::string>> asked; ///< address and hex
    std::optional<uint64_t> height; ///< of the block that has it
    std::optional<Error> failure;
    OtsCalendars calendars(std::vector<std::string> addresses)
    {
        OtsCalendars made;
        made.addresses = std::move(addresses);
        made.submit = [this](const std::string& address, const Digest& tip) -> Result<Bytes> {
            told.emplace_back(address, tip);
            if (failure)
                return fail(*failure);
            const std::string answer = ots::calendarAnswer(address);
            return Bytes(asBytes(answer).begin(), asBytes(answer).end());
        };
        made.fetch = [this](const std::string& address, ByteView message) -> Result<std::optional<Bytes>> {
            asked.emplace_back(address, toHex(message));
            if (failure)
                return fail(*failure);
            if (!height)
                return std::optional<Bytes>();
            const std::string answer = ots::anchoredAnswer(*height);
            return std::optional<Bytes>(Bytes(asBytes(answer).begin(), asBytes(answer).end()));
        };
        return made;
    }
};

size_t pendingIn(const OtsProof& proof)
{
    size_t count = 0;
    for (const OtsClaim& claim : otsClaims(proof))
        if (claim.attestation.isPending() && !claim.isAnchored)
            ++count;
    return count;
}

} // namespace

TEST(Ots, isReadAndWrittenAgainByteForByte)
{
    expectReadAndWrittenAgain(proofBytes(ots::pending(calendarAddress)));
    expectReadAndWrittenAgain(proofBytes(ots::appending("nonce") + ots::sha256 + ots::pending(calendarAddress)));
    expectReadAndWrittenAgain(
        proofBytes(ots::fork + ots::bitcoin(358'391) + ots::fork + ots::pending("http://a.example") + ots::fork
            + ots::pending("http://b.example") + ots::fork + ots::sha1 + ots::bitcoin(0) + ots::fork + ots::ripemd160
            + ots::bitcoin(UINT64_MAX) + ots::fork + ots::sha256 + ots::bitcoin(127) + ots::fork + ots::keccak256
            + ots::bitcoin(128) + ots::fork + ots::appending("a") + ots::bitcoin(1) + ots::fork + ots::appending("ab")
            + ots::bitcoin(1) + ots::prepending(std::string(200, 'z')) + ots::bitcoin(1)));
    expectReadAndWrittenAgain(proofBytes(ots::attested("unknown!", "whatever is in it")));
    expectReadAndWrittenAgain(proofBytes(repeated(ots::sha256, 255) + ots::bitcoin(1)));
    expectReadAndWrittenAgain(proofBytes(ots::appending(std::string(4096 - 32, 'x')) + ots::sha256 + ots::bitcoin(1)));
    expectReadAndWrittenAgain(proofBytes(ots::pending(std::string(1000, 'a'))));
}

TEST(Ots, isNotReadFromAnyOtherBytes)
{
    const std::string good = proofBytes(ots::appending("n") + ots::sha256 + ots::bitcoin(358'391));
    expectReadAndWrittenAgain(good);
    for (size_t size = 0; size < good.size(); ++size)
        expectNoProof(good.substr(0, size), "cut to " + std::to_string(size));
    expectNoProof(good + '\0', "a byte after the end");
    std::string other = good;
    other[31] = 2;
    expectNoProof(other, "version 2");
    other = good;
    other[32] = 2;
    expectNoProof(other, "of a SHA-1");
    other = good;
    other[3] ^= 1;
    expectNoProof(other, "another magic");
    const std::string low = ots::bytes({0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01});
    const std::string pendingTag = ots::bytes({0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e});
    for (const auto& [tree, why] : std::initializer_list<std::pair<std::string, const char*>>{
             {ots::bytes({0x04}) + ots::bitcoin(1), "an operation that is unknown"},
             {ots::bytes({0xf2}) + ots::bitcoin(1), "one that may be removed"},
             {ots::fork + ots::fork + ots::bitcoin(1), "a fork of a fork"},
             {ots::fork + ots::bitcoin(1), "a fork with one end"},
             {ots::appending("") + ots::bitcoin(1), "nothing appended"},
             {ots::appending(std::string(4097, 'x')) + ots::bitcoin(1), "an argument that is too long"},
             {ots::appending(std::string(4096 - 31, 'x')) + ots::bitcoin(1), "a message that is too long"},
             {repeated(ots::appending(std::string(2040, 'x')), 2) + ots::bitcoin(1), "one that grew too long"},
             {repeated(ots::sha256, 256) + ots::bitcoin(1), "too deep"},
             {repeated(ots::sha256, 60'000), "far too deep"},
             {ots::bytes({0xf0, 0x81, 0x00, 'x'}) + ots::bitcoin(1), "a length in more bytes than it needs"},
             {ots::attested(low, ots::bytes({0x81, 0x00})), "a height in more bytes than it needs"},
             {ots::attested(low, std::string(9, '\xff') + '\x02'), "a height of more than 64 bits"},
             {ots::attested(low, std::string(20, '\xff')), "a height without an end"},
             {ots::attested(low, ots::integer(1) + 'x'), "bytes after a height"},
             {ots::attested(low, ""), "no height"},
             {ots::attested(pendingTag, ots::counted("http://a") + 'x'), "bytes after an address"},
             {ots::pending("http://a?b"), "an address with a parameter"},
             {ots::pending("http://a@b"), "an address with a login"},
             {ots::pending("http://a\n"), "an address with a line end"},
             {ots::pending(std::string(1001, 'a')), "an address that is too long"},
             {ots::attested("unknown!", std::string(8193, 'x')), "an attestation that is too long"},
             {ots::fork + ots::bitcoin(2) + ots::bitcoin(1), "heights out of order"},
             {ots::fork + ots::bitcoin(1) + ots::bitcoin(1), "one height twice"},
             {ots::fork + ots::pending("http://a") + ots::bitcoin(1), "attestations out of order"},
             {ots::fork + ots::sha256 + ots::bitcoin(1) + ots::bitcoin(1), "an attestation behind an operation"},
             {ots::fork + ots::sha256 + ots::bitcoin(1) + ots::sha1 + ots::bitcoin(1), "operations out of order"},
             {ots::fork + ots::sha256 + ots::bitcoin(1) + ots::sha256 + ots::bitcoin(2), "one operation twice"},
             {ots::fork + ots::appending("b") + ots::bitcoin(1) + ots::appending("a") + ots::bitcoin(1),
                 "arguments out of order"},
             {ots::bytes({0xf0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}), "a length that nothing has"},
         })
        expectNoProof(proofBytes(tree), why);
    expectNoProof(proofBytes(ots::fork + ots::attested("unknown!", std::string(8000, 'a')) + ots::bitcoin(1)), "tags");
    std::string huge;
    for (int i = 0; i < 20; ++i)
        huge += ots::fork + ots::attested("unknown" + std::string(1, char('a' + i)), std::string(8000, 'a'));
    expectNoProof(proofBytes(huge + ots::attested("unknownz", "a")), "more than any proof has");
}

TEST(Ots, computesWhatStandsBehindEachOperation)
{
    const auto hexAfter = [](OtsOperation::Kind kind, const std::string& message, const std::string& argument = {}) {
        const ByteView bytes = asBytes(argument);
        const auto next = applyOts({kind, Bytes(bytes.begin(), bytes.end())}, asBytes(message));
        return next ? toHex(*next) : std::string("none");
    };
    using Kind = OtsOperation::Kind;
    EXPECT_EQ(hexAfter(Kind::Sha1, "abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(hexAfter(Kind::Ripemd160, "abc"), "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
    EXPECT_EQ(hexAfter(Kind::Sha256, "abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hexAfter(Kind::Keccak256, "abc"), "none");
    EXPECT_EQ(hexAfter(Kind::Append, "a", "bc"), "616263");
    EXPECT_EQ(hexAfter(Kind::Prepend, "a", "bc"), "626361");
}

TEST(Ots, namesTheMerkleRootOfItsBlockAndWhatIsStillPending)
{
    const std::string kept = std::string(asText(stampedDigest.bytes())) + "salt";
    const auto proof = parseOts(asBytes(proofBytes(ots::appending("salt") + ots::fork + ots::pending(calendarAddress)
        + ots::sha256 + ots::fork + ots::bitcoin(7) + ots::keccak256 + ots::bitcoin(8))));
    ASSERT_TRUE(proof);
    const std::vector<OtsClaim> claims = otsClaims(*proof);
    ASSERT_EQ(claims.size(), 3u);
    EXPECT_TRUE(claims[0].attestation.isPending());
    EXPECT_TRUE(claims[0].isAnchored);
    EXPECT_EQ(asText(*claims[0].message), kept);
    EXPECT_EQ(claims[1].attestation.height, 7u);
    EXPECT_EQ(toHex(*claims[1].message), Sha256::of(asBytes(kept)).hex());
    EXPECT_EQ(claims[2].attestation.height, 8u);
    EXPECT_FALSE(claims[2].message) << "behind a Keccak-256";
}

TEST(OtsStamping, tellsEachCalendarOneHashThatIsNoneOfTheFiles)
{
    PaperCalendars paper;
    const std::vector<std::string> addresses{"http://a.example", "http://b.example"};
    std::vector<Digest> digests;
    for (const char* text : {"one", "two", "three", "four", "five"})
        digests.push_back(Sha256::of(asBytes(text)));
    const auto proofs = stampByCalendars(digests, paper.calendars(addresses));
    ASSERT_TRUE(proofs);
    ASSERT_EQ(proofs->size(), digests.size());
    ASSERT_EQ(paper.told.size(), 2u) << "once for all files";
    EXPECT_EQ(paper.told[0].second, paper.told[1].second);
    for (size_t i = 0; i < digests.size(); ++i) {
        EXPECT_EQ((*proofs)[i].digest, digests[i]);
        EXPECT_NE(paper.told[0].second, digests[i]);
        EXPECT_EQ(pendingIn((*proofs)[i]), 2u);
        EXPECT_TRUE(parseOts(encodeOts((*proofs)[i])));
        for (const OtsClaim& claim : otsClaims((*proofs)[i]))
            EXPECT_EQ(toHex(*claim.message), ots::keptOf(paper.told[0].second).hex()) << "each leads to the one tip";
    }
    PaperCalendars again;
    ASSERT_TRUE(stampByCalendars(digests, again.calendars(addresses)));
    EXPECT_NE(again.told[0].second, paper.told[0].second) << "its random bytes are its own";
}

TEST(OtsStamping, failsWhereOneCalendarFailsOrLies)
{
    PaperCalendars paper;
    OtsCalendars calendars = paper.calendars({calendarAddress});
    calendars.submit = [](const std::string&, const Digest&) -> Result<Bytes> {
        return Bytes{'<', 'h', 't', 'm', 'l'};
    };
    const auto lied = stampByCalendars({stampedDigest}, calendars);
    ASSERT_FALSE(lied);
    EXPECT_TRUE(lied.error().is(errors::otsMalformed));
    const std::string deep = repeated(ots::sha256, 255) + ots::bitcoin(1);
    ASSERT_TRUE(parseOtsAnswer(asBytes(deep), 32));
    calendars.submit = [&deep](const std::string&, const Digest&) -> Result<Bytes> {
        return Bytes(asBytes(deep).begin(), asBytes(deep).end());
    };
    EXPECT_FALSE(stampByCalendars({stampedDigest}, calendars)) << "too deep behind what leads to it";
    EXPECT_FALSE(parseOtsAnswer(asBytes(std::string(maxOtsAnswerBytes + 1, '\x08')), 32));
    EXPECT_FALSE(parseOtsAnswer(asBytes(ots::bitcoin(1) + 'x'), 32));
    paper.failure = Error(holdfast::errors::cancelled);
    const auto failed = stampByCalendars({stampedDigest}, paper.calendars({calendarAddress}));
    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().is(holdfast::errors::cancelled));
}

TEST(OtsStamping, addsTheBlockOnceACalendarHasIt)
{
    PaperCalendars paper;
    const OtsCalendars calendars = paper.calendars({calendarAddress});
    auto proofs = stampByCalendars({stampedDigest}, calendars);
    ASSERT_TRUE(proofs);
    OtsProof& proof = proofs->front();
    const Bytes before = encodeOts(proof);
    auto upgraded = upgradeByCalendars(proof, calendars);
    ASSERT_TRUE(upgraded);
    EXPECT_FALSE(*upgraded) << "no block has it yet";
    EXPECT_EQ(encodeOts(proof), before);
    const Digest kept = ots::keptOf(paper.told[0].second);
    EXPECT_EQ(paper.asked.back(), std::pair(calendarAddress, kept.hex()));

    paper.height = 358'391;
    paper.failure = Error(holdfast::errors::cancelled);
    EXPECT_FALSE(upgradeByCalendars(proof, calendars));
    EXPECT_EQ(encodeOts(proof), before) << "as it was";

    paper.failure.reset();
    upgraded = upgradeByCalendars(proof, calendars);
    ASSERT_TRUE(upgraded);
    EXPECT_TRUE(*upgraded);
    EXPECT_EQ(pendingIn(proof), 0u);
    const std::vector<OtsClaim> claims = otsClaims(proof);
    const OtsClaim& last = claims.back();
    EXPECT_EQ(last.attestation, OtsAttestation::bitcoin(358'391));
    EXPECT_EQ(toHex(*last.message), ots::merkleRootOf(kept).hex());
    EXPECT_TRUE(parseOts(encodeOts(proof)));
}

TEST(OtsStamping, asksNobodyThatWasNotNamedNow)
{
    PaperCalendars paper;
    auto proofs = stampByCalendars({stampedDigest}, paper.calendars({calendarAddress}));
    ASSERT_TRUE(proofs);
    paper.height = 1;
    const auto upgraded = upgradeByCalendars(proofs->front(), paper.calendars({"http://other.example"}));
    ASSERT_TRUE(upgraded);
    EXPECT_FALSE(*upgraded);
    EXPECT_TRUE(paper.asked.empty());
}

TEST(OtsStamping, pestersNobodyForAProofThatWaitsEverywhere)
{
    std::string tree;
    for (int i = 0; i < 40; ++i)
        tree += ots::fork + ots::appending(std::string(1, char('A' + i))) + ots::pending(calendarAddress);
    auto proof = parseOts(asBytes(proofBytes(tree + ots::appending("z") + ots::bitcoin(1))));
    ASSERT_TRUE(proof);
    PaperCalendars paper;
    const auto upgraded = upgradeByCalendars(*proof, paper.calendars({calendarAddress}));
    ASSERT_FALSE(upgraded);
    EXPECT_TRUE(upgraded.error().is(errors::otsMalformed));
    EXPECT_EQ(paper.asked.size(), 32u);
}

} // namespace holdfast::crypto
