#include "tests/app/browser/canary.h"
#include "tests/app/browser/window_fixture.h"

#include <condition_variable>
#include <fstream>
#include <set>

namespace holdfast {

using namespace std::chrono_literals;

using HostileInWindow = WindowTest;

namespace {

/// What a page says that it got, by asking for /said?WORD.
struct SaidByPage {
    std::mutex mutex;
    std::condition_variable added;
    std::set<std::string> words;

    void waitFor(size_t count)
    {
        std::unique_lock lock(mutex);
        EXPECT_TRUE(added.wait_for(lock, 90s, [&] { return words.size() >= count; }));
    }
};

std::shared_ptr<SaidByPage> listenTo(TestSite& site)
{
    const auto said = std::make_shared<SaidByPage>(); // the site outlives a test's own
    site.handle("/said", [said](const httplib::Request& request, httplib::Response& response) {
        const std::scoped_lock lock(said->mutex);
        said->words.insert(request.get_param_value("w"));
        said->added.notify_all();
        response.set_content("", "text/plain");
    });
    return said;
}

const std::string tellSite
    = "const tell = (w) => fetch('/said?w=' + w);"
      "const asks = (what, promise) => promise.then(() => tell(what), () => tell('no ' + what));";

} // namespace

TEST_F(HostileInWindow, isRefusedWhatItAsksForByItselfAndThePersonIsAskedNothing)
{
    const auto said = listenTo(site);
    site.page("/",
        "<!doctype html><title>Asks</title><script>" + tellSite
            + "for (let i = 0; i < 50; ++i) print();"
              "navigator.geolocation.getCurrentPosition(() => tell('place'), () => tell('no place'));"
              "Notification.requestPermission().then((r) => tell('notify ' + r));"
              "asks('camera', navigator.mediaDevices.getUserMedia({video: true, audio: true}));"
              "asks('read', navigator.clipboard.readText()); asks('write', navigator.clipboard.writeText('x'));"
              "asks('full', document.documentElement.requestFullscreen());</script>");
    options.order.everyPage = false;
    openOnDisplay(site.url("/"));
    said->waitFor(6);
    const auto outcome = take('s');
    EXPECT_EQ(outcome.title, "Asks");
    for (const char* what : {"refused-permission", "refused-print"})
        EXPECT_TRUE(omits(outcome.record, what)) << what << outcome.record["omissions"].dump();
    EXPECT_FALSE(display->offersCopied("CLIPBOARD"));
    const std::scoped_lock lock(said->mutex);
    EXPECT_EQ(said->words,
        (std::set<std::string>{"no place", "notify denied", "no camera", "no read", "no write", "no full"}));
}

TEST_F(HostileInWindow, isRefusedTheScreenThePointerAndFilesAlsoWhenAKeyIsPressedInIt)
{
    const auto said = listenTo(site);
    site.page("/",
        "<!doctype html><title>Pressed</title><div id=d></div><script>" + tellSite
            + "document.addEventListener('pointerlockchange', () => tell('lock'));"
              "document.addEventListener('pointerlockerror', () => tell('no lock'));"
              "addEventListener('keydown', () => {"
              "asks('full', document.documentElement.requestFullscreen());"
              "asks('read', navigator.clipboard.readText()); asks('write', navigator.clipboard.writeText('x'));"
              "d.requestPointerLock(); tell(document.execCommand('paste') ? 'paste' : 'no paste');"
              "const f = document.createElement('input'); f.type = 'file'; f.onchange = () => tell('files'); f.click();"
              "asks('pick', showOpenFilePicker()); asks('save', showSaveFilePicker());"
              "asks('screen', navigator.mediaDevices.getDisplayMedia()); print(); }, {once: true});</script>");
    openOnDisplay(site.url("/"));
    take();
    display->type("a");
    said->waitFor(8);
    const auto outcome = take('s');
    EXPECT_EQ(outcome.title, "Pressed");
    for (const char* what : {"refused-permission", "refused-print", "refused-file-chooser"})
        EXPECT_TRUE(omits(outcome.record, what)) << what << outcome.record["omissions"].dump();
    const std::scoped_lock lock(said->mutex);
    EXPECT_EQ(said->words,
        (std::set<std::string>{
            "no full", "no read", "no write", "no lock", "no paste", "no pick", "no save", "no screen"}));
}

TEST_F(HostileInWindow, putsNothingIntoTheClipboardUnlessThePersonCopies)
{
    site.page("/tried", "");
    // The second question is answered by the same thread as the first, after it.
    site.page("/",
        "<!doctype html><title>Copies</title><input id=t value=theirs autofocus><script>"
        "addEventListener('keydown', (e) => { if (e.key !== 'a') return; e.preventDefault(); t.value = 'mine';"
        "t.select(); document.execCommand('copy');"
        "navigator.clipboard.readText().catch(() => fetch('/tried')); }); t.select();</script>");
    openOnDisplay(site.url("/"));
    take();
    display->type("a");
    site.waitForRequests(2);
    EXPECT_FALSE(display->offersCopied("CLIPBOARD"));
    EXPECT_FALSE(display->offersCopied("PRIMARY"));
    display->pressWithControl('c');
    EXPECT_TRUE(display->waitForCopied("CLIPBOARD")) << "or this sees nothing of what is copied";
    EXPECT_FALSE(display->offersCopied("PRIMARY"));
}

TEST_F(HostileInWindow, cannotDrawABarOfItsOwnOverTheOneOfTheWindow)
{
    site.page("/tried", "");
    site.page("/",
        "<!doctype html><title>Bar</title><body style='margin:0;background:#f0f'><script>"
        "addEventListener('keydown', (e) => { if (e.key !== 'a') return; moveTo(0, -300); resizeTo(3000, 3000);"
        "document.documentElement.requestFullscreen().catch(() => {"
        "document.body.style.background = '#0ff'; fetch('/tried'); }); });</script>");
    openOnDisplay(site.url("/"));
    take();
    constexpr int rowsOfBars = 60; // at least, in any font
    const auto before = display->firstRowOf(0xff00ff);
    ASSERT_TRUE(before) << "or this sees nothing of the page";
    EXPECT_GT(*before, rowsOfBars);
    display->type("a");
    site.waitForRequests(2);
    const auto after = display->firstRowOf(0x00ffff); // of a frame that was drawn after all that was tried
    ASSERT_TRUE(after);
    EXPECT_GT(*after, rowsOfBars);
    EXPECT_EQ(take('s').title, "Bar") << "the window's own bar does its work";
}

// That no program of the desktop is started by one is up to the confinement, too: see ConfinedBrowser.
TEST_F(HostileInWindow, staysAtItsPageThoughThatGoesToAddressesThatAreNotOfTheWeb)
{
    site.page("/tried", "");
    site.page("/",
        "<!doctype html><title>Calls</title><body><script>onload = () => {"
        "for (const a of ['tel:+123', 'holdfast-odd:x', 'mailto:a@b.example']) {"
        "const f = document.createElement('iframe'); f.src = a; document.body.append(f);"
        "const l = document.createElement('a'); l.href = a; document.body.append(l); l.click(); location.href = a; }"
        "fetch('/tried'); }</script>");
    open(site.url("/"));
    site.waitForRequests(2);
    EXPECT_EQ(take().title, "Calls");
    EXPECT_EQ(wanted.url, site.url("/")) << "it is still there";
}

TEST_F(HostileInWindow, leavesNoFileOnThisComputerByDownloadsThatStartAlone)
{
    const auto start = std::filesystem::file_time_type::clock::now() - 1s;
    const std::string canary = makeCanary();
    site.handle("/file", [canary](const httplib::Request&, httplib::Response& response) {
        response.set_header("Content-Disposition", "attachment; filename=" + canary + ".bin");
        response.set_content(canary, "application/octet-stream");
    });
    site.page("/",
        "<!doctype html><title>Downloads</title><body><iframe src='/file'></iframe><script>"
        "const get = (href) => { const a = document.createElement('a'); a.href = href; a.download = '"
            + canary
            + ".txt'; document.body.append(a); a.click(); };"
              "get('/file'); get(URL.createObjectURL(new Blob(['"
            + canary + "'])));</script>");
    open(site.url("/"));
    const auto outcome = take();
    EXPECT_EQ(outcome.title, "Downloads");
    EXPECT_TRUE(omits(outcome.record, "refused-download")) << outcome.record["omissions"].dump();
    EXPECT_EQ(tracesOf(canary, start), std::vector<std::filesystem::path>());
    const auto control = std::filesystem::temp_directory_path() / (canary + ".bin");
    std::ofstream(control) << canary;
    EXPECT_EQ(tracesOf(canary, start).empty(), false) << "or this sees no file at all";
    std::filesystem::remove(control);
}

} // namespace holdfast
