#include "core/bundle/page_html.h"

#include "core/base/digest.h"

namespace holdfast::bundle {

/// By which a content security policy allows the one script or style with this text.
static std::string cspHash(std::string_view text)
{
    return "'sha256-" + toBase64(Sha256::of(asBytes(text)).bytes()) + "'";
}

std::string encodePageHead(const PageHead& head)
{
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ";
    page += cspHash(head.script) + "; style-src " + cspHash(head.style);
    if (!head.moreSources.empty())
        page.append("; ").append(head.moreSources);
    page += "; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    page.append(head.title).append("</title>\n<style>").append(head.style).append("</style>\n</head>\n");
    return page;
}

} // namespace holdfast::bundle
