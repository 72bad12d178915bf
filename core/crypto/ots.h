#pragma once

#include "core/base/digest.h"

#include <optional>

namespace holdfast::crypto {

/// One step from a message to the next one (OpenTimestamps). Ordered as the public client orders them.
struct OtsOperation {
    enum class Kind : uint8_t {
        Sha1 = 0x02,
        Ripemd160 = 0x03,
        Sha256 = 0x08,
        Keccak256 = 0x67,
        Append = 0xf0,
        Prepend = 0xf1
    };
    Kind kind = Kind::Sha256;
    Bytes argument = {}; ///< of Append and Prepend: 1 to maxOtsMessageBytes; else empty
    bool hasArgument() const { return kind == Kind::Append || kind == Kind::Prepend; }
    friend auto operator<=>(const OtsOperation&, const OtsOperation&) = default;
};

/// What somebody states of the message where it stands.
struct OtsAttestation {
    using Tag = std::array<uint8_t, 8>;
    static constexpr Tag bitcoinTag{0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01};
    static constexpr Tag pendingTag{0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e};
    Tag tag{};
    uint64_t height = 0; ///< of a Bitcoin block whose merkle root is the message
    std::string calendar = {}; ///< of a pending one: the address that keeps the message
    Bytes payload = {}; ///< of any other kind, which is kept and not read
    bool isBitcoin() const { return tag == bitcoinTag; }
    bool isPending() const { return tag == pendingTag; }
    friend auto operator<=>(const OtsAttestation&, const OtsAttestation&) = default;

    static OtsAttestation bitcoin(uint64_t height);
    static OtsAttestation pending(std::string calendar);
};

struct OtsStep;

/// What is stated of one message, and what follows from it. Both lists are sorted and hold nothing twice; where both
/// are empty nothing is proved, and no file holds such a node.
struct OtsNode {
    std::vector<OtsAttestation> attestations;
    std::vector<OtsStep> steps;
};

struct OtsStep {
    OtsOperation operation;
    OtsNode next;
};

/// A detached proof (.ots) of the SHA-256 of a file.
struct OtsProof {
    Digest digest;
    OtsNode root;
};

/// Reads a proof in its one encoding, which encodeOts() gives back byte for byte: version 1, of a SHA-256, with the
/// operations above; siblings in their order and none twice, integers in their shortest form, nothing after the end.
/// Limits are those of the public client: 256 nodes deep, messages of 4,096 bytes, attestations of 8,192, addresses of
/// 1,000. ots.malformed.
Result<OtsProof> parseOts(ByteView untrusted);
Bytes encodeOts(const OtsProof& proof);

/// Reads a calendar's answer about a message of so many bytes: a node without the head of a file. Its siblings may come
/// in any order. ots.malformed.
Result<OtsNode> parseOtsAnswer(ByteView untrusted, size_t messageBytes);

/// Adds what `more` holds of the same message.
void mergeOts(OtsNode& into, OtsNode more);
/// The node that a step leads to, which is added where there is none.
OtsNode& otsStep(OtsNode& from, const OtsOperation& operation);

/// What a step makes of a message; nothing for Keccak-256, which is read and not computed (libcrypto has none), nor
/// where libcrypto was built without RIPEMD-160. Always something for a SHA-256 and for what joins bytes.
std::optional<Bytes> applyOts(const OtsOperation& operation, ByteView message);

/// An attestation, and the message that it is of.
struct OtsClaim {
    OtsAttestation attestation;
    std::optional<Bytes> message; ///< nothing behind what is not computed
    bool isAnchored = false; ///< of a pending one: a Bitcoin block follows from the same message
};
std::vector<OtsClaim> otsClaims(const OtsProof& proof); ///< in the order of the file

inline constexpr size_t maxOtsBytes = 128 * 1024;
inline constexpr size_t maxOtsAnswerBytes = 10'000; ///< as the public client takes them
inline constexpr size_t maxOtsMessageBytes = 4096;

namespace errors {
inline constexpr ErrorCode otsMalformed{"ots.malformed", ErrorKind::NotSound};
}

} // namespace holdfast::crypto
