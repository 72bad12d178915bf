#include "core/bundle/verify_page/verify_page.h"

#include "core/bundle/page_html.h"
#include "core/bundle/verify_page/verify_page_assets.h"

namespace holdfast::bundle {

static std::string makePage()
{
    const std::string_view script = verifyScript(), style = verifyStyle();
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ";
    page += cspHash(script) + "; style-src " + cspHash(style);
    page += "; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>Check an evidence bundle</title>\n<style>";
    page += style;
    page += "</style>\n</head>\n<body>\n<p lang=\"en\">This page needs JavaScript. README.txt beside it says how to "
            "check "
            "the bundle with ordinary tools.</p>\n<script>";
    page += script;
    page += "</script>\n</body>\n</html>\n";
    return page;
}

const std::string& verifyPage()
{
    static const std::string page = makePage();
    return page;
}

const Digest& verifyPageHash()
{
    static const Digest hash = Sha256::of(asBytes(verifyPage()));
    return hash;
}

} // namespace holdfast::bundle
