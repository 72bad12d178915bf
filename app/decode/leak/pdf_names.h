#pragma once

#include <string>
#include <vector>

class QPDF;

namespace holdfast::decode {

struct TellingNames {
    std::vector<std::string> names;
    bool isWhole = true; ///< false when there are more than are looked at or told
};

/// What layers and the places that links lead to are called (UTF-8), as far as it looks like a person's name, a
/// document's number or a mailbox: programs call them "Layer 1" or "page.12", and most words there name parts of a
/// page.
TellingNames tellingNames(QPDF& untrustedPdf);

} // namespace holdfast::decode
