#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace holdfast::bundle {

struct VerifyOptions {
    /// Each must be who signed or who countersigned, and confirms it; none: nobody is confirmed.
    std::vector<Digest> expectedSigners = {};
    std::string timeAuthorityPem; ///< certificates (PEM) that time stamps must lead to; empty: nobody confirms them
};

struct Check {
    enum class Outcome { Passed, Failed, Incomplete, Note };
    std::string name; ///< stable: "container", "bag", "files", "signature", "custody", "records", "time" (where there
                      ///< are time stamps), "opentimestamps" and "countersignatures" (where there are any), "signer",
                      ///< "not-proved"
    Outcome outcome = Outcome::Passed;
    std::string detail; ///< names each changed, missing or extra file
};

struct VerifyReport {
    enum class Verdict { Valid, Invalid, Incomplete };
    Verdict verdict = Verdict::Invalid;
    Digest signer; ///< fingerprint; zero when no signature could be read
    bool signerConfirmed = false;
    /// Who else signed it, later; each fits.
    struct Countersigner {
        std::string file; ///< in the bag
        Digest fingerprint;
        bool isConfirmed = false;
    };
    std::vector<Countersigner> countersigners = {};
    std::optional<Digest> tagManifest = {}; ///< SHA-256 of what the signature is of; only when it is right
    /// Where the custody log in it ends: only when log, files and signatures are sound.
    struct CustodyEnd {
        std::string caseId;
        uint64_t events = 0;
        Digest head;
    };
    std::optional<CustodyEnd> custody;
    std::vector<Check> checks;
};

/// Checks a bundle, as ZIP or unpacked folder, without trusting it. An Error only when it can't be read at all (io.*),
/// or for tsa.bad-ca; everything wrong with it is in the report. Reports "checking". Same code in holdfast-verify, the
/// CLI and the desktop program.
Result<VerifyReport> verifyBundle(
    const std::filesystem::path& untrustedBundle, const VerifyOptions& options, const Progress& progress);

/// A fingerprint as people give it: 64 hex digits of any case, in groups or not. signer.invalid.
Result<Digest> parseFingerprint(std::string_view typed);

/// The JSON document of docs/cli.md, "verify", and back.
std::string toJson(const VerifyReport& report);
Result<VerifyReport> parseReport(std::string_view json);

/// Runs holdfast-verify as a confined child and gives its report.
Result<VerifyReport> verifyInChild(
    const std::filesystem::path& untrustedBundle, const VerifyOptions& options, const Progress& progress);

namespace errors {
inline constexpr ErrorCode invalidFingerprint{"signer.invalid", ErrorKind::Usage};
}

} // namespace holdfast::bundle
