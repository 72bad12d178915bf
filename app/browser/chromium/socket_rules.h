#pragma once

#include "core/base/json.h"

#include <QUrl>

namespace holdfast::browser {

/// For Network.emulateNetworkConditionsByRule: WebSockets of a page of the public web, which Chromium asks nobody
/// about, get nowhere at this computer's own address, at names that the public internet does not have, and at any IPv6
/// number. Its patterns can name no other range of IPv4 numbers: what looks like one in them is read as a number
/// itself.
Json privateSocketRules();
/// Whether those rules hold for this address of a WebSocket, given that it is private.
bool isHeldBySocketRules(const QUrl& privateUrl);

} // namespace holdfast::browser
