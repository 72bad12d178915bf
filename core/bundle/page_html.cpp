#include "core/bundle/page_html.h"

#include "core/base/digest.h"

namespace holdfast::bundle {

std::string cspHash(std::string_view text)
{
    return "'sha256-" + toBase64(Sha256::of(asBytes(text)).bytes()) + "'";
}

} // namespace holdfast::bundle
