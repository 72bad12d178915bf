#include "ui/screen/no_source.h"

namespace holdfast::ui {

std::unique_ptr<ScreenSource> ScreenSource::forThisSystem()
{
    return std::make_unique<NoSource>();
}

} // namespace holdfast::ui
