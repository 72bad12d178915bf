#include "core/capture/capture_reader.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::capture {

constexpr size_t maxPieces = 400'000, maxPieceUrl = 1024;

CaptureReader::CaptureReader(HelperProcess& helper, ArtifactReceiver& receiver, const Progress& progress)
    : m_helper(helper)
    , m_receiver(receiver)
    , m_progress(progress)
{
}

Result<Frame> CaptureReader::receive()
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
    if (left.count() <= 0)
        return fail(errors::helperHung, "the capture went on for too long");
    return m_helper.receive(std::min(m_silence, left), m_progress);
}

Result<RecipeOutcome> CaptureReader::read(std::chrono::milliseconds silence, std::chrono::milliseconds atMost)
{
    constexpr std::array<std::string_view, 4> stages{"loading", "scrolling", "picture", "storing"};
    m_silence = silence;
    m_end = std::chrono::steady_clock::now() + atMost;
    for (;;) {
        HF_TRY(const Frame frame, receive());
        if (frame.kind != Frame::Kind::Message)
            return fail(errors::helperBadMessage, "unannounced data");
        HF_TRY(const Json untrustedMessage, frame.json());
        const std::string type = jsonStringOr(untrustedMessage, "type");
        if (type == "outcome")
            return decodeOutcome(untrustedMessage);
        if (type == "under_age" || type == "quick_exit") {
            m_interruption = untrustedMessage;
            return fail(errors::cancelled, "the person said so");
        }
        if (type == "artifact") {
            HF_CHECK(readArtifact(untrustedMessage));
        } else if (type == "media") {
            HF_CHECK(readMedia(untrustedMessage));
        } else if (type == "progress") {
            const std::string what = jsonStringOr(untrustedMessage, "what");
            const auto stage = std::find(stages.begin(), stages.end(), what);
            const auto done = jsonUnsigned(untrustedMessage, "done"), total = jsonUnsigned(untrustedMessage, "total");
            if (stage == stages.end() || !done || !total)
                return fail(errors::helperBadMessage, "progress");
            m_progress.report(*stage, *done, *total);
        } else {
            return fail(errors::helperBadMessage, "unknown type");
        }
    }
}

Result<void> CaptureReader::readArtifact(const Json& untrustedStart)
{
    const ArtifactKind* kind = artifactKind(jsonStringOr(untrustedStart, "role"));
    const bool isSecond = kind != nullptr && std::any_of(m_files.begin(), m_files.end(), [&](const RecordedFile& file) {
        return file.role == kind->role;
    });
    if (kind == nullptr || isSecond)
        return fail(errors::helperBadMessage, "artifact role");
    const auto bytes = jsonUnsigned(untrustedStart, "bytes");
    if (!bytes || *bytes > kind->maxBytes)
        return fail(errors::helperBadMessage, "artifact length");
    return keep(kind->role, kind->name, kind->mime, [&](ByteSink& sink) { return copyArtifact(*kind, *bytes, sink); });
}

Result<void> CaptureReader::readMedia(const Json& untrustedStart)
{
    if (++m_mediaFiles > maxMediaFiles)
        return fail(errors::helperBadMessage, "too many films");
    const std::string mime = mediaMime(jsonStringOr(untrustedStart, "mime"));
    const std::string name = mediaName(m_mediaFiles, mime);
    return keep("media", name, mime, [&](ByteSink& sink) { return copyMedia({"media", name, mime, 0, {}}, sink); });
}

Result<void> CaptureReader::keep(
    std::string_view role, std::string_view name, std::string_view mime, const std::function<Copy>& copy)
{
    HF_TRY(ByteSink* const sink, m_receiver.startArtifact(role, name, mime));
    Result<RecordedFile> copied = copy(*sink);
    if (!copied) {
        m_receiver.discardArtifact();
        return fail(copied.error());
    }
    HF_CHECK(m_receiver.finishArtifact());
    m_files.push_back(std::move(*copied));
    return {};
}

/// Nobody knows before its end how long it is.
Result<RecordedFile> CaptureReader::copyMedia(RecordedFile file, ByteSink& sink)
{
    Sha256 hash, pieceHash;
    uint64_t pieceBegin = 0;
    for (;;) {
        HF_TRY(const Frame frame, receive());
        if (frame.kind == Frame::Kind::Message) {
            HF_TRY(const Json untrusted, frame.json());
            const std::string type = jsonStringOr(untrusted, "type");
            if (type == "media_end") {
                file.sha256 = hash.finish();
                return file;
            }
            if (type != "media_piece" || ++m_pieces > maxPieces)
                return fail(errors::helperBadMessage, "media end");
            RecordedPiece piece{
                cutText(jsonStringOr(untrusted, "url"), maxPieceUrl), file.bytes - pieceBegin, pieceHash.finish()};
            if (untrusted.contains("key")) {
                HF_TRY(piece.untrustedKey, jsonUnsigned(untrusted, "key"));
                piece.iv = jsonStringOr(untrusted, "iv");
                if (const auto iv = fromHex(piece.iv); !iv || iv->size() != 16)
                    return fail(errors::helperBadMessage, "media piece");
            }
            if (m_pieces <= maxMediaPieces)
                file.pieces.push_back(std::move(piece));
            pieceBegin = file.bytes;
            continue;
        }
        m_mediaBytes += frame.payload.size();
        if (frame.kind != Frame::Kind::Data || frame.payload.empty() || m_mediaBytes > maxMediaBytes)
            return fail(errors::helperBadMessage, "media data");
        file.bytes += frame.payload.size();
        hash.update(frame.payload);
        pieceHash.update(frame.payload);
        HF_CHECK(sink.write(frame.payload));
    }
}

Result<RecordedFile> CaptureReader::copyArtifact(const ArtifactKind& kind, uint64_t bytes, ByteSink& sink)
{
    Sha256 hash;
    uint64_t done = 0;
    do {
        HF_TRY(const Frame frame, receive());
        done += frame.payload.size();
        if (frame.kind != Frame::Kind::Data || done > bytes || (frame.payload.empty() && bytes > 0))
            return fail(errors::helperBadMessage, "artifact data");
        hash.update(frame.payload);
        HF_CHECK(sink.write(frame.payload));
    } while (done < bytes);
    return RecordedFile{std::string(kind.role), std::string(kind.name), std::string(kind.mime), bytes, hash.finish()};
}

} // namespace holdfast::capture
