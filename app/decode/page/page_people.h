#pragma once

#include "core/imaging/page_facts.h"

#include <QUrl>
#include <map>
#include <string>
#include <vector>

namespace holdfast::decode {

using Attributes = std::map<std::string, std::string>; ///< names in small letters, values as they are
std::string valueOf(const Attributes& attributes, const char* name); ///< empty when there is none

/// Whom a page names: authors as microdata, links to profiles, handles that stand alone. Everyone belongs to the part
/// of the page (a post, a comment, a share) that is nearest around them: what it is decides what they did, and its time
/// is theirs. Fed with the elements of a page as they open and close.
class PagePeople {
public:
    explicit PagePeople(const QUrl& page);
    void open(const std::string& tag, const Attributes& attributes);
    void text(std::string_view text);
    void close(); ///< the innermost open element
    void addTo(imaging::PageFacts& facts) const; ///< in the order of the page

private:
    enum class PartKind { Page, Row, Post, Comment, Share };
    struct Part {
        PartKind kind = PartKind::Page;
        std::string time;
        bool isTimeMarkedUp = false;
        bool hasPeople = false;
    };
    struct Named {
        imaging::Person person;
        size_t part = 0; ///< index of m_parts
    };
    static constexpr size_t nobody = SIZE_MAX;
    struct Element {
        size_t part = 0;
        size_t link = nobody; ///< index of m_people: whom the element's text names
        size_t author = nobody; ///< index of m_people: whose microdata stands inside
        bool isSkipped = false; ///< menus and footers: they name the reader
        bool isLink = false;
        bool hasPerson = false; ///< someone was named inside already
        std::string property; ///< itemprop
        std::string content; ///< what takes the place of its text
        std::string shown; ///< its text, cut
    };

    size_t openPart(const std::string& tag, const std::string& marks, size_t around);
    void openLink(const Attributes& attributes, const std::string& marks, Element& element);
    void noteTime(size_t part, const std::string& time, bool isMarkedUp);
    PersonRole roleIn(size_t part, bool isMarkedAuthor) const;
    size_t add(imaging::Person person, size_t part);

    QUrl m_page;
    PersonRole m_roleOfRows = PersonRole::Named;
    std::vector<Part> m_parts{Part{}};
    std::vector<Element> m_open;
    std::vector<Named> m_people;
};

} // namespace holdfast::decode
