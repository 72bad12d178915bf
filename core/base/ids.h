#pragma once

#include "core/base/clock.h"

#include <compare>
#include <string>
#include <string_view>

namespace holdfast {

/// A UUIDv7 (RFC 9562) in lower case: the time in milliseconds, then random bits.
std::string generateUuid7(UtcTime now);
bool isUuid7(std::string_view text);

/// Ids of different things do not mix. Made by generate(), or from text that isUuid7 accepts.
template <class Tag>
class Id {
public:
    Id() = default;
    static Id generate(const Clock& clock) { return Id(generateUuid7(clock.now())); }
    static Result<Id> parse(std::string_view text)
    {
        if (!isUuid7(text))
            return fail(ErrorCode{"id.invalid", ErrorKind::Usage}, "not an id");
        return Id(std::string(text));
    }
    const std::string& text() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    explicit Id(std::string text)
        : m_text(std::move(text))
    {
    }
    std::string m_text;
};

using CaseId = Id<struct CaseTag>;
using ItemId = Id<struct ItemTag>;
using ArtifactId = Id<struct ArtifactTag>;
using AccountId = Id<struct AccountTag>;

} // namespace holdfast
