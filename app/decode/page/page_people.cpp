#include "app/decode/page/page_people.h"

#include "app/decode/page/structured_data.h"
#include "core/base/untrusted_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

constexpr size_t maxNamed = 20'000; ///< before the same ones are put together
constexpr size_t maxParts = 200'000;

bool containsAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// What a site's authors call an element, where people are told apart by it.
std::string marksOf(const Attributes& attributes)
{
    std::string marks;
    for (const char* name : {"class", "id", "data-testid", "itemtype", "role", "rel", "itemprop"})
        if (const auto found = attributes.find(name); found != attributes.end())
            marks += found->second.substr(0, 500) + ' ';
    return asciiLowerCase(marks);
}

bool isResharesPage(const QUrl& page)
{
    const std::string last = asciiLowerCase(page.path().section(u'/', -1).toStdString());
    return containsAny(last, {"reshare", "repost", "retweet", "reblog", "shares"});
}

/// "nightowl77" of a path by which sites name a profile, such as "/@nightowl77" or "/user/nightowl77".
QString handleInPath(const QString& path)
{
    static const QRegularExpression profile(
        QStringLiteral(
            "^/(?:@([^/]{1,80})|(?:u|user|users|usuario|member|members|profile|profiles|people|channel|c|model|"
            "author|add)/@?([^/]{1,80}))/?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = profile.match(path);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

/// "nightowl77" of "/nightowl77".
QString onlyStep(const QString& path)
{
    static const QRegularExpression step(QStringLiteral(R"(^/([\w.-]{2,60})/?$)"));
    return step.match(path).captured(1);
}

/// "nightowl77" of "@nightowl77".
std::string handleAlone(const std::string& shown)
{
    static const QRegularExpression handle(
        QStringLiteral(R"(^\s*@([\w.-]{2,60})\s*$)"), QRegularExpression::UseUnicodePropertiesOption);
    if (shown.find('@') == std::string::npos)
        return {};
    return handle.match(QString::fromStdString(shown)).captured(1).toStdString();
}

bool looksLikeATime(const std::string& shown)
{
    static const QRegularExpression time(QStringLiteral(R"(^\s*[^@]{0,40}\b\d{1,2}[:.]\d{2}\b[^@]{0,20}$)"));
    return shown.size() <= 60 && time.match(QString::fromStdString(shown)).hasMatch();
}

} // namespace

std::string valueOf(const Attributes& attributes, const char* name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

PagePeople::PagePeople(const QUrl& page)
    : m_page(page)
{
    if (isResharesPage(page))
        m_roleOfRows = PersonRole::Resharer;
}

size_t PagePeople::openPart(const std::string& tag, const std::string& marks, size_t around)
{
    constexpr std::array wholePage{"html", "head", "body", "main"};
    if (std::ranges::find(wholePage, tag) != wholePage.end() || m_parts.size() >= maxParts)
        return around;
    PartKind kind = PartKind::Page;
    if (containsAny(marks, {"comment", "reply", "kommentar", "schema.org/answer"}))
        kind = PartKind::Comment;
    else if (containsAny(marks, {"reshare", "repost", "retweet", "reblog"}))
        kind = PartKind::Share;
    else if (tag == "article" || containsAny(marks, {"article", "socialmediaposting", "tweet"}))
        kind = PartKind::Post;
    else if (tag == "li" || tag == "tr" || containsAny(marks, {"listitem", "user-row", "usercell"}))
        kind = PartKind::Row;
    else
        return around;
    m_parts.push_back({kind, {}, false, false});
    return m_parts.size() - 1;
}

PersonRole PagePeople::roleIn(size_t part, bool isMarkedAuthor) const
{
    switch (m_parts[part].kind) {
    case PartKind::Comment:
        return m_roleOfRows == PersonRole::Resharer ? m_roleOfRows : PersonRole::Commenter;
    case PartKind::Share:
        return PersonRole::Resharer;
    case PartKind::Post:
        return isMarkedAuthor || !m_parts[part].hasPeople ? PersonRole::Poster : PersonRole::Named;
    case PartKind::Row:
    case PartKind::Page:
        break;
    }
    return isMarkedAuthor ? PersonRole::Poster : m_roleOfRows;
}

size_t PagePeople::add(imaging::Person person, size_t part)
{
    if (m_people.size() >= maxNamed)
        return nobody;
    m_parts[part].hasPeople = true;
    m_people.push_back({std::move(person), part});
    return m_people.size() - 1;
}

void PagePeople::noteTime(size_t part, const std::string& time, bool isMarkedUp)
{
    Part& owner = m_parts[part];
    if (part == 0 || time.empty() || (!owner.time.empty() && (owner.isTimeMarkedUp || !isMarkedUp)))
        return;
    owner.time = time;
    owner.isTimeMarkedUp = isMarkedUp;
}

void PagePeople::openLink(const Attributes& attributes, const std::string& marks, Element& element)
{
    element.isLink = true;
    const std::string address = profileAddress(m_page, QString::fromStdString(valueOf(attributes, "href")));
    if (address.empty())
        return;
    if (element.author != nobody) {
        if (imaging::Person& author = m_people[element.author].person; author.profileUrl.empty())
            author.profileUrl = address;
        return;
    }
    const bool isMarkedAuthor = containsAny(marks, {"author", "poster", "uploader", "byline", "creator", "owner"});
    const QString path = QUrl(QString::fromStdString(address)).path();
    QString handle = handleInPath(path);
    if (handle.isEmpty() && (isMarkedAuthor || containsAny(marks, {"user", "handle", "profile", "nick"})))
        handle = onlyStep(path);
    if (handle.isEmpty() && !isMarkedAuthor)
        return;
    imaging::Person person{{}, handle.toStdString(), address, roleIn(element.part, isMarkedAuthor), {}, "link"};
    element.link = add(std::move(person), element.part);
}

void PagePeople::open(const std::string& tag, const Attributes& attributes)
{
    Element element;
    if (!m_open.empty()) {
        element.part = m_open.back().part;
        element.author = m_open.back().author;
        element.isSkipped = m_open.back().isSkipped;
        element.isLink = m_open.back().isLink;
    }
    const std::string marks = marksOf(attributes);
    element.isSkipped = element.isSkipped || tag == "nav" || tag == "footer"
        || containsAny(marks, {"navigation", "banner", "contentinfo"});
    element.property = valueOf(attributes, "itemprop");
    element.content = valueOf(attributes, "content");
    if (!element.isSkipped) {
        element.part = openPart(tag, marks, element.part);
        if (tag == "time")
            noteTime(element.part, valueOf(attributes, "datetime"), true);
        if (element.property == "author" || element.property == "creator")
            element.author = element.link
                = add({{}, {}, {}, roleIn(element.part, true), {}, "microdata"}, element.part);
        if (tag == "a" || tag == "link")
            openLink(attributes, marks, element);
    }
    m_open.push_back(std::move(element));
}

void PagePeople::text(std::string_view text)
{
    if (!m_open.empty() && m_open.back().shown.size() < imaging::maxFactText)
        m_open.back().shown += text.substr(0, imaging::maxFactText);
}

void PagePeople::close()
{
    if (m_open.empty())
        return;
    const Element element = std::move(m_open.back());
    m_open.pop_back();
    const std::string& value = element.content.empty() ? element.shown : element.content;
    if (element.link != nobody && m_people[element.link].person.name.empty())
        m_people[element.link].person.name = value;
    else if (element.author != nobody && element.property == "name")
        m_people[element.author].person.name = value;
    bool hasPerson = element.hasPerson || element.link != nobody;
    if (!element.isSkipped && !element.isLink && element.author == nobody) {
        if (std::string handle = hasPerson ? std::string() : handleAlone(element.shown); !handle.empty())
            hasPerson
                = add({{}, std::move(handle), {}, roleIn(element.part, false), {}, "text"}, element.part) != nobody;
        else if (looksLikeATime(element.shown))
            noteTime(element.part, element.shown, false);
    }
    text(" " + element.shown);
    if (!m_open.empty())
        m_open.back().hasPerson = m_open.back().hasPerson || hasPerson;
}

void PagePeople::addTo(imaging::PageFacts& facts) const
{
    for (const Named& named : m_people) {
        imaging::Person person = named.person;
        if (person.name.starts_with('@'))
            person.name.erase(0, 1);
        if (person.name == person.handle)
            person.name.clear();
        person.time = m_parts[named.part].time;
        facts.add(std::move(person));
    }
}

} // namespace holdfast::decode
