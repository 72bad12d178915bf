#include "core/capture/page_scripts.h"

#include "core/base/json.h"

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

// Whatever scrolls beside the page itself: boxes and the documents of frames, with those in them. A body whose overflow
// has become the window's is the page; what is too small to show anything, and frames that nobody can scroll, count
// for nothing. No script may look into a frame of another site.
constexpr const char* findBoxes
    = " const boxes = (most) => { const found = []; let left = 0;"
      " const add = (kind, each) => { if (found.length < most) found.push({kind, each}); else left += 1; };"
      " const isShown = (e, side) => e.clientWidth >= side && e.clientHeight >= side"
      " && getComputedStyle(e).visibility === 'visible';"
      " const isOver = (e) => e.scrollHeight > e.clientHeight + 4 || e.scrollWidth > e.clientWidth + 4;"
      " const scrolls = (e) => { const s = getComputedStyle(e), can = /auto|scroll|overlay/;"
      " return e.scrollHeight > e.clientHeight + 4 && can.test(s.overflowY)"
      " || e.scrollWidth > e.clientWidth + 4 && can.test(s.overflowX); };"
      " const frame = (e, depth) => { const inside = e.contentDocument;"
      " if (!inside) { if (isShown(e, 50)) add('frame of another site', e); return; }"
      " const at = inside.scrollingElement || inside.documentElement; if (!at) return;"
      " if (isShown(e, 10) && isOver(at) && e.getAttribute('scrolling') !== 'no'"
      " && !/hidden|clip/.test(getComputedStyle(at).overflow)) add('frame', at);"
      " if (depth < 4) walk(inside, depth + 1); };"
      " const walk = (root, depth) => { const html = root.documentElement;"
      " const isWindows = (e) => e === html || e === root.scrollingElement"
      " || e === root.body && getComputedStyle(html).overflow === 'visible';"
      " for (const e of root.querySelectorAll('*')) {"
      " if (e.localName === 'iframe' || e.localName === 'frame') frame(e, depth);"
      " else if (isOver(e) && !isWindows(e) && isShown(e, 10) && scrolls(e)) add('box', e);"
      " if (e.shadowRoot && depth < 4) walk(e.shadowRoot, depth + 1); } };"
      " walk(document, 0); return {found, left}; };";

// Each box from where it stands to its end and back. A page whose boxes can't be looked at is taken without.
constexpr const char* reachIntoBoxes
    = " const reach = async () => { const until = Math.min(end, performance.now() + 3000);"
      " const all = boxes(30).found.filter((b) => b.kind !== 'frame of another site').map(({each}) =>"
      " ({each, stood: each.scrollTop})); let ended = 'bottom';"
      " for (const {each} of all) { let before = -1;"
      " while (each.scrollTop + each.clientHeight < each.scrollHeight - 1 && each.scrollTop > before) {"
      " if (performance.now() >= until) { ended = 'time'; break; }"
      " if (before < 0) to(scrollY + each.getBoundingClientRect().top); before = each.scrollTop; steps += 1;"
      " each.scrollTo({top: before + each.clientHeight, behavior: 'instant'}); await settle(); } }"
      " for (const {each, stood} of all) each.scrollTo({top: stood, behavior: 'instant'}); return ended; };"
      " let steps = 0, inBoxes = 'bottom'; try { inBoxes = await reach(); } catch (e) {}";

} // namespace

// What loads as it comes into view is asked for when a frame with it has been drawn, however long that takes on a busy
// computer; a page that is never drawn must not use up the time.
std::string scrollThrough(unsigned from, unsigned maxHeight, unsigned maxMilliseconds, Boxes boxes)
{
    const std::string intoBoxes
        = boxes == Boxes::ScrollToo ? std::string(findBoxes) + reachIntoBoxes : " const steps = 0, inBoxes = 'bottom';";
    return "(async () => { const most = " + std::to_string(maxHeight) + ", end = performance.now() + "
        + std::to_string(maxMilliseconds)
        + "; const root = document.scrollingElement || document.documentElement;"
          " let drew = false, patience = document.hidden ? 60 : 2000;"
          " const frames = (atMost) => new Promise((done) => { setTimeout(done, atMost); requestAnimationFrame(() => "
          "requestAnimationFrame(() => { drew = true; done(); })); });"
          " const settle = async () => { await frames(drew ? Math.max(end - performance.now(), 60) : patience);"
          " if (!drew) patience = 60; };"
          " const to = (y) => window.scrollTo({left: 0, top: y, behavior: 'instant'});"
          " let y = "
        + std::to_string(from)
        + ", screens = 0, ended = 'bottom';"
          " while (y + innerHeight < root.scrollHeight) {"
          " if (y >= most) { ended = 'height'; break; }"
          " if (performance.now() >= end) { ended = 'time'; break; }"
          " y += innerHeight; screens += 1; to(y); await settle(); }"
        + intoBoxes
        + " to(0); if (screens || steps) await settle();"
          " return JSON.stringify({screens, y, ended, inBoxes}); })()";
}

