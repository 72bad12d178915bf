#pragma once

#include <string>
#include <string_view>

namespace holdfast::decode {

/// Whether a remark of a PDF ("% …") says something: not the mark of a binary file, nor what programs write about
/// themselves.
bool isTellingRemark(std::string_view untrustedLine);

/// The first such remark within an object of a PDF, outside its strings and before its stream; empty when there is
/// none.
std::string tellingRemarkIn(std::string_view untrustedObject);

} // namespace holdfast::decode
