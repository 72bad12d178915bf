#pragma once

#include "core/bundle/export_choice.h"
#include "core/bundle/proof_stamper.h"
#include "core/bundle/stamper.h"
#include "core/crypto/age_writer.h"
#include "core/vault/vault.h"

namespace holdfast::bundle {

struct ReportOptions;

struct ExportOptions : Selection {
    /// Asked for time stamps of the signature: where none of them gives one, that is the export's failure. Whom the
    /// person trusts for stamps is kept in part, also along with those of batches.
    crypto::TimestampAuthorities authorities = {};
    crypto::OtsCalendars calendars = {}; ///< asked for proofs of the signature and of the lists of records; likewise
    /// Which failures of those two the export does without, and tells in its report; empty: none. It never does
    /// without what is not an authority's own (isTheirs).
    std::function<bool(const Error&)> doesWithout = {};
    bool withPageFacts = false; ///< who is on the items and what they count, as confirmed, goes along
    std::string recipient = {}; ///< "for" in bag-info.txt and README.txt; may be empty
    std::shared_ptr<const ReportOptions> report = {}; ///< a report for people goes along, where it is set
    std::shared_ptr<const crypto::AgeSeal> seal = {}; ///< where it is set, only these can open the file
    std::optional<uint64_t> partBytes = {}; ///< in parts of this size, where the bundle is larger; from minPartBytes on
    std::optional<uint64_t> mostBytes = {}; ///< of content; bundle.too-large-for-page above it
};

/// A time stamp of a batch of captures that the bundle does not have, or that does not check in it.
struct LackingStamp {
    uint64_t batch = 0;
    std::string stamp; ///< its path in the bag
    size_t captures = 0; ///< of that batch that are in the bundle
    bool isSecond = false; ///< after the captures, so that it can be asked for later (intake::stampBatches())
    bool isThere = false; ///< what the vault has of it goes along, and whoever checks the bundle refuses it
    std::string error = {}; ///< code of why; empty where nobody was asked for it any more
    std::vector<std::string> exhibits = {}; ///< of these captures, of a later look that of its page; each once
};

struct ExportReport {
    Digest tagManifest; ///< SHA-256 of tagmanifest-sha256.txt
    uint64_t files = 0; ///< in the bag
    uint64_t bytes = 0; ///< of the finished file
    uint64_t items = 0;
    std::string rootFolder; ///< inside the ZIP
    std::filesystem::path file; ///< what was written: the target, or for a sealed one sealedName() of it
    std::vector<std::filesystem::path> parts; ///< that were written in its place; empty when it is one file
    std::vector<AskedAuthority> authorities; ///< in the order in which they were asked
    std::vector<ProofState> proofs; ///< of OpenTimestamps, where calendars were asked
    std::optional<Error> proofError; ///< why no proof came, where that was done without
    std::optional<Error> reportWarning = {}; ///< what the report can't show: report.no-font, report.letters-missing
    std::vector<LackingStamp> lackingStamps = {}; ///< in the order of the batches
    std::vector<std::string> sealedFor; ///< recipients, or "passphrase"; empty where it is not sealed
    bool hasStamp() const { return isAnyStamped(authorities); }
};

/// `FILE.zip.age` of `FILE.zip`; a name that ends with .age stays.
std::filesystem::path sealedName(const std::filesystem::path& target);

/// The one door out (docs/bundle-format.md). Reads artifacts as streams, re-checks every hash on the way, writes a
/// BagIt 1.0 bag in a ZIP that appears whole or not at all, then records the export in the case's custody log (the log
/// inside ends before it). In parts it has a text beside it that says how to join them. Where it is to be sealed, no
/// byte of the ZIP is written but sealed. vault.artifact-damaged, vault.no-such-item, policy.link-only (a link-only
/// item holds more than its record), bundle.reason-too-long, those of crypto::requireUsable() and OutputParts, io.*,
/// cancelled. Reports "exporting" in bytes.
Result<ExportReport> exportBundle(
    vault::Vault& vault, const ExportOptions& options, const std::filesystem::path& target, const Progress& progress);

namespace errors {
inline constexpr ErrorCode tooLargeForPage{"bundle.too-large-for-page", ErrorKind::Failed};
}

} // namespace holdfast::bundle
