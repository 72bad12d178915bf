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

} // namespace holdfast
