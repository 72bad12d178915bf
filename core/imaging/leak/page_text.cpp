#include "core/imaging/leak/page_text.h"

#include "core/base/helper_process.h"
#include "core/base/message_fields.h"
#include "core/base/untrusted_text.h"

namespace holdfast::imaging {

void PageText::add(Word word)
{
    word.text = cutText(oneLine(word.text), maxFoundText);
    if (words.size() >= maxWords)
        ++leftOut;
    else
        words.push_back(std::move(word));
}

void PageText::add(Code code)
{
    code.format = printableAscii(code.format, 20);
    code.text = cutText(oneLine(code.text), maxFoundText);
    if (codes.size() >= maxCodes)
        ++leftOut;
    else
        codes.push_back(std::move(code));
}

void PageText::addPhoto(const QRect& box)
{
    if (photos.size() >= maxPhotos)
        ++leftOut;
    else
        photos.push_back(box);
}

Json boxJson(const QRect& box)
{
    return {box.x(), box.y(), box.width(), box.height()};
}

Result<QRect> parseBox(const Json& untrustedBox)
{
    constexpr int farthest = 1'000'000;
    if (!untrustedBox.is_array() || untrustedBox.size() != 4)
        return fail(holdfast::errors::helperBadMessage, "box");
    int numbers[4] = {};
    for (size_t i = 0; i < 4; ++i) {
        HF_TRY(numbers[i], untrustedInteger(untrustedBox[i], i < 2 ? -farthest : 0, farthest, "box"));
    }
    return QRect(numbers[0], numbers[1], numbers[2], numbers[3]);
}

Json pageTextJson(const PageText& text)
{
    Json words = Json::array(), codes = Json::array(), photos = Json::array();
    for (const PageText::Word& word : text.words)
        words.push_back({{"text", word.text}, {"box", boxJson(word.box)}, {"confidence", word.confidence},
            {"line", word.line}, {"faint", word.isFaint}});
    for (const PageText::Code& code : text.codes)
        codes.push_back({{"format", code.format}, {"text", code.text}, {"box", boxJson(code.box)}});
    for (const QRect& box : text.photos)
        photos.push_back(boxJson(box));
    return {{"words", std::move(words)}, {"codes", std::move(codes)}, {"photos", std::move(photos)},
        {"left_out", text.leftOut}};
}

Result<PageText> parsePageText(const Json& untrustedMessage)
{
    HF_TRY(const Json* untrustedWords, untrustedArray(untrustedMessage, "words", maxWords));
    HF_TRY(const Json* untrustedCodes, untrustedArray(untrustedMessage, "codes", maxCodes));
    HF_TRY(const Json* untrustedPhotos, untrustedArray(untrustedMessage, "photos", maxPhotos));
    PageText text;
    HF_TRY(text.leftOut, jsonUnsigned(untrustedMessage, "left_out"));
    for (const Json& untrustedWord : *untrustedWords) {
        PageText::Word word;
        HF_TRY(word.text, jsonString(untrustedWord, "text"));
        HF_TRY(word.box, parseBox(jsonMember(untrustedWord, "box")));
        HF_TRY(const uint64_t confidence, jsonUnsigned(untrustedWord, "confidence"));
        HF_TRY(const uint64_t line, jsonUnsigned(untrustedWord, "line"));
        if (confidence > 100 || line > maxWords || !jsonMember(untrustedWord, "faint").is_boolean())
            return fail(holdfast::errors::helperBadMessage, "word");
        word.confidence = int(confidence);
        word.line = uint32_t(line);
        word.isFaint = jsonMember(untrustedWord, "faint").get<bool>();
        text.add(std::move(word));
    }
    for (const Json& untrustedCode : *untrustedCodes) {
        PageText::Code code;
        HF_TRY(code.format, jsonString(untrustedCode, "format"));
        HF_TRY(code.text, jsonString(untrustedCode, "text"));
        HF_TRY(code.box, parseBox(jsonMember(untrustedCode, "box")));
        text.add(std::move(code));
    }
    for (const Json& untrustedPhoto : *untrustedPhotos) {
        HF_TRY(const QRect box, parseBox(untrustedPhoto));
        text.addPhoto(box);
    }
    return text;
}

} // namespace holdfast::imaging
