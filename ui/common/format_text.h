#pragma once

#include "core/base/clock.h"
#include "core/vault/items.h"

#include <QString>

namespace holdfast::ui {

QString fromUtf8(std::string_view text);
QString formatTime(UtcTime time); ///< in this computer's zone, with its offset: "20 Nov 2026, 18:40:12 (UTC+1)"
QString formatBytes(uint64_t bytes);
QString formatDuration(qint64 milliseconds);
QString formatCount(uint64_t count);
/// 64 hex characters in groups of eight.
QString formatHash(const Digest& digest);

QString describeKind(const vault::Item& item);
/// What an item is called: its title, else its address without the scheme, else its exhibit number.
QString describeTitle(const vault::Item& item);
QString describeRole(std::string_view role);
/// "captured", "imported" … of the custody log.
QString describeAction(std::string_view action);
/// An address without "https://", for reading.
QString shortAddress(const QString& url);

} // namespace holdfast::ui
