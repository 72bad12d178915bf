#pragma once

#include <string>
#include <string_view>

namespace holdfast::bundle {

/// What sets the head of one page of a bundle apart from that of another.
struct PageHead {
    std::string_view title; ///< as HTML
    std::string_view script; ///< the one script that the page may run
    std::string_view style; ///< its one style, which goes into the head
    std::string_view moreSources; ///< further directives of the policy, "img-src 'self'"; none when empty
};

/// A page in English up to its head's end: it may run and load nothing but what `head` says, and tells nobody of
/// itself.
std::string encodePageHead(const PageHead& head);

} // namespace holdfast::bundle
