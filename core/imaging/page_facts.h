#pragma once

#include "core/base/json.h"
#include "core/base/post_terms.h"

#include <string>
#include <vector>

namespace holdfast::imaging {

/// A number that a page states, as it could be read; a person confirms it.
struct Figure {
    FigureKind kind = FigureKind::Views;
    uint64_t value = 0;
    bool isExact = true; ///< false for what the page shortened, such as "1.2K"
    std::string written; ///< as on the page, at most maxFactText bytes
    std::string sign; ///< by what it was found: "json-ld", "microdata", "open-graph", "text"
};

/// Someone whom a page names, as could be read; a person confirms it.
struct Person {
    std::string name; ///< as shown; may be empty when there is a handle or an address
    std::string handle; ///< without "@"; may be empty
    std::string profileUrl; ///< absolute http or https, without query and fragment; may be empty
    PersonRole role = PersonRole::Named;
    std::string time; ///< as the page states it beside them, best RFC 3339; may be empty
    std::string sign; ///< by what they were found: "json-ld", "microdata", "meta", "link"
};

/// What a stored page says of figures and people, in the order of the page, what is marked up for machines first.
struct PageFacts {
    std::vector<Figure> figures;
    std::vector<Person> people;
    uint64_t leftOut = 0; ///< beyond maxFigures and maxPeople

    void add(Figure figure); ///< cleaned and cut; once for each kind and value
    void add(Person person); ///< cleaned and cut; once for each address (or handle, or name) and role
};

inline constexpr size_t maxFigures = 400;
inline constexpr size_t maxPeople = 2000;
inline constexpr size_t maxFactText = 200; ///< bytes of a name, a handle, a time, a written figure
inline constexpr size_t maxProfileUrl = 500; ///< bytes; a longer one is no profile

Json pageFactsJson(const PageFacts& facts);
/// Checked and cleaned. helper.bad-message.
Result<PageFacts> parsePageFacts(const Json& untrustedMessage);

} // namespace holdfast::imaging
