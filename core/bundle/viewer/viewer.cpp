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
    const std::string_view script = viewerScript(), style = viewerStyle(), words = viewerWords();
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ";
    page += cspHash(script) + "; style-src " + cspHash(style);
    page += "; img-src 'self' file:; media-src 'self' file:; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>Evidence bundle</title>\n<style>";
    page += style;
    page += "</style>\n</head>\n<body>\n<p lang=\"en\">This page needs JavaScript. All that it shows is in "
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
