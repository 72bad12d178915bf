#pragma once

#include "core/base/age_gate.h"
#include "core/intake/similar.h"

#include <QImage>
#include <QRect>

namespace holdfast::intake {

/// One monitor as the system places it. All rectangles here are in device pixels of the whole desktop.
struct ScreenMonitor {
    std::string untrustedName; ///< such as "DP-1"
    QRect area;
    double scale = 0; ///< device pixels per pixel of the programs' own layout; 0: not known
};

/// Pixels that were on the screen, and what the system told of how they came there.
struct ScreenGrab {
    enum class What { Everything, Monitor, Window, Region, ChosenInSystem };
    enum class Method { X11, Portal, Windows, MacOs };
    /// Of a window; only there when the person agreed that it is kept.
    struct Names {
        std::string untrustedTitle;
        std::string untrustedProgram;
    };
    QImage pixels; ///< whatever is transparent in it is lost
    What what = What::Everything;
    Method method = Method::X11;
    std::string systemPart; ///< who gave the pixels: "The X.Org Foundation 12101007"
    QRect area; ///< where `pixels` were; null: the system did not tell
    std::vector<ScreenMonitor> monitors;
    std::optional<Names> names;
    std::chrono::seconds delay{0}; ///< that the person chose
    UtcTime startedAt; ///< just before the pixels were asked for
    std::chrono::nanoseconds startedMonotonic{0}; ///< the same moment
    UtcTime endedAt; ///< when they were there
    std::chrono::nanoseconds endedMonotonic{0};
    /// Of a system that gives pictures as files only: whether that file was deleted again.
    std::optional<bool> isSystemFileDeleted = {};
};
std::string_view toText(ScreenGrab::What what); ///< "everything", "monitor", "window", "region", "chosen-in-system"
std::string_view toText(ScreenGrab::Method method); ///< "x11", "portal", "windows", "macos"

/// To be passed before a pixel is asked for: policy.under18-unanswered, or policy.link-only for yes and unsure.
Result<void> passScreenGate(AgeAnswer age);

struct FiledScreen {
    vault::Item item; ///< of the kind File; its artifact "original" is a PNG of the pixels and nothing else
    std::vector<SimilarItem> similarTo = {}; ///< the nearest first
};
/// Files the pixels with a record (docs/intake-records.md, "Picture of the screen"). Errors: those of passScreenGate();
/// screen.no-picture for an empty picture, one over maxScreenPixels, or one whose size is not that of its area.
Result<FiledScreen> fileScreen(vault::Vault& vault, const ScreenGrab& grab, AgeAnswer age, const Progress& progress);

inline constexpr int64_t maxScreenPixels = int64_t(1) << 28; ///< eight monitors of 8K

namespace errors {
inline constexpr ErrorCode screenNoPicture{"screen.no-picture", ErrorKind::Failed}; ///< of the size that was announced
} // namespace errors

} // namespace holdfast::intake
