#include "core/base/message_fields.h"

#include "core/base/frame.h"

namespace holdfast {

Result<const Json*> untrustedArray(const Json& untrustedMessage, std::string_view key, size_t cap)
{
    const Json& untrustedList = jsonMember(untrustedMessage, key);
    if (!untrustedList.is_array() || untrustedList.size() > cap)
        return fail(errors::helperBadMessage, std::string(key));
    return &untrustedList;
}

Result<int> untrustedInteger(const Json& untrusted, int least, int most, std::string_view what)
{
    // As an int64_t, 2^64 - 1 would be -1.
    const bool isTooLarge = untrusted.is_number_unsigned() && (most < 0 || untrusted.get<uint64_t>() > uint64_t(most));
    if (!untrusted.is_number_integer() || isTooLarge || untrusted.get<int64_t>() < least
        || untrusted.get<int64_t>() > most)
        return fail(errors::helperBadMessage, std::string(what));
    return untrusted.get<int>();
}

} // namespace holdfast
