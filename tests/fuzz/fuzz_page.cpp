#include "app/decode/page/page_reader.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::imaging;

// Whatever the page is, what is said of it is what a helper's answer may say.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto facts = decode::readPage(
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size)), "https://site.example/p/1");
    if (!facts)
        return 0;
    const Json sent = pageFactsJson(*facts);
    const auto taken = parsePageFacts(sent);
    if (!taken || pageFactsJson(*taken) != sent)
        std::abort();
    return 0;
}
