#pragma once

#include "core/base/frame.h"

namespace holdfast {

/// The helper's own end of the pipe: standard input and output, blocking. Standard output is moved away at start so
/// that no library's print can end up between two frames.
class HelperChannel {
public:
    /// Takes over the pipe and says Hello. Call after confining; or before it, when the first message, which comes from
    /// the parent, says what may be read: then receive that one message, confine, and only then touch untrusted input.
    static Result<HelperChannel> open(std::string_view helperName);
    Result<void> send(const Json& message);
    Result<void> sendData(ByteView bytes); ///< any length; split into frames
    /// Waits for the next frame. nullopt when the parent closed the pipe: the helper ends.
    Result<std::optional<Frame>> receive();
    /// For an event loop: the next frame if one can be had without waiting. Call it again until it gives nullopt:
    /// several may have come at once. nullopt with atEnd() means that the parent closed the pipe.
    Result<std::optional<Frame>> poll();
    bool atEnd() const { return m_atEnd; }
    int inputDescriptor() const { return m_input; } ///< to watch from an event loop

private:
    HelperChannel() = default;
    Result<void> fill();
    int m_input = -1;
    int m_output = -1;
    bool m_atEnd = false;
    FrameParser m_parser;
};

} // namespace holdfast
