#include "core/base/post_terms.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

constexpr std::array<std::string_view, 4> kindNames{"views", "likes", "shares", "comments"};
constexpr std::array<std::string_view, 4> roleNames{"poster", "resharer", "commenter", "named"};

template <class Enum, size_t N>
Result<Enum> fromName(const std::array<std::string_view, N>& names, std::string_view text)
{
    const auto found = std::ranges::find(names, text);
    if (found == names.end())
        return fail(errors::unknownTerm, printableAscii(text, 40));
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::string_view toText(FigureKind kind)
{
    return kindNames.at(static_cast<size_t>(kind));
}

Result<FigureKind> parseFigureKind(std::string_view text)
{
    return fromName<FigureKind>(kindNames, text);
}

std::string_view toText(PersonRole role)
{
    return roleNames.at(static_cast<size_t>(role));
}

Result<PersonRole> parsePersonRole(std::string_view text)
{
    return fromName<PersonRole>(roleNames, text);
}

} // namespace holdfast
