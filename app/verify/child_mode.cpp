#include "app/verify/child_mode.h"

#include "core/base/confinement.h"
#include "core/base/helper_main.h"
#include "core/bundle/verifier.h"
#include "core/crypto/signing_key.h"

#include <chrono>

namespace holdfast::verify {

namespace {

constexpr std::chrono::milliseconds progressInterval{100};

Result<bundle::VerifyReport> check(HelperChannel& channel, const Json& request)
{
    HF_CHECK(crypto::selfTest());
    HF_TRY(const std::string path, jsonString(request, "path"));
    bundle::VerifyOptions options;
    HF_TRY(options.timeAuthorityPem, jsonString(request, "tsa_ca"));
    for (const Json& signer : request.value("signers", Json::array())) {
        if (!signer.is_string())
            return fail(errors::badJson, "signers");
        HF_TRY(options.expectedSigners.emplace_back(), bundle::parseFingerprint(signer.get<std::string>()));
    }
    const std::filesystem::path untrustedBundle(std::u8string(path.begin(), path.end()));
    Confinement confinement;
    confinement.readable = {untrustedBundle};
    HF_CHECK(confine(confinement));
    auto reported = std::chrono::steady_clock::time_point();
    CancelFlag parentGone;
    const auto report = [&](std::string_view, uint64_t done, uint64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (now - reported < progressInterval)
            return;
        reported = now;
        if (!channel.send({{"type", "progress"}, {"done", done}, {"total", total}}))
            parentGone.cancel();
    };
    const Progress progress(report, parentGone);
    return bundle::verifyBundle(untrustedBundle, options, progress);
}

Result<void> serve(HelperChannel& channel)
{
    // The request comes from the parent, not from the bundle, so it may be read before the way is narrowed to that
    // bundle.
    HF_TRY(const std::optional<Frame> frame, channel.receive());
    if (!frame)
        return {};
    HF_TRY(const Json request, frame->json());
    const auto report = check(channel, request);
    if (!report)
        return channel.send(
            {{"type", "error"}, {"code", report.error().code().id}, {"detail", report.error().detail()}});
    return channel.send({{"type", "report"}, {"report", bundle::toJson(*report)}});
}

} // namespace

int runAsChild()
{
    auto channel = HelperChannel::open("verify");
    return channel && serve(*channel) ? 0 : static_cast<int>(ErrorKind::Failed);
}

} // namespace holdfast::verify
