#pragma once

#include "core/base/json.h"

#include <optional>

namespace holdfast {

/// One message between the program and a helper (docs/helper-protocol.md): u32 little-endian payload length, u8 kind,
/// payload. The first frame in each direction is a Hello naming the protocol, its version and the helper.
struct Frame {
    enum class Kind : uint8_t { Hello = 1, Message = 2, Data = 3 };
    Kind kind = Kind::Message;
    Bytes payload; ///< Hello and Message: canonical JSON; Data: raw bytes of what the last Message announced
    Result<Json> json() const; ///< helper.bad-message
};

inline constexpr uint32_t frameProtocolVersion = 1;
inline constexpr size_t maxMessageBytes = 4 * 1024 * 1024; ///< Hello and Message
inline constexpr size_t maxDataBytes = 1024 * 1024; ///< Data; longer things are several frames

Bytes encodeFrame(Frame::Kind kind, ByteView payload);
Bytes encodeMessage(const Json& message);
Bytes encodeHello(std::string_view helper);
Json helloFor(std::string_view helper); ///< what the payload of its Hello must say

/// Takes untrusted bytes as they arrive and gives back whole frames. A length over the cap or an unknown kind is
/// refused before anything is allocated for it.
class FrameParser {
public:
    Result<void> feed(ByteView untrustedBytes); ///< helper.bad-message
    std::optional<Frame> next();
    bool isMidFrame() const { return m_buffer.size() > m_checked; }
    size_t bufferedBytes() const { return m_buffer.size() - m_consumed; }

private:
    Bytes m_buffer;
    size_t m_consumed = 0; ///< where next() goes on
    size_t m_checked = 0; ///< everything before this is whole frames
    bool m_broken = false;
};

namespace errors {
inline constexpr ErrorCode helperMissing{"helper.missing", ErrorKind::Failed};
inline constexpr ErrorCode helperCrashed{"helper.crashed", ErrorKind::Failed};
inline constexpr ErrorCode helperHung{"helper.hung", ErrorKind::Failed};
inline constexpr ErrorCode helperBadMessage{"helper.bad-message", ErrorKind::Failed};
inline constexpr ErrorCode helperNotConfined{"helper.not-confined", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast
