#include "app/browser/pipe_host.h"

#include "app/browser/png_joiner.h"
#include "core/capture/capture_messages.h"
#include "core/crypto/certificate_stamps.h"

namespace holdfast::browser {

static Json stampsJson(std::string_view untrustedPem)
{
    Json list = Json::array();
    for (const crypto::CertificateStamp& stamp : crypto::embeddedStamps(untrustedPem))
        list.push_back({{"log_id", stamp.logId.hex()}, {"timestamp", formatUtc(stamp.time)}});
    return list;
}

void PipeHost::report(std::string_view what, uint64_t done, uint64_t total)
{
    // Should the parent be gone, the next artifact finds out.
    (void)m_channel.send({{"type", "progress"}, {"what", what}, {"done", done}, {"total", total}});
}

Result<void> PipeHost::storeArtifact(std::string_view role, ByteView bytes)
{
    if (role == "tls")
        m_embeddedStamps = stampsJson(asText(bytes));
    HF_CHECK(m_channel.send({{"type", "artifact"}, {"role", role}, {"bytes", bytes.size()}}));
    return m_channel.sendData(bytes);
}

Result<void> PipeHost::beginMedia(std::string_view mime)
{
    return m_channel.send({{"type", "media"}, {"mime", mime}});
}

Result<void> PipeHost::mediaData(ByteView bytes)
{
    return bytes.empty() ? Result<void>() : m_channel.sendData(bytes);
}

Result<void> PipeHost::endPiece(const Json& about)
{
    Json message = about;
    message["type"] = "media_piece";
    return m_channel.send(message);
}

Result<void> PipeHost::endMedia(bool isWhole)
{
    return m_channel.send({{"type", "media_end"}, {"whole", isWhole}});
}

Result<std::unique_ptr<capture::PictureJoiner>> PipeHost::joinPicture(uint32_t width)
{
    HF_TRY(auto joiner, PngJoiner::create(width));
    return std::unique_ptr<capture::PictureJoiner>(std::move(joiner));
}

Result<void> PipeHost::sendOutcome(
    capture::RecipeOutcome outcome, const std::string& engine, const std::string& userAgent)
{
    outcome.facts["browser"] = {{"engine", engine}, {"user_agent", userAgent}};
    outcome.facts["dns"] = m_lookup.result();
    outcome.facts["embedded_stamps"] = m_embeddedStamps;
    return m_channel.send(capture::encodeOutcome(outcome));
}

} // namespace holdfast::browser
