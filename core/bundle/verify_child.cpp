#include "core/bundle/verifier.h"

#include "core/base/helper_process.h"
#include "core/base/json.h"
#include "core/bundle/bundle_source.h"
#include "core/bundle/layout.h"
#include "core/crypto/timestamp.h"

namespace holdfast::bundle {

// The child reports after every few megabytes; a silence like this means a drive that no longer answers.
static constexpr std::chrono::minutes maxSilence{5};

static std::string utf8(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

static Error errorFrom(const Json& untrusted)
{
    const std::string code = jsonStringOr(untrusted, "code");
    const std::string detail = printable(jsonStringOr(untrusted, "detail"));
    for (const ErrorCode& known : {holdfast::errors::ioFailed, holdfast::errors::notFound,
             holdfast::errors::permissionDenied, holdfast::errors::outOfMemory, holdfast::errors::selfTestFailed,
             holdfast::errors::helperNotConfined, crypto::errors::tsaBadCa, errors::sealed, errors::onePart})
        if (code == known.id)
            return Error(known, detail);
    return Error(holdfast::errors::helperBadMessage, "an unknown error code");
}

Result<VerifyReport> verifyInChild(
    const std::filesystem::path& untrustedBundle, const VerifyOptions& options, const Progress& progress)
{
    HF_TRY(const std::filesystem::path program, helperProgram("verify"));
    HelperProcess::Options start;
    start.program = program;
    start.arguments = {"--child"};
    start.name = "verify";
    HF_TRY(const std::unique_ptr<HelperProcess> child, HelperProcess::start(start));
    Json signers = Json::array();
    for (const Digest& expected : options.expectedSigners)
        signers.push_back(expected.hex());
    HF_CHECK(child->send({{"type", "verify"}, {"path", utf8(std::filesystem::absolute(untrustedBundle))},
        {"signers", std::move(signers)}, {"tsa_ca", options.timeAuthorityPem}}));
    for (;;) {
        HF_TRY(const Json untrusted, child->receiveMessage(maxSilence, progress));
        const std::string type = jsonStringOr(untrusted, "type");
        if (type == "progress") {
            HF_TRY(const uint64_t done, jsonUnsigned(untrusted, "done"));
            HF_TRY(const uint64_t total, jsonUnsigned(untrusted, "total"));
            progress.report("checking", done, total);
        } else if (type == "error") {
            return fail(errorFrom(untrusted));
        } else if (type == "report") {
            HF_TRY(const std::string report, jsonString(untrusted, "report"));
            return parseReport(report);
        } else {
            return fail(holdfast::errors::helperBadMessage, "an unknown message");
        }
    }
}

} // namespace holdfast::bundle
