#pragma once

#include <string>

namespace holdfast::cli::demo {

/// The pages of a made-up sharing site. Every account on it is a handle that belongs to nobody.
std::string postPage(); ///< a post: picture, counts, comments
std::string resharesPage(); ///< the accounts that passed it on
std::string profilePage(); ///< the account that posted
std::string mirrorPage(); ///< the same picture on another "site"

} // namespace holdfast::cli::demo
