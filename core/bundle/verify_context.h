#pragma once

#include "core/bundle/bundle_index.h"
#include "core/bundle/file_hashes.h"
#include "core/bundle/manifest.h"
#include "core/crypto/signing_key.h"

#include <map>

namespace holdfast::bundle {

/// A bundle as far as it was read: what the single checks work on. All of it is untrusted until the verdict.
struct VerifyContext {
    const BundleSource& source;
    std::vector<FileHash> hashes; ///< parallel to source.files()
    std::map<std::string, Result<std::string>> texts; ///< the root files and data/bundle.json, where they are there
    Result<Manifest> manifest = fail(holdfast::errors::notFound), tagManifest = fail(holdfast::errors::notFound);
    Result<BundleIndex> index = fail(holdfast::errors::notFound);
    uint64_t payloadBytes = 0, payloadFiles = 0;
    std::optional<crypto::PublicKey> signer; ///< whose SSHSIG is right for the tag manifest

    /// Hashes all files and reads the small ones, from the same bytes that were hashed. cancelled and nothing else.
    static Result<VerifyContext> read(const BundleSource& source, const Progress& progress);
    /// The text of a file, or nullptr when it is missing or could not be read.
    const std::string* text(std::string_view path) const;
    /// A file's text, from the same bytes that were hashed; io.not-found, io.too-large, bundle.content-differs.
    Result<std::string> load(std::string_view path, size_t cap) const;

private:
    explicit VerifyContext(const BundleSource& bundle)
        : source(bundle)
    {
    }
    void readText(std::string_view path, size_t cap);
};

class CheckFindings;
void checkContainer(const VerifyContext& context, CheckFindings& findings);
void checkBag(const VerifyContext& context, CheckFindings& findings);
void checkFiles(const VerifyContext& context, CheckFindings& findings);
void checkSignature(VerifyContext& context, CheckFindings& findings); ///< sets context.signer
/// Returns how much of the log was checked, as a sentence.
std::string checkCustody(const VerifyContext& context, CheckFindings& findings);
void checkRecords(const VerifyContext& context, CheckFindings& findings);
bool hasTimeStamps(const VerifyContext& context);
/// `caPem`: whom to trust for time (PEM), or empty.
void checkTime(const VerifyContext& context, std::string_view caPem, CheckFindings& findings);
bool hasProofs(const VerifyContext& context); ///< of OpenTimestamps
void checkProofs(const VerifyContext& context, CheckFindings& findings);

} // namespace holdfast::bundle
