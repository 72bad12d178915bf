#pragma once

#include <string>
#include <string_view>

namespace holdfast::imaging {

/// What the PDF417 on the back of a licence of the United States or Canada says (AAMVA DL/ID Card Design Standard).
/// Untrusted text, trimmed.
struct AamvaLicence {
    std::string number, familyName, givenName, birth, street, city, postcode, discriminator, height, eyes;
    bool isEmpty() const { return number.empty() && birth.empty() && familyName.empty(); }
};

/// Empty when the text is none of these.
AamvaLicence parseAamva(std::string_view untrustedText);

} // namespace holdfast::imaging
