#pragma once

#include "core/base/bytes.h"

#include <memory>

struct magic_set;

namespace holdfast::decode {

/// Says what a file is, by libmagic and refineMime().
class Identifier {
public:
    /// Loads the system's magic database. decode.failed when there is none.
    static Result<Identifier> create();

    struct Answer {
        std::string mime;
        std::string description; ///< can quote the file
    };
    Answer identify(ByteView untrustedHead) const;

private:
    struct Closer {
        void operator()(magic_set* cookie) const;
    };
    using Cookie = std::unique_ptr<magic_set, Closer>;
    static Result<Cookie> open(int flags);
    Cookie m_types, m_descriptions;
};

} // namespace holdfast::decode
