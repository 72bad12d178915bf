#include "ui/screen/no_source.h"
#include "ui/screen/x11_source.h"

#include <QGuiApplication>

namespace holdfast::ui {

// Under Wayland the X server that stands beside it gives black pictures of all that is not its own.
static bool isWayland()
{
    return !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || qgetenv("XDG_SESSION_TYPE") == "wayland";
}

std::unique_ptr<ScreenSource> ScreenSource::forThisSystem()
{
    if (QGuiApplication::platformName() != QLatin1String("xcb") || isWayland())
        return std::make_unique<NoSource>();
    return std::make_unique<X11Source>();
}

} // namespace holdfast::ui
