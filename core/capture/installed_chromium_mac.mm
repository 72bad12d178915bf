#include "core/capture/engine.h"

namespace holdfast::capture {

std::filesystem::path installedChromium()
{
    return {}; // the pipes and the confinement are Linux's
}

} // namespace holdfast::capture
