#pragma once

#include <QString>

namespace holdfast::browser {

/// Whether a host is this computer or one of its own network by the look of it: an address that is not of the public
/// Internet (RFC 6890), or a name that only a local network answers (RFC 6761, 6762, 8375, and any without a dot). A
/// public name that leads to such an address is not known by its look.
bool isPrivateHost(const QString& host);

} // namespace holdfast::browser
