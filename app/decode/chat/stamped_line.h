#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace holdfast::decode {

/// The beginning of a message in WhatsApp's text export, which each telephone writes in its own language: "18.11.26,
/// 20:11 - ", "[18/11/2026, 8:11:05 PM] ", in digits of its script, with words or marks between.
struct StampedLine {
    enum class Half { None, Morning, Afternoon, Unknown };
    std::array<int, 3> date{}; ///< as they stand there
    bool isYearFirst = false;
    int hour = 0, minute = 0, second = -1; ///< -1: not written
    Half half = Half::None; ///< of the day, where something is written that may say so
    std::string_view stamp; ///< as it stands there
    std::string_view rest; ///< what follows it
};

/// None where the line goes on with the message before it.
std::optional<StampedLine> stampedLine(std::string_view untrustedLine);

} // namespace holdfast::decode
