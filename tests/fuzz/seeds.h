#pragma once

#include <map>
#include <string>
#include <vector>

namespace holdfast::fuzz {

/// What targets begin with, by their names: made by the product's own writers where it has one.
using Seeds = std::map<std::string, std::vector<std::string>>;

Seeds bundleSeeds(); ///< of a bundle's container and texts
Seeds sealingSeeds(); ///< of signatures, time stamps and sealed files
Seeds answerSeeds(); ///< of what helpers and people say
Seeds siteSeeds(); ///< of what sites and chat programs give
Seeds pictureSeeds(); ///< of pictures, PDFs and what is read off them

/// `first`: what the target is told to do with the rest.
inline std::string chosen(int first, std::string_view rest)
{
    return char(first) + std::string(rest);
}

} // namespace holdfast::fuzz
