#include "core/bundle/viewer/viewer.h"

#include "core/bundle/page_html.h"
#include "core/bundle/viewer/viewer_assets.h"

namespace holdfast::bundle {

/// Within a script element, which ends at the first "</script", also inside of a string.
static std::string insideScript(std::string_view json)
{
    std::string text;
    text.reserve(json.size());
    for (const char c : json) {
        if (c == '<')
            text += "\\u003c";
        else
            text += c;
    }
    return text;
}

std::string encodeViewer(const BundleIndex& index)
{
    const std::string_view script = viewerScript(), words = viewerWords();
    std::string page
        = encodePageHead({"Evidence bundle", script, viewerStyle(), "img-src 'self' file:; media-src 'self' file:"});
    page += "<body>\n<p lang=\"en\">This page needs JavaScript. All that it shows is in "
            "data/exhibits.csv and "
            "data/bundle.json too.</p>\n<script id=\"bundle\" type=\"application/json\">";
    page += insideScript(encodeIndex(index));
    page += "</script>\n<script id=\"words\" type=\"application/json\">";
    page += insideScript(words);
    page += "</script>\n<script>";
    page += script;
    page += "</script>\n</body>\n</html>\n";
    return page;
}

} // namespace holdfast::bundle
