#include "core/base/digest.h"
#include "core/crypto/key_file.h"

#include <cstdlib>

using namespace holdfast;

static void checkKeyFile(const std::string& untrusted)
{
    const auto file = crypto::KeyFile::fromText(untrusted);
    if (file && (file->toText() != untrusted || file->slots.empty()))
        std::abort();
}

// Somebody who gets at a vault's folder can write its slot file anew. The first byte chooses: a file, or what stands
// before its hash, which is made to fit.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    const std::string text(asText({data + 1, size - 1}));
    checkKeyFile(data[0] % 2 == 0 ? text : text + "sha256 " + Sha256::of(asBytes(text)).hex() + "\n");
    return 0;
}
