#include "app/decode/page/structured_data.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <optional>

namespace holdfast::decode {

namespace {

constexpr size_t maxBlock = 4 * 1024 * 1024; ///< bytes
constexpr size_t maxNodes = 50'000; ///< objects of a block that are looked at

std::string textOf(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_object() ? jsonStringOr(value, "@id") : std::string();
}

/// "@type" may be a name or a list of names, as names or as addresses.
bool isOf(const Json& object, std::string_view wanted)
{
    const auto matches
        = [&](const Json& type) { return type.is_string() && type.get<std::string>().ends_with(wanted); };
    const Json& type = jsonMember(object, "@type");
    return matches(type) || (type.is_array() && std::ranges::any_of(type, matches));
}

std::optional<uint64_t> countOf(const Json& value)
{
    if (value.is_number_unsigned())
        return value.get<uint64_t>();
    if (!value.is_string())
        return {};
    std::string digits = value.get<std::string>();
    std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
    uint64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size())
        return {};
    return count;
}

/// One object of the block and what its place makes of the people in it.
struct Node {
    const Json* object;
    bool isInComment;
};

class Walk {
public:
    Walk(const QUrl& page, imaging::PageFacts& facts)
        : m_page(page)
        , m_facts(facts)
    {
    }

    void all(const Json& root)
    {
        push(root, false);
        for (size_t seen = 0; !m_waiting.empty() && seen < maxNodes; ++seen) {
            const Node node = m_waiting.front();
            m_waiting.pop_front();
            const bool isComment = node.isInComment || isOf(*node.object, "Comment") || isOf(*node.object, "Answer");
            figuresOf(*node.object);
            peopleOf(*node.object, isComment);
            for (const auto& [key, value] : node.object->items())
                push(value, isComment || key == "comment");
        }
    }

private:
    void push(const Json& value, bool isInComment)
    {
        if (value.is_object())
            m_waiting.push_back({&value, isInComment});
        else if (value.is_array())
            for (const Json& each : value)
                if (each.is_object())
                    m_waiting.push_back({&each, isInComment});
    }

    void addFigure(std::optional<FigureKind> kind, const Json& value, const std::string& written)
    {
        if (const auto count = countOf(value); kind && count)
            m_facts.add(imaging::Figure{*kind, *count, true, written + ' ' + std::to_string(*count), "json-ld"});
    }

    void figuresOf(const Json& object)
    {
        addFigure(FigureKind::Comments, jsonMember(object, "commentCount"), "commentCount");
        if (isOf(object, "InteractionCounter")) {
            const Json& action = jsonMember(object, "interactionType");
            const Json& type = action.is_object() ? jsonMember(action, "@type") : action;
            const std::string name = type.is_string() ? type.get<std::string>() : textOf(action);
            addFigure(countedBy(name), jsonMember(object, "userInteractionCount"), name);
        }
        const Json& counts = jsonMember(object, "interactionCount");
        const auto oldForm = [&](const Json& value) { // "UserPlays:12"
            const std::string text = value.is_string() ? value.get<std::string>() : std::string();
            if (const size_t colon = text.find(':'); colon != std::string::npos)
                addFigure(countedBy(text.substr(0, colon)), text.substr(colon + 1), text.substr(0, colon));
        };
        if (counts.is_array())
            std::ranges::for_each(counts, oldForm);
        else
            oldForm(counts);
    }

    void peopleOf(const Json& object, bool isComment)
    {
        const bool isShare = jsonMember(object, "sharedContent").is_object();
        const PersonRole role = isComment ? PersonRole::Commenter : isShare ? PersonRole::Resharer : PersonRole::Poster;
        std::string time;
        for (const char* key : {"datePublished", "dateCreated", "uploadDate"})
            if (time.empty())
                time = jsonStringOr(object, key);
        for (const char* key : {"author", "creator"}) {
            const Json& people = jsonMember(object, key);
            if (people.is_array())
                for (const Json& person : people)
                    addPerson(person, role, time);
            else
                addPerson(people, role, time);
        }
    }

    void addPerson(const Json& untrusted, PersonRole role, const std::string& time)
    {
        imaging::Person person;
        person.role = role;
        person.time = time;
        person.sign = "json-ld";
        if (untrusted.is_string())
            person.name = untrusted.get<std::string>();
        if (untrusted.is_object()) {
            person.name = jsonStringOr(untrusted, "name");
            person.handle = jsonStringOr(untrusted, "alternateName");
            if (person.handle.starts_with('@'))
                person.handle.erase(0, 1);
            std::string address = jsonStringOr(untrusted, "url");
            if (address.empty())
                address = jsonStringOr(untrusted, "@id");
            person.profileUrl = profileAddress(m_page, QString::fromStdString(address));
        }
        m_facts.add(std::move(person));
    }

    const QUrl& m_page;
    imaging::PageFacts& m_facts;
    std::deque<Node> m_waiting;
};

} // namespace

std::string profileAddress(const QUrl& page, const QString& untrustedAddress)
{
    if (untrustedAddress.trimmed().isEmpty())
        return {};
    QUrl url = page.resolved(QUrl(untrustedAddress.trimmed()));
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return {};
    url.setUserInfo({});
    return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded).toStdString();
}

std::optional<FigureKind> countedBy(std::string_view untrustedAction)
{
    constexpr std::array<std::pair<std::string_view, FigureKind>, 12> known{{{"WatchAction", FigureKind::Views},
        {"ViewAction", FigureKind::Views}, {"ReadAction", FigureKind::Views}, {"ListenAction", FigureKind::Views},
        {"UserPlays", FigureKind::Views}, {"UserPageVisits", FigureKind::Views}, {"LikeAction", FigureKind::Likes},
        {"AgreeAction", FigureKind::Likes}, {"UserLikes", FigureKind::Likes}, {"ShareAction", FigureKind::Shares},
        {"CommentAction", FigureKind::Comments}, {"UserComments", FigureKind::Comments}}};
    const size_t slash = untrustedAction.find_last_of("/#");
    const std::string_view name = slash == std::string_view::npos ? untrustedAction : untrustedAction.substr(slash + 1);
    const auto found = std::ranges::find(known, name, &std::pair<std::string_view, FigureKind>::first);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

void addStructuredData(std::string_view untrustedJson, const QUrl& page, imaging::PageFacts& facts)
{
    if (const auto root = parseJson(untrustedJson, maxBlock))
        Walk(page, facts).all(*root);
}

} // namespace holdfast::decode
