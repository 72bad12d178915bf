#include "core/intake/address_list.h"

#include "core/base/byte_stream.h"
#include "core/base/untrusted_text.h"
#include "core/capture/address.h"

#include <algorithm>
#include <map>
#include <utility>

namespace holdfast::intake {

namespace {

constexpr size_t maxListBytes = 16 * 1024 * 1024;

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

constexpr std::string_view separators = ",;\t"; ///< of spreadsheets in one country or another

Error badLine(size_t number, std::string_view what)
{
    return Error(errors::badList, "line " + std::to_string(number) + ": " + std::string(what));
}

Result<std::vector<std::string>> csvFields(std::string_view line, size_t number, char separator)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    if (quoted)
        return fail(badLine(number, "a quote is not closed"));
    for (std::string& field : fields)
        field = trimmed(field);
    return fields;
}

/// "Under 18", "under_18" and "UNDER-18" are one name: a column that is not recognised is one whose answers are lost.
std::string columnName(std::string_view field)
{
    std::string name;
    for (const char c : asciiLowerCase(field))
        if (c != ' ' && c != '_' && c != '-')
            name += c;
    return name;
}

struct Columns {
    std::optional<size_t> url, age;
    size_t count = 0;
    char separator = ',';
};

Result<std::optional<Columns>> headerColumns(std::string_view line, size_t number)
{
    for (const char separator : separators) {
        const auto fields = csvFields(line, number, separator);
        if (!fields)
            continue;
        Columns columns{{}, {}, fields->size(), separator};
        for (size_t i = 0; i < fields->size(); ++i) {
            const std::string name = columnName((*fields)[i]);
            if (name != "url" && name != "under18")
                continue;
            std::optional<size_t>& column = name == "url" ? columns.url : columns.age;
            if (column)
                return fail(badLine(number, "two columns of the same name"));
            column = i;
        }
        if (columns.url)
            return std::optional(columns);
        if (columns.age)
            return fail(badLine(number, "no column is named url"));
    }
    return std::optional<Columns>();
}

std::optional<AgeAnswer> answerIn(std::string_view field)
{
    const auto answer = parseAgeAnswer(asciiLowerCase(field));
    return answer ? std::optional(*answer) : std::nullopt;
}

/// In a list without a column for answers one would be read as a part of the address, and the page be visited in spite
/// of it.
Result<void> requireNoAnswer(std::string_view line, size_t number)
{
    for (const char separator : separators) {
        const auto fields = csvFields(line, number, separator);
        if (fields && fields->size() > 1 && answerIn(fields->back()))
            return fail(badLine(number, "an answer, but no first line that names the columns url and under18"));
    }
    return {};
}

Result<ListedAddress> csvAddress(std::string_view line, size_t number, const Columns& columns)
{
    if (columns.count == 1)
        HF_CHECK(requireNoAnswer(line, number));
    HF_TRY(std::vector<std::string> fields, csvFields(line, number, columns.separator));
    while (fields.size() > columns.count && fields.back().empty())
        fields.pop_back();
    // An address with a separator in it and no quotes around would be cut, and its answer read from another column.
    if (fields.size() > columns.count)
        return fail(badLine(number, "more columns than the first line names; an address with commas needs quotes"));
    if (*columns.url >= fields.size() || fields[*columns.url].empty())
        return fail(badLine(number, "no address"));
    ListedAddress address{fields[*columns.url], std::nullopt};
    if (columns.age && *columns.age < fields.size() && !fields[*columns.age].empty()) {
        address.age = answerIn(fields[*columns.age]);
        if (!address.age)
            return fail(badLine(number, "under18 is no, yes or unsure"));
    }
    return address;
}

/// Which separator the file is written with, as spreadsheets may say above the column names.
bool isSeparatorLine(std::string_view line)
{
    return line.size() <= 5 && asciiLowerCase(line).starts_with("sep=");
}

/// What is fetched for an address: without scheme, last slash and fragment, but for one that names a page of its own.
std::string fetchedFor(std::string_view url)
{
    const auto checked = capture::checkAddress(url);
    if (!checked)
        return std::string(url);
    std::string page = checked->url.substr(checked->url.find("://") + 3);
    const size_t fragment = page.find('#');
    const std::string_view named = fragment == std::string::npos ? "" : std::string_view(page).substr(fragment + 1);
    if (fragment != std::string::npos && !named.starts_with('/') && !named.starts_with('!'))
        page.resize(fragment);
    if (page.ends_with('/'))
        page.pop_back();
    return page;
}

} // namespace

void letStricterAnswersWin(std::vector<ListedAddress>& addresses)
{
    std::map<std::string, AgeAnswer> strict;
    for (const ListedAddress& address : addresses)
        if (address.age == AgeAnswer::Yes || address.age == AgeAnswer::Unsure)
            strict.emplace(fetchedFor(address.url), *address.age);
    if (strict.empty())
        return;
    for (ListedAddress& address : addresses)
        if (const auto found = strict.find(fetchedFor(address.url));
            found != strict.end() && address.age != AgeAnswer::Yes && address.age != AgeAnswer::Unsure)
            address.age = found->second;
}

Result<std::vector<ListedAddress>> parseAddressList(std::string_view untrustedText)
{
    if (untrustedText.starts_with("\xEF\xBB\xBF"))
        untrustedText.remove_prefix(3);
    if (untrustedText.find('\0') != std::string_view::npos)
        return fail(errors::badList, "it is not UTF-8; save it as UTF-8 text");
    std::vector<ListedAddress> addresses;
    std::optional<Columns> columns;
    bool first = true;
    for (size_t number = 1; !untrustedText.empty(); ++number) {
        const size_t end = std::min(untrustedText.find('\n'), untrustedText.size());
        const std::string_view record = untrustedText.substr(0, end); // a tab at its ends may stand for an empty column
        const std::string_view line = trimmed(record);
        untrustedText.remove_prefix(std::min(end + 1, untrustedText.size()));
        if (line.empty() || line.starts_with('#') || (first && isSeparatorLine(line)))
            continue;
        if (std::exchange(first, false)) {
            HF_TRY(columns, headerColumns(record, number));
            if (columns)
                continue;
        }
        if (columns) {
            HF_TRY(ListedAddress address, csvAddress(record, number, *columns));
            addresses.push_back(std::move(address));
        } else {
            HF_CHECK(requireNoAnswer(record, number));
            addresses.push_back({std::string(line), std::nullopt});
        }
    }
    if (addresses.empty())
        return fail(errors::badList, "there is no address in it");
    letStricterAnswersWin(addresses);
    return addresses;
}

Result<std::vector<ListedAddress>> readAddressList(const std::filesystem::path& file)
{
    HF_TRY(const Bytes bytes, readFile(file, maxListBytes));
    return parseAddressList(asText(bytes));
}

} // namespace holdfast::intake
