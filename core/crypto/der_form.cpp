#include "core/crypto/der_form.h"

#include <optional>

namespace holdfast::crypto {

namespace {

constexpr uint8_t booleanTag = 0x01, integerTag = 0x02, nullTag = 0x05, oidTag = 0x06, sequenceTag = 0x30,
                  setTag = 0x31;
constexpr uint8_t isConstructed = 0x20, classBits = 0xc0, lowTagBits = 0x1f;
constexpr int maxDepth = 64;

struct DerElement {
    uint8_t tag = 0;
    ByteView content, rest; ///< and what lies behind it
};

std::optional<DerElement> firstElement(ByteView bytes)
{
    constexpr size_t maxDigits = 4;
    if (bytes.size() < 2 || (bytes[0] & lowTagBits) == lowTagBits)
        return std::nullopt;
    size_t length = bytes[1], head = 2;
    if (length >= 0x80) {
        const size_t digits = length & 0x7f;
        if (digits == 0 || digits > maxDigits || bytes.size() < 2 + digits || bytes[2] == 0)
            return std::nullopt;
        length = 0;
        for (const uint8_t digit : bytes.subspan(2, digits))
            length = length * 256 + digit;
        if (length < 0x80)
            return std::nullopt;
        head += digits;
    }
    if (length > bytes.size() - head)
        return std::nullopt;
    return DerElement{bytes[0], bytes.subspan(head, length), bytes.subspan(head + length)};
}

bool isShortest(ByteView digits)
{
    if (digits.size() < 2)
        return !digits.empty();
    return digits[0] == 0 ? digits[1] >= 0x80 : digits[0] != 0xff || digits[1] < 0x80;
}

/// Whole numbers of seven bits a byte, none with a zero before it.
bool isOid(ByteView content)
{
    bool isStart = true;
    for (const uint8_t byte : content) {
        if (isStart && byte == 0x80)
            return false;
        isStart = byte < 0x80;
    }
    return !content.empty() && isStart;
}

bool isFormOf(uint8_t tag, ByteView content)
{
    switch (tag) {
    case booleanTag:
        return content.size() == 1;
    case integerTag:
        return isShortest(content);
    case nullTag:
        return content.empty();
    case oidTag:
        return isOid(content);
    case 0x10: // SEQUENCE and SET, said to have no parts
    case 0x11:
        return false;
    default:
        return true;
    }
}

bool areInDer(ByteView elements, int depth)
{
    for (ByteView rest = elements; !rest.empty();) {
        const auto element = firstElement(rest);
        if (!element)
            return false;
        rest = element->rest;
        if (!isFormOf(element->tag, element->content))
            return false;
        if ((element->tag & isConstructed) == 0)
            continue;
        const bool isUniversal = (element->tag & classBits) == 0;
        if (isUniversal && element->tag != sequenceTag && element->tag != setTag)
            return false;
        if (depth == maxDepth || !areInDer(element->content, depth + 1))
            return false;
    }
    return true;
}

} // namespace

bool isInDer(ByteView untrusted)
{
    const auto element = firstElement(untrusted);
    return element && element->rest.empty() && areInDer(untrusted, 0);
}

} // namespace holdfast::crypto
