#pragma once

#include "core/base/byte_stream.h"
#include "core/base/helper_process.h"
#include "core/base/json.h"

#include <QImage>

#include <memory>

namespace holdfast::imaging {

/// One question to holdfast-decode after another (docs/helper-protocol.md), and a helper that can be trusted to be at
/// the beginning of one. Whoever begins one says when its answer was whole; errors are those of
/// core/base/helper_process.h, and of what the helper reported only those that decoding can have.
class DecodeExchange {
public:
    Result<void> ensureRunning();
    HelperProcess& helper() { return *m_helper; } ///< precondition: it runs
    /// Starts an exchange. Until its answer was whole and made sense, nobody knows what this helper would say next.
    Result<void> begin(const Json& request);
    void wasWhole() { m_isMidExchange = false; }
    /// Begins with `request` and sends the file behind it, which may have 256 MiB (io.too-large).
    Result<void> sendFile(const Json& request, ByteSource& untrustedFile, const Progress& progress);
    Result<Json> answer(std::string_view expected, std::chrono::milliseconds silence, const Progress& progress);
    Result<Json> accepted(Json untrustedAnswer, std::string_view expected);
    Result<QImage> receivePixels(std::chrono::milliseconds silence, const Progress& progress);
    Result<std::string> receiveText(uint64_t bytes, std::chrono::milliseconds silence, const Progress& progress);
    void end(); ///< the helper; the next exchange starts another
    /// True: a helper was left in the middle of an exchange and is ended; the next one starts another.
    bool endWhereCutShort();

private:
    Result<void> stream(ByteSource& untrustedFile, uint64_t& sent, const Progress& progress);

    std::unique_ptr<HelperProcess> m_helper;
    bool m_isMidExchange = false;
};

} // namespace holdfast::imaging
