#include "app/decode/leak/said_words.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

using SaidHandle = QPDFObjectHandle;

bool isPhrase(const std::string& text)
{
    constexpr size_t fewest = 4;
    constexpr std::string_view layout = "\t\n\r"; // of notes with several lines
    const auto isSign
        = [&](char c) { return c >= 0 && (c < ' ' || c == 127) && layout.find(c) == std::string_view::npos; };
    return std::ranges::none_of(text, isSign) && spokenLetters(text) >= fewest;
}

bool isTechnical(SaidHandle dictionary)
{
    SaidHandle kind = dictionary.getKey("/Type");
    const std::string type = kind.isName() ? kind.getName() : std::string();
    return type == "/XRef" || type == "/ObjStm" || type.starts_with("/Font") || type == "/Encoding"
        || dictionary.hasKey("/Linearized");
}

bool saysWords(SaidHandle object, int depth)
{
    constexpr int deepest = 6;
    if (object.isString())
        return isPhrase(object.getUTF8Value());
    if (depth >= deepest)
        return false;
    if (object.isArray()) {
        std::vector<SaidHandle> members = object.getArrayAsVector();
        return std::ranges::any_of(
            members, [&](SaidHandle member) { return !member.isIndirect() && saysWords(member, depth + 1); });
    }
    if (!object.isDictionary() || isTechnical(object))
        return false;
    constexpr std::array plain{"/ID", "/Registry", "/Ordering", "/Lang", "/DA", "/Producer", "/Creator",
        "/CreationDate", "/ModDate", "/M", "/LastModified", "/Trapped", "/NM", "/OutputConditionIdentifier",
        "/OutputCondition", "/RegistryName", "/Info"};
    for (auto& [key, member] : object.getDictAsMap())
        if (!member.isIndirect() && std::ranges::find(plain, key) == plain.end() && saysWords(member, depth + 1))
            return true;
    return false;
}

} // namespace

size_t spokenLetters(std::string_view text)
{
    return size_t(std::ranges::count_if(text,
        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0; }));
}

bool saysSomething(QPDFObjectHandle untrustedObject)
{
    return saysWords(untrustedObject, 0);
}

} // namespace holdfast::decode
