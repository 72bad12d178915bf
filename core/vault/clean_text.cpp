#include "core/vault/clean_text.h"

#include "core/base/json.h"

#include <algorithm>

namespace holdfast::vault {

std::string cleanText(std::string_view text)
{
    constexpr size_t maxText = 64 * 1024; // of a title, an address, a name, a note
    std::string clean(text.substr(0, maxText));
    std::replace(clean.begin(), clean.end(), '\0', ' ');
    const Json repaired = Json::parse(canonicalJson(Json(clean)), nullptr, false);
    return repaired.is_string() ? repaired.get<std::string>() : std::string();
}

} // namespace holdfast::vault
