#include "core/capture/page_scripts.h"

namespace holdfast::capture::scripts {

namespace {

// Half a surrogate pair has no UTF-8 form.
constexpr const char* wellFormed
    = "const wellFormed = (s) => "
      "s.replace(/[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]/g, "
      "'\\uFFFD');";

std::string cut(const char* expression, unsigned maxCharacters)
{
    return std::string("(() => { ") + wellFormed + " const all = " + expression
        + "; return JSON.stringify({characters: all.length, text: "
          "wellFormed(all.slice(0, "
        + std::to_string(maxCharacters) + "))}); })()";
}

} // namespace

std::string scrollThrough(unsigned from, unsigned maxHeight, unsigned maxMilliseconds)
{
    return "(async () => { const most = " + std::to_string(maxHeight) + ", end = performance.now() + "
        + std::to_string(maxMilliseconds)
        + "; const root = document.scrollingElement || document.documentElement;"
          " const settle = () => new Promise((done) => { setTimeout(done, 60); requestAnimationFrame(() => "
          "requestAnimationFrame(done)); });"
          " const to = (y) => window.scrollTo({left: 0, top: y, behavior: 'instant'});"
          " let y = "
        + std::to_string(from)
        + ", screens = 0, ended = 'bottom';"
          " while (y + innerHeight < root.scrollHeight) {"
          " if (y >= most) { ended = 'height'; break; }"
          " if (performance.now() >= end) { ended = 'time'; break; }"
          " y += innerHeight; screens += 1; to(y); await settle(); }"
          " to(0); if (screens) await settle();"
          " return JSON.stringify({screens, y, ended}); })()";
}

std::string facts()
{
    return std::string("(() => { ") + wellFormed
        + " const short = (s, n) => wellFormed(String(s || '').slice(0, n));"
          " const link = document.querySelector('link[rel=\"canonical\"]');"
          " return JSON.stringify({url: short(location.href, 16384), title: short(document.title, 2000),"
          " language: short(document.documentElement && document.documentElement.lang, 64), canonical_url: short(link "
          "&& link.href, 4096),"
          " content_type: short(document.contentType, 128), charset: short(document.characterSet, 64), ready_state: "
          "document.readyState, has_password_field: !!document.querySelector('input[type=password]'),"
          " device_pixel_ratio: devicePixelRatio, viewport_width: innerWidth, viewport_height: innerHeight}); })()";
}

std::string renderedHtml(unsigned maxCharacters)
{
    return cut("(document.doctype ? new XMLSerializer().serializeToString(document.doctype) + '\\n' : '') + "
               "(document.documentElement ? document.documentElement.outerHTML : '')",
        maxCharacters);
}

std::string visibleText(unsigned maxCharacters)
{
    return cut("(document.body ? document.body.innerText : document.documentElement ? "
               "document.documentElement.textContent : '') || ''",
        maxCharacters);
}

} // namespace holdfast::capture::scripts
