#include "core/base/json.h"

#include <set>

namespace holdfast {

static constexpr int maxDepth = 64;

Result<Json> parseJson(std::string_view untrustedText, size_t cap)
{
    if (untrustedText.size() > cap)
        return fail(errors::tooLarge, "JSON of more than " + std::to_string(cap) + " bytes");
    // The parser would skip a byte order mark, and then the text would not be the only one for its value.
    bool refused = untrustedText.starts_with("\xef\xbb\xbf");
    std::vector<std::set<std::string>> keysOfOpenObjects;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        refused = refused || (opens && depth >= maxDepth);
        if (event == Json::parse_event_t::object_start)
            keysOfOpenObjects.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keysOfOpenObjects.pop_back();
        else if (event == Json::parse_event_t::key)
            refused = !keysOfOpenObjects.back().insert(parsed.get_ref<const std::string&>()).second || refused;
        return true;
    };
    Json value = Json::parse(untrustedText, watch, false);
    if (refused || value.is_discarded())
        return fail(errors::badJson);
    return value;
}

std::string canonicalJson(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::string> jsonString(const Json& untrustedObject, std::string_view key)
{
    if (untrustedObject.is_object())
        if (const auto found = untrustedObject.find(key); found != untrustedObject.end() && found->is_string())
            return found->get<std::string>();
    return fail(errors::badJson, std::string(key));
}

Result<uint64_t> jsonUnsigned(const Json& untrustedObject, std::string_view key)
{
    if (untrustedObject.is_object())
        if (const auto found = untrustedObject.find(key); found != untrustedObject.end() && found->is_number_unsigned())
            return found->get<uint64_t>();
    return fail(errors::badJson, std::string(key));
}

const Json& jsonMember(const Json& untrusted, std::string_view key)
{
    static const Json none;
    if (!untrusted.is_object())
        return none;
    const auto found = untrusted.find(key);
    return found == untrusted.end() ? none : *found;
}

std::string jsonStringOr(const Json& untrustedObject, std::string_view key, std::string_view fallback)
{
    const auto found = jsonString(untrustedObject, key);
    return found ? *found : std::string(fallback);
}

} // namespace holdfast
