#include "ui/screen/x11_source.h"

namespace holdfast::ui {

std::unique_ptr<ScreenSource> ScreenSource::forThisSystem()
{
    return std::make_unique<X11Source>();
}

} // namespace holdfast::ui
