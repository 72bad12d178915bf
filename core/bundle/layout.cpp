#include "core/bundle/layout.h"

#include <algorithm>

namespace holdfast::bundle {

static bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Windows opens a device for these, whatever stands after the first dot.
static bool isDeviceName(std::string_view name)
{
    const std::string stem = foldCase(name.substr(0, name.find('.')));
    if (stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")))
        return stem[3] >= '0' && stem[3] <= '9';
    return stem == "con" || stem == "prn" || stem == "aux" || stem == "nul";
}

static bool isSafeComponent(std::string_view name)
{
    if (name.empty() || !isNameStart(name.front()) || name.back() == '.' || isDeviceName(name))
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) { return isNameStart(c) || c == '.' || c == '-'; });
}

bool isSafePath(std::string_view untrustedPath)
{
    if (untrustedPath.empty() || untrustedPath.size() > limits::pathBytes)
        return false;
    size_t components = 0;
    for (size_t start = 0; start <= untrustedPath.size();) {
        const size_t end = std::min(untrustedPath.find('/', start), untrustedPath.size());
        if (++components > limits::pathComponents || !isSafeComponent(untrustedPath.substr(start, end - start)))
            return false;
        start = end + 1;
    }
    return true;
}

bool isRootFolderName(std::string_view untrustedName)
{
    constexpr std::string_view prefix = "holdfast-";
    return untrustedName.size() == prefix.size() + 16 && untrustedName.starts_with(prefix)
        && std::all_of(untrustedName.begin() + prefix.size(), untrustedName.end(),
            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string layout::stampNumbered(size_t number)
{
    return number == 1 ? std::string(stamp) : std::string(sshSignature) + "-" + std::to_string(number) + ".tsr";
}

static constexpr std::string_view stampEnding = ".tsr", requestEnding = ".tsq", chainEnding = ".pem";

static std::string besideStamp(std::string_view stampPath, std::string_view ending)
{
    if (stampPath.starts_with(layout::time))
        stampPath.remove_prefix(layout::time.size());
    return std::string(stampPath.substr(0, stampPath.rfind('.'))).append(ending);
}

std::string layout::requestBeside(std::string_view stampPath)
{
    return besideStamp(stampPath, requestEnding);
}

std::string layout::chainBeside(std::string_view stampPath)
{
    return besideStamp(stampPath, chainEnding);
}

std::array<std::string, 3> layout::stampFiles(size_t number)
{
    const std::string response = stampNumbered(number);
    return {response, requestBeside(response), chainBeside(response)};
}

std::string layout::countersignature(size_t number)
{
    return "countersignature-" + std::to_string(number) + ".sig";
}

std::string layout::countersignatureStamp(size_t number)
{
    return countersignature(number) + ".tsr";
}

static constexpr std::string_view proofEnding = ".ots";

// "batch-N" and `end`, N without a zero before it.
static bool isBatchName(std::string_view name, std::string_view end)
{
    constexpr std::string_view start = "batch-";
    constexpr size_t mostDigits = 18;
    if (!name.starts_with(start) || !name.ends_with(end) || name.size() <= start.size() + end.size())
        return false;
    const std::string_view number = name.substr(start.size(), name.size() - start.size() - end.size());
    return number.size() <= mostDigits && number.front() != '0'
        && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

static bool isListName(std::string_view name)
{
    return isBatchName(name, ".sha256");
}

static bool isStampInRoot(std::string_view path)
{
    for (size_t n = 1; n <= limits::stamps; ++n)
        if (path == layout::stampNumbered(n))
            return true;
    for (size_t n = 1; n <= limits::countersignatures; ++n)
        if (path == layout::countersignatureStamp(n))
            return true;
    return false;
}

std::string layout::stampOfPaper(std::string_view path)
{
    static_assert(requestEnding.size() == chainEnding.size());
    if (!(path.ends_with(requestEnding) || path.ends_with(chainEnding)) || path.find('/') != std::string_view::npos)
        return {};
    const std::string_view name = path.substr(0, path.size() - requestEnding.size());
    const std::string response = std::string(name).append(stampEnding);
    if (isStampInRoot(response))
        return response;
    return isBatchName(name, "-before") || isBatchName(name, "-after") ? std::string(layout::time).append(response)
                                                                       : std::string();
}

std::string proofOf(std::string_view path)
{
    if (path == layout::sshSignature)
        return std::string(path).append(proofEnding);
    const bool isList = path.starts_with(layout::time) && isListName(path.substr(layout::time.size()));
    return isList ? std::string(path.substr(layout::time.size())).append(proofEnding) : std::string();
}

std::string proved(std::string_view proofPath)
{
    if (!proofPath.ends_with(proofEnding))
        return {};
    const std::string_view name = proofPath.substr(0, proofPath.size() - proofEnding.size());
    if (name == layout::sshSignature)
        return std::string(name);
    return isListName(name) ? std::string(layout::time).append(name) : std::string();
}

bool isLateFile(std::string_view path)
{
    for (size_t n = 1; n <= limits::countersignatures; ++n)
        if (path == layout::countersignature(n))
            return true;
    return isStampInRoot(path) || !layout::stampOfPaper(path).empty() || !proved(path).empty();
}

bool isRootFile(std::string_view path)
{
    return isLateFile(path) || path == layout::viewer || path == layout::verifyPage
        || std::find(layout::rootFiles.begin(), layout::rootFiles.end(), path) != layout::rootFiles.end();
}

bool isLinkOnlyAnswer(std::string_view under18)
{
    return under18 == "yes" || under18 == "unsure";
}

std::string foldCase(std::string_view text)
{
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

std::string printable(std::string_view untrustedText, size_t cap)
{
    std::string out;
    for (const char c : untrustedText.substr(0, cap))
        out += c >= ' ' && c <= '~' ? c : '?';
    if (untrustedText.size() > cap)
        out += "...";
    return out;
}

} // namespace holdfast::bundle
