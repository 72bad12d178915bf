#include "core/intake/address_list.h"

#include "core/base/byte_stream.h"
#include "core/base/untrusted_text.h"

#include <algorithm>

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

Result<std::vector<std::string>> csvFields(std::string_view line, size_t number)
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
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    if (quoted)
        return fail(errors::badList, "line " + std::to_string(number) + ": a quote is not closed");
    for (std::string& field : fields)
        field = trimmed(field);
    return fields;
}

struct Columns {
    std::optional<size_t> url, age;
};

std::optional<Columns> headerColumns(std::string_view line)
{
    auto fields = csvFields(line, 1);
    if (!fields)
        return std::nullopt;
    Columns columns;
    for (size_t i = 0; i < fields->size(); ++i) {
        if (asciiLowerCase((*fields)[i]) == "url")
            columns.url = i;
        else if (asciiLowerCase((*fields)[i]) == "under18")
            columns.age = i;
    }
    return columns.url ? std::optional(columns) : std::nullopt;
}

Result<ListedAddress> csvAddress(std::string_view line, size_t number, const Columns& columns)
{
    HF_TRY(const std::vector<std::string> fields, csvFields(line, number));
    const std::string where = "line " + std::to_string(number);
    if (*columns.url >= fields.size() || fields[*columns.url].empty())
        return fail(errors::badList, where + ": no address");
    ListedAddress address{fields[*columns.url], std::nullopt};
    if (columns.age && *columns.age < fields.size() && !fields[*columns.age].empty()) {
        auto answer = parseAgeAnswer(asciiLowerCase(fields[*columns.age]));
        if (!answer)
            return fail(errors::badList, where + ": under18 is no, yes or unsure");
        address.age = *answer;
    }
    return address;
}

} // namespace

Result<std::vector<ListedAddress>> parseAddressList(std::string_view untrustedText)
{
    if (untrustedText.starts_with("\xEF\xBB\xBF"))
        untrustedText.remove_prefix(3);
    std::vector<ListedAddress> addresses;
    std::optional<Columns> columns;
    bool first = true;
    for (size_t number = 1; !untrustedText.empty(); ++number) {
        const size_t end = std::min(untrustedText.find('\n'), untrustedText.size());
        const std::string_view line = trimmed(untrustedText.substr(0, end));
        untrustedText.remove_prefix(std::min(end + 1, untrustedText.size()));
        if (line.empty())
            continue;
        const bool isHeader = first && (columns = headerColumns(line));
        first = false;
        if (isHeader)
            continue;
        if (columns) {
            HF_TRY(ListedAddress address, csvAddress(line, number, *columns));
            addresses.push_back(std::move(address));
        } else if (!line.starts_with('#')) {
            addresses.push_back({std::string(line), std::nullopt});
        }
    }
    if (addresses.empty())
        return fail(errors::badList, "there is no address in it");
    return addresses;
}

Result<std::vector<ListedAddress>> readAddressList(const std::filesystem::path& file)
{
    HF_TRY(const Bytes bytes, readFile(file, maxListBytes));
    return parseAddressList(asText(bytes));
}

} // namespace holdfast::intake
