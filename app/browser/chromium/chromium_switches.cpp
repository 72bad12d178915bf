#include "app/browser/chromium/chromium_switches.h"

namespace holdfast::browser {

std::vector<std::string> commonSwitches(const std::string& proxy)
{
    std::vector<std::string> switches{// Draw without a GPU, and draw everything before a picture is taken.
        "--disable-gpu", "--disable-checker-imaging", "--force-color-profile=srgb",
        "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding", "--mute-audio",
        // Nothing that the page did not ask for goes out.
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability",
        "--disable-sync", "--no-pings", "--dns-prefetch-disable", "--disable-breakpad",
        "--disable-client-side-phishing-detection", "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-quic",
        // Text that a page writes to the console must not end up in a terminal or a log.
        "--disable-logging", "--log-level=3",
        // One visit, no accounts: keeping sites apart in processes of their own protects nothing here, and frames from
        // other sites would be missing from the record.
        "--disable-site-isolation-trials", "--js-flags=--max-old-space-size=1024"};
    if (proxy.empty()) {
        switches.emplace_back("--no-proxy-server");
    } else {
        // Chromium goes around a proxy for this computer's own addresses unless told not to; and no name is looked up
        // here.
        switches.push_back("--proxy-server=socks5://" + proxy);
        switches.emplace_back("--proxy-bypass-list=<-loopback>");
        switches.push_back("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE " + proxy.substr(0, proxy.rfind(':')));
    }
    return switches;
}

std::vector<std::string> installedSwitches(const std::filesystem::path& home, const std::string& proxy)
{
    std::vector<std::string> switches = commonSwitches(proxy);
    for (const char* each : {"--remote-debugging-pipe", "--incognito", "--no-first-run", "--no-default-browser-check",
             "--disable-crash-reporter", "--disable-extensions", "--disable-dev-tools-discovery",
             "--block-new-web-contents", "--webrtc-ip-handling-policy=disable_non_proxied_udp",
             // What it would ask the desktop and its maker for beside the page.
             "--disable-default-apps", "--disable-search-engine-choice-screen", "--password-store=basic",
             "--disable-features=MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch,"
             "IsolateOrigins,site-per-process,Translate,CertificateTransparencyComponentUpdater,DnsOverHttpsUpgrade"})
        switches.emplace_back(each);
    switches.push_back("--user-data-dir=" + (home / "profile").string());
    switches.emplace_back("about:blank");
    return switches;
}

} // namespace holdfast::browser
