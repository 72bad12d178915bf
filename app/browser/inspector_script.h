#pragma once

#include <QString>

namespace holdfast::browser {

/// Runs in the inspector's page before anything else there: keeps DevTools' own program from loading and carries
/// protocol messages between the page's DevToolsHost and the web channel's object "bridge".
QString inspectorScript();

} // namespace holdfast::browser
