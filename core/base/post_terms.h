#pragma once

#include "core/base/result.h"

#include <string_view>

namespace holdfast {

/// What can be counted of a post. Of the words that sites use: likes are also reactions and upvotes, shares also
/// reposts, comments also replies.
enum class FigureKind { Views, Likes, Shares, Comments };
std::string_view toText(FigureKind kind); ///< "views", "likes", "shares", "comments"
Result<FigureKind> parseFigureKind(std::string_view text); ///< post.unknown-term

/// How someone is part of a page.
enum class PersonRole { Poster, Resharer, Commenter, Named };
std::string_view toText(PersonRole role); ///< "poster", "resharer", "commenter", "named"
Result<PersonRole> parsePersonRole(std::string_view text); ///< post.unknown-term

namespace errors {
inline constexpr ErrorCode unknownTerm{"post.unknown-term", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast
