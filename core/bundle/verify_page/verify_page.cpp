#include "core/bundle/verify_page/verify_page.h"

#include "core/bundle/page_common/page_style.h"
#include "core/bundle/page_html.h"
#include "core/bundle/verify_page/verify_page_assets.h"

namespace holdfast::bundle {

static std::string makePage()
{
    const std::string_view script = verifyScript();
    std::string page = encodePageHead({"Check an evidence bundle", script, pageStyle(), ""});
    page += "<body>\n<p lang=\"en\">This page needs JavaScript. README.txt beside it says how to "
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
