#include "core/imaging/suggest/aamva.h"

#include <array>
#include <utility>

namespace holdfast::imaging {

namespace {

constexpr std::array elements{std::pair{"DAQ", &AamvaLicence::number}, std::pair{"DCS", &AamvaLicence::familyName},
    std::pair{"DAC", &AamvaLicence::givenName}, std::pair{"DCT", &AamvaLicence::givenName},
    std::pair{"DBB", &AamvaLicence::birth}, std::pair{"DAG", &AamvaLicence::street},
    std::pair{"DAI", &AamvaLicence::city}, std::pair{"DAK", &AamvaLicence::postcode},
    std::pair{"DCF", &AamvaLicence::discriminator}, std::pair{"DAU", &AamvaLicence::height},
    std::pair{"DAY", &AamvaLicence::eyes}};

std::string trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

void take(std::string_view line, AamvaLicence& licence)
{
    for (const auto& [id, member] : elements)
        if (line.starts_with(id) && (licence.*member).empty())
            licence.*member = trimmed(line.substr(3));
}

} // namespace

AamvaLicence parseAamva(std::string_view untrustedText)
{
    AamvaLicence licence;
    const size_t header = untrustedText.find("ANSI ");
    if (header == std::string_view::npos || header > 12)
        return licence;
    while (!untrustedText.empty()) {
        const size_t end = untrustedText.find_first_of("\n\r\x1e\x1c");
        const std::string_view line = untrustedText.substr(0, end);
        take(line, licence);
        // The first element of a subfile follows its type, "DL" or "ID", which may follow the header.
        for (const std::string_view type : {"DLD", "IDD"})
            if (const size_t at = line.rfind(type); at != std::string_view::npos)
                take(line.substr(at + 2), licence);
        if (end == std::string_view::npos)
            break;
        untrustedText.remove_prefix(end + 1);
    }
    return licence;
}

} // namespace holdfast::imaging
