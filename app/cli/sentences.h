#pragma once

#include <span>
#include <string_view>

namespace holdfast::cli {

/// What a code says to a person. By what it is about; messages.cpp looks in all of them.
struct Sentence {
    std::string_view code;
    std::string_view text;
};
std::span<const Sentence> vaultSentences();
std::span<const Sentence> webSentences(); ///< time stamps, captures, later looks
std::span<const Sentence> fileSentences(); ///< the command line, the machine, helpers, pictures and documents
std::span<const Sentence> bundleSentences(); ///< bundles, seals, and texts from outside

} // namespace holdfast::cli
