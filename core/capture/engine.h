#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace holdfast::capture {

/// Which browser visits a page; the recipe is the same.
enum class Engine {
    BuiltIn, ///< QtWebEngine, which comes with Holdfast
    Chromium, ///< this system's own, which is newer, where there is one
};
std::string_view toText(Engine engine); ///< "built-in", "chromium"
std::optional<Engine> engineFromText(std::string_view text);
inline constexpr std::string_view chromiumPrefix = "Chromium "; ///< of a record's tool.engine: its version follows
Engine engineNamed(std::string_view recordedEngine); ///< by a record's tool.engine

/// The program of this system's own Chromium, or empty. It is the headless shell: that one opens no local socket, which
/// the helper's confinement refuses (docs/decisions/0008-second-engine.md).
std::filesystem::path installedChromium();

} // namespace holdfast::capture
