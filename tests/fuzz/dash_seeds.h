#pragma once

#include <string>
#include <vector>

namespace holdfast::samples {

/// Manifests of films, one for each way in which one may say where its pieces are.
std::vector<std::string> dashManifests();

} // namespace holdfast::samples
