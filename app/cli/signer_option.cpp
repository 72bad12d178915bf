#include "app/cli/signer_option.h"

#include "core/bundle/verifier.h"

namespace holdfast::cli {

void addSignerOption(CLI::App& command, std::vector<std::string>& signers)
{
    command
        .add_option("--signer", signers,
            "Fingerprint that the sender, or who countersigned, told you by another way; again for each")
        ->expected(1)
        ->take_all();
}

Result<std::vector<Digest>> parseFingerprints(const std::vector<std::string>& typed)
{
    std::vector<Digest> fingerprints;
    for (const std::string& one : typed) {
        HF_TRY(const Digest fingerprint, bundle::parseFingerprint(one));
        fingerprints.push_back(fingerprint);
    }
    return fingerprints;
}

} // namespace holdfast::cli
