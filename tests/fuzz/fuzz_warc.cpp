#include "app/decode/archive/warc_reader.h"

#include <cstdlib>

using namespace holdfast;

// Whatever a web archive holds: reading comes to an end, no block is longer than is taken, and a record is the same
// when it is read once more from its place.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const ByteView untrusted(data, size);
    decode::WarcReader reader(untrusted);
    for (size_t last = 0;;) {
        const auto record = reader.next();
        if (!record || !*record)
            return 0;
        const decode::WarcRecord& found = **record;
        if (found.block.size() > decode::maxWarcBlock + (1u << 20) || found.at >= size
            || (last > 0 && found.at <= last))
            std::abort();
        last = found.at;
        decode::WarcReader again(untrusted);
        again.seek(found.at);
        const auto same = again.next();
        if (!same || !*same || (*same)->block != found.block || (*same)->id != found.id)
            std::abort();
    }
}
