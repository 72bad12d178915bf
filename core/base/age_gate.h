#pragma once

#include "core/base/result.h"

#include <string_view>

namespace holdfast {

/// The answer to: could it show someone who was under 18 when it was made, naked or in a sexual way?
/// There is no default: unanswered is refused. Yes and unsure both mean link-only: no pixel, no page source, no hash of
/// it.
enum class AgeAnswer { Unanswered, No, Yes, Unsure };

/// Identity documents, chats as text and the like are outside the question; the person says which this is.
enum class Purpose { Evidence, IdentityDocument };

Result<AgeAnswer> parseAgeAnswer(std::string_view text); ///< "no", "yes", "unsure"; policy.under18-unanswered
std::string_view toText(AgeAnswer answer); ///< "no", "yes", "unsure", "unanswered"

/// Whether content of this MIME type can show somebody: pictures, videos, pages, and what can carry them.
bool asksAge(std::string_view mime);

/// The one gate that capture, import, paste and decoding pass before a byte is read, hashed or stored.
/// policy.under18-unanswered, or policy.link-only when the answer is yes or unsure.
Result<void> passAgeGate(std::string_view mime, Purpose purpose, AgeAnswer answer);

} // namespace holdfast
