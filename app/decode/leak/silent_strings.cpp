#include "app/decode/leak/silent_strings.h"

namespace holdfast::decode {

namespace {

constexpr size_t mostSilent = 5000;

void noteString(std::string text, std::vector<std::string>& texts, PageItems& items)
{
    if (texts.size() < mostSilent)
        texts.push_back(std::move(text));
    else
        items.isWhole = false;
}

void noteInside(QPDFObjectHandle operand, int depth, PageItems& items)
{
    constexpr int deepest = 4;
    if (operand.isString())
        noteString(operand.getUTF8Value(), items.silent, items);
    else if (depth >= deepest)
        return;
    else if (operand.isArray())
        for (QPDFObjectHandle member : operand.getArrayAsVector())
            noteInside(member, depth + 1, items);
    else if (operand.isDictionary())
        for (auto& [key, member] : operand.getDictAsMap())
            if (key != "/Lang" && !member.isIndirect())
                noteInside(member, depth + 1, items);
}

} // namespace

void noteSilent(QPDFObjectHandle untrustedOperand, PageItems& items)
{
    noteInside(untrustedOperand, 0, items);
}

void noteMarkedContent(QPDFObjectHandle untrustedProperties, bool isInContent, PageItems& items)
{
    if (!untrustedProperties.isDictionary())
        return;
    if (QPDFObjectHandle drawn = untrustedProperties.getKey("/ActualText"); drawn.isString())
        noteString(drawn.getUTF8Value(), items.replacements, items);
    for (auto& [key, member] : untrustedProperties.getDictAsMap())
        if (key == "/Alt" || key == "/E" || (isInContent && key != "/ActualText" && key != "/Lang"))
            noteInside(member, 1, items);
}

} // namespace holdfast::decode
