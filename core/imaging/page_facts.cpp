#include "core/imaging/page_facts.h"

#include "core/base/helper_process.h"
#include "core/base/untrusted_text.h"

#include <algorithm>

namespace holdfast::imaging {

namespace {

std::string clean(std::string_view text)
{
    std::string words;
    for (const char c : oneLine(text))
        if (c != ' ' || (!words.empty() && words.back() != ' '))
            words += c;
    if (words.ends_with(' '))
        words.pop_back();
    return cutText(words, maxFactText);
}

bool isProfileUrl(std::string_view url)
{
    return url.size() <= maxProfileUrl && (url.starts_with("https://") || url.starts_with("http://"))
        && std::ranges::all_of(url, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

/// By what one person on a page is told from another.
std::string_view identityOf(const Person& person)
{
    return !person.profileUrl.empty() ? person.profileUrl : !person.handle.empty() ? person.handle : person.name;
}

const Json* listOf(const Json& untrustedMessage, std::string_view key, size_t cap)
{
    const Json& untrustedList = jsonMember(untrustedMessage, key);
    return untrustedList.is_array() && untrustedList.size() <= cap ? &untrustedList : nullptr;
}

Result<Figure> parseFigure(const Json& untrustedEntry)
{
    Figure figure;
    HF_TRY(const std::string kind, jsonString(untrustedEntry, "kind"));
    HF_TRY(figure.kind, parseFigureKind(kind));
    HF_TRY(figure.value, jsonUnsigned(untrustedEntry, "value"));
    const Json& exact = jsonMember(untrustedEntry, "exact");
    if (!exact.is_boolean())
        return fail(holdfast::errors::badJson, "exact");
    figure.isExact = exact.get<bool>();
    HF_TRY(figure.written, jsonString(untrustedEntry, "written"));
    HF_TRY(figure.sign, jsonString(untrustedEntry, "sign"));
    return figure;
}

Result<Person> parsePerson(const Json& untrustedEntry)
{
    Person person;
    HF_TRY(person.name, jsonString(untrustedEntry, "name"));
    HF_TRY(person.handle, jsonString(untrustedEntry, "handle"));
    HF_TRY(person.profileUrl, jsonString(untrustedEntry, "profile_url"));
    HF_TRY(const std::string role, jsonString(untrustedEntry, "role"));
    HF_TRY(person.role, parsePersonRole(role));
    HF_TRY(person.time, jsonString(untrustedEntry, "time"));
    HF_TRY(person.sign, jsonString(untrustedEntry, "sign"));
    return person;
}

} // namespace

void PageFacts::add(Figure figure)
{
    figure.written = clean(figure.written);
    figure.sign = printableAscii(figure.sign, 20);
    const auto isSame = [&](const Figure& other) { return other.kind == figure.kind && other.value == figure.value; };
    if (std::ranges::any_of(figures, isSame))
        return;
    if (figures.size() >= maxFigures)
        ++leftOut;
    else
        figures.push_back(std::move(figure));
}

void PageFacts::add(Person person)
{
    person.name = clean(person.name);
    person.handle = clean(person.handle);
    person.time = clean(person.time);
    person.sign = printableAscii(person.sign, 20);
    if (!isProfileUrl(person.profileUrl))
        person.profileUrl.clear();
    if (identityOf(person).empty())
        return;
    const auto isSame
        = [&](const Person& other) { return other.role == person.role && identityOf(other) == identityOf(person); };
    if (const auto known = std::ranges::find_if(people, isSame); known != people.end()) {
        if (known->name.empty())
            known->name = std::move(person.name);
        if (known->time.empty())
            known->time = std::move(person.time);
    } else if (people.size() >= maxPeople) {
        ++leftOut;
    } else {
        people.push_back(std::move(person));
    }
}

Json pageFactsJson(const PageFacts& facts)
{
    Json figures = Json::array(), people = Json::array();
    for (const Figure& figure : facts.figures)
        figures.push_back({{"kind", toText(figure.kind)}, {"value", figure.value}, {"exact", figure.isExact},
            {"written", figure.written}, {"sign", figure.sign}});
    for (const Person& person : facts.people)
        people.push_back({{"name", person.name}, {"handle", person.handle}, {"profile_url", person.profileUrl},
            {"role", toText(person.role)}, {"time", person.time}, {"sign", person.sign}});
    return {{"figures", std::move(figures)}, {"people", std::move(people)}, {"left_out", facts.leftOut}};
}

Result<PageFacts> parsePageFacts(const Json& untrustedMessage)
{
    const Json* untrustedFigures = listOf(untrustedMessage, "figures", maxFigures);
    const Json* untrustedPeople = listOf(untrustedMessage, "people", maxPeople);
    if (untrustedFigures == nullptr || untrustedPeople == nullptr)
        return fail(holdfast::errors::helperBadMessage, "page facts");
    PageFacts facts;
    HF_TRY(facts.leftOut, jsonUnsigned(untrustedMessage, "left_out"));
    for (const Json& untrustedEntry : *untrustedFigures) {
        HF_TRY(Figure figure, parseFigure(untrustedEntry));
        facts.add(std::move(figure));
    }
    for (const Json& untrustedEntry : *untrustedPeople) {
        HF_TRY(Person person, parsePerson(untrustedEntry));
        facts.add(std::move(person));
    }
    return facts;
}

} // namespace holdfast::imaging
