#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast::bundle {

/// Names, sizes and words of docs/bundle-format.md, shared by the writer and the reader.
namespace layout {
inline constexpr std::string_view bagit = "bagit.txt";
inline constexpr std::string_view bagInfo = "bag-info.txt";
inline constexpr std::string_view readme = "README.txt";
inline constexpr std::string_view manifest = "manifest-sha256.txt";
inline constexpr std::string_view tagManifest = "tagmanifest-sha256.txt";
inline constexpr std::string_view allowedSigners = "allowed_signers";
inline constexpr std::string_view minisignKey = "minisign.pub";
inline constexpr std::string_view sshSignature = "tagmanifest-sha256.txt.sig";
inline constexpr std::string_view minisignSignature = "tagmanifest-sha256.txt.minisig";
inline constexpr std::string_view index = "data/bundle.json";
inline constexpr std::string_view csv = "data/exhibits.csv";
/// Only where who is on pages and what they count was sent along.
inline constexpr std::string_view people = "data/people.csv";
inline constexpr std::string_view figures = "data/figures.csv";
inline constexpr std::string_view custody = "data/custody.jsonl";
inline constexpr std::string_view originals = "data/originals/";
inline constexpr std::string_view derived = "data/derived/";
inline constexpr std::string_view records = "data/records/";
inline constexpr std::string_view time = "data/time/";
/// The exhibits for programs of investigators (CASE/UCO), the report for people, and drafts of certificates to edit.
/// Sorted by bytes; no other file may be in that folder.
inline constexpr std::string_view caseFile = "data/case.jsonld";
inline constexpr std::string_view report = "data/report/report.pdf";
inline constexpr std::string_view certificateEw = "data/report/certificate-ew-cpr-32.odt";
inline constexpr std::string_view certificateNeutral = "data/report/certificate-neutral.odt";
inline constexpr std::string_view certificateUsBusiness = "data/report/certificate-us-fre-902-11.odt";
inline constexpr std::string_view certificateUs = "data/report/certificate-us-fre-902-13-14.odt";
inline constexpr std::array<std::string_view, 6> reportFiles{
    caseFile, certificateEw, certificateNeutral, certificateUsBusiness, certificateUs, report};
/// May come later, and so are listed by nothing: RFC 3161 responses about the bytes of the SSHSIG file, of several
/// authorities or times. `number` is from 1, which is `stamp`, to limits::stamps.
inline constexpr std::string_view stamp = "tagmanifest-sha256.txt.sig.tsr";
std::string stampNumbered(size_t number);
/// Beside any response of the bag may lie the question that it answers, and the certificates that it leads to: in the
/// root folder, also of one in data/time/, since they may come later and nothing lists them.
std::string requestBeside(std::string_view stampPath);
std::string chainBeside(std::string_view stampPath);
/// The path of the response that this lies beside; empty for what is not the name of one of the two.
std::string stampOfPaper(std::string_view path);
std::array<std::string, 3> stampFiles(size_t number); ///< the response of that number, and those two beside it
/// May come later too, and is listed by nothing: an SSHSIG by somebody else over the bytes of the SSHSIG file, and an
/// RFC 3161 response about it. `number` is from 1 to limits::countersignatures.
std::string countersignature(size_t number);
std::string countersignatureStamp(size_t number);
inline constexpr std::string_view countersignNamespace = "holdfast-countersign";

/// Need not be there; where it is, the tag manifest lists it too.
inline constexpr std::string_view viewer = "index.html";
inline constexpr std::string_view verifyPage = "verify.html";

inline constexpr std::string_view bagitText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
inline constexpr std::string_view signatureNamespace = "holdfast-bundle";
inline constexpr std::string_view principal = "holdfast";

/// Sorted by bytes. The tag manifest lists the first six but itself and its signatures.
inline constexpr std::array<std::string_view, 9> rootFiles{
    readme, allowedSigners, bagInfo, bagit, manifest, minisignKey, tagManifest, minisignSignature, sshSignature};
inline constexpr std::array<std::string_view, 6> listedTagFiles{
    readme, allowedSigners, bagInfo, bagit, manifest, minisignKey};
inline constexpr std::array<std::string_view, 3> requiredPayload{index, custody, csv};
} // namespace layout

namespace limits {
inline constexpr size_t files = 200'000;
inline constexpr size_t pathBytes = 160;
inline constexpr size_t pathComponents = 3;
inline constexpr size_t directoryBytes = 96u << 20;
inline constexpr size_t rootFileBytes = 256u << 10;
inline constexpr size_t manifestBytes = 64u << 20;
inline constexpr size_t viewerBytes = 128u << 20;
inline constexpr size_t indexBytes = 64u << 20;
inline constexpr size_t custodyLineBytes = 1u << 20;
inline constexpr size_t countersignatures = 9;
inline constexpr size_t stamps = 9;
} // namespace limits

/// Section 2: what a path inside the bag may look like.
bool isSafePath(std::string_view untrustedPath);
/// "holdfast-" and 16 lower-case hex digits.
bool isRootFolderName(std::string_view untrustedName);
bool isRootFile(std::string_view path); ///< required, late or a page
bool isLateFile(std::string_view path); ///< may come after the signing: stamps, proofs and countersignatures
/// OpenTimestamps proofs may come later too, and are listed by nothing: of the SSHSIG file and of each list of a
/// batch's records. The path of the proof of a file, empty where there can be none; and the path of what a proof is of,
/// empty for what is not the name of one.
std::string proofOf(std::string_view path);
std::string proved(std::string_view proofPath);
bool isLinkOnlyAnswer(std::string_view under18); ///< "yes" or "unsure"

/// ASCII lower case, for comparing names as Windows and macOS do.
std::string foldCase(std::string_view text);
/// Untrusted text made fit for a sentence: printable ASCII, at most `cap` characters.
std::string printable(std::string_view untrustedText, size_t cap = 200);

namespace errors {
inline constexpr ErrorCode malformed{"bundle.malformed", ErrorKind::NotSound}; ///< not what docs/bundle-format.md says
inline constexpr ErrorCode contentDiffers{"bundle.content-differs", ErrorKind::NotSound}; ///< CRC or hash
} // namespace errors

} // namespace holdfast::bundle
