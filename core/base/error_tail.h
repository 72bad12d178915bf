#pragma once

#include "core/base/bytes.h"

#include <algorithm>

namespace holdfast {

/// The last 4 KiB of what an untrusted program wrote on its standard error, made harmless to show.
class ErrorTail {
public:
    static constexpr size_t cap = 4096;
    void add(ByteView untrustedBytes)
    {
        for (const uint8_t byte : untrustedBytes.last(std::min(cap, untrustedBytes.size())))
            m_text.push_back(byte >= 0x20 && byte < 0x7f ? char(byte) : byte == '\n' ? '\n' : '?');
        if (m_text.size() > cap)
            m_text.erase(0, m_text.size() - cap);
    }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace holdfast
