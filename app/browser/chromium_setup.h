#pragma once

#include "core/base/confinement.h"

#include <string>

namespace holdfast::browser {

/// Chromium's switches and Qt's environment: draws in software, asks no service of its own, goes through `proxy`
/// ("host:port" of a SOCKS5 proxy) or no proxy at all. Never switches the sandbox off. Before QApplication.
/// `isShown`: in a window, on the display that the environment names; else on none.
void setUpChromium(const std::string& proxy, bool isShown);

/// What the browser may reach; `home` is its empty folder in memory. `installed`: the program of the browser that is
/// installed on this system, when that one is used; else empty.
Confinement browserConfinement(const std::filesystem::path& home, const std::filesystem::path& installed);

std::string builtInEngine(); ///< QtWebEngine and its Chromium, with their versions

} // namespace holdfast::browser