std::string startPlayers(unsigned most, unsigned maxMilliseconds)
{
    return "(async () => { const most = " + std::to_string(most) + ", wait = " + std::to_string(maxMilliseconds) + ";"
        + wellFormed
        + " const found = [], started = new Set(), locked = new Set();"
          " const walk = (root, x, y, depth) => { for (const each of root.querySelectorAll('*')) {"
          " if (found.length >= most) return; const name = each.localName;"
          " if (name === 'video' || name === 'audio') found.push({each, x, y});"
          " else if (depth < 4 && name === 'iframe') { try { const r = each.getBoundingClientRect();"
          " if (each.contentDocument) walk(each.contentDocument, x + r.left, y + r.top, depth + 1); } catch (e) {} }"
          " else if (depth < 4 && each.shadowRoot) walk(each.shadowRoot, x, y, depth + 1); } };"
          " walk(document, scrollX, scrollY, 0);"
          " const pause = (ms) => new Promise((done) => setTimeout(done, ms));"
          " const end = performance.now() + wait;"
          " for (const {each} of found) { each.addEventListener('encrypted', () => locked.add(each));"
          " each.scrollIntoView({block: 'center', behavior: 'instant'}); await pause(30);"
          " if (each.paused && !each.ended) { each.muted = true; started.add(each); each.play().catch(() => {}); } }"
          " const waits = ({each}) => each.readyState < 1 && !each.error && each.networkState !== 3"
          " && (each.currentSrc || each.hasAttribute('src') || each.querySelector('source'));"
          " while (performance.now() < end && found.some(waits)) await pause(50);"
          " if (found.length) { scrollTo({left: 0, top: 0, behavior: 'instant'}); await pause(30); }"
          " globalThis.holdfastPlayers = found.map(({each}) => each);"
          " const int = (n) => Number.isFinite(n) ? Math.round(n) : null;"
          " return JSON.stringify({players: found.map(({each, x, y}) => { const r = each.getBoundingClientRect();"
          " return {kind: each.localName, source: wellFormed(String(each.currentSrc || each.src || '').slice(0, "
          "16384)),"
          " duration_ms: int(each.duration * 1000), width: int(each.videoWidth || 0), height: int(each.videoHeight || "
          "0),"
          " encrypted: !!each.mediaKeys || locked.has(each), started: started.has(each),"
          " area: {x: int(r.left + x), y: int(r.top + y), width: int(r.width), height: int(r.height)}}; })}); })()";
}

std::string showFrame(size_t number, uint64_t milliseconds)
{
    return "(async () => { const each = (globalThis.holdfastPlayers || [])[" + std::to_string(number)
        + "], to = " + std::to_string(milliseconds)
        + " / 1000; if (!each) return '{}';"
          " const pause = (ms) => new Promise((done) => setTimeout(done, ms));"
          " if (Number.isFinite(each.duration)) { each.pause();"
          " if (Math.abs(each.currentTime - to) > 0.001) { const seeked = new Promise((done) =>"
          " each.addEventListener('seeked', done, {once: true})); each.currentTime = to;"
          " await Promise.race([seeked, pause(2000)]); } await pause(100); } else await pause(1000);"
          " return JSON.stringify({time_ms: Math.max(0, Math.round(each.currentTime * 1000))}); })()";
}

std::string askAgain(const std::string& url, bool byPlayer)
{
    // The fragment keeps Chromium from giving it what another player has loaded.
    const std::string byItself
        = "const asks = document.createElement('video'); asks.preload = 'auto'; asks.muted = true;"
          " asks.src = address.split('#')[0] + '#again'; globalThis.holdfastAsks = asks;";
    const std::string byScript
        = "fetch(address, {credentials: 'include', mode: 'no-cors', cache: 'no-store'}).catch(() => {});";
    return "(() => { const address = " + canonicalJson(url) + "; " + (byPlayer ? byItself : byScript)
        + " return JSON.stringify({asked: true}); })()";
}

std::string facts()
{
    return std::string("(() => { ") + wellFormed + findBoxes
        + " let inside = null; try { const {found, left} = boxes(50); inside = {left, list: found.map(({kind, each}) =>"
          " ({kind, width: each.clientWidth, height: each.clientHeight, full_width: each.scrollWidth,"
          " full_height: each.scrollHeight}))}; } catch (e) {}"
          " const short = (s, n) => wellFormed(String(s || '').slice(0, n));"
          " const link = document.querySelector('link[rel=\"canonical\"]');"
          " return JSON.stringify({url: short(location.href, 16384), title: short(document.title, 2000),"
          " language: short(document.documentElement && document.documentElement.lang, 64), canonical_url: short(link "
          "&& link.href, 4096),"
          " content_type: short(document.contentType, 128), charset: short(document.characterSet, 64), ready_state: "
          "document.readyState, has_password_field: !!document.querySelector('input[type=password]'),"
          " device_pixel_ratio: devicePixelRatio, viewport_width: innerWidth, viewport_height: innerHeight, boxes: "
          "inside}); })()";
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
