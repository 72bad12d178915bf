#include "core/crypto/der_form.h"
#include "tests/fuzz/edits.h"
#include "tests/fuzz/tsr_samples.h"

#include <openssl/asn1.h>

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::crypto;

/// As OpenSSL reads its head: one element as long as these bytes.
static bool isOneElement(ByteView bytes)
{
    constexpr int isWrong = 0x80;
    const unsigned char* at = bytes.data();
    long length = 0;
    int tag = 0, kind = 0;
    const int form = ASN1_get_object(&at, &length, &tag, &kind, long(bytes.size()));
    return (form & isWrong) == 0 && at + length == bytes.data() + bytes.size();
}

// What is in DER is one element to others too, and neither a byte more nor one less of it is in DER.
static void checkForm(ByteView untrusted)
{
    if (!isInDer(untrusted))
        return;
    Bytes longer(untrusted.begin(), untrusted.end());
    longer.push_back(0);
    if (!isOneElement(untrusted) || isInDer(longer) || isInDer(untrusted.first(untrusted.size() - 1)))
        std::abort();
}

// The first byte chooses: an element, or edits of a good response (place, new byte).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Bytes good = *fromHex(fuzz::stampedAnswer);
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    checkForm(data[0] % 2 == 0 ? Bytes(input.begin(), input.end()) : fuzz::edited(good, input));
    return 0;
}
