#include "core/imaging/suggest/page_survey.h"

#include "core/base/helper_process.h"
#include "core/base/message_fields.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"

#include <QImage>

#include <cmath>

namespace holdfast::imaging {

namespace {

Result<int> sideOf(const Json& untrustedMessage, std::string_view key)
{
    HF_TRY(const uint64_t side, jsonUnsigned(untrustedMessage, key));
    if (side < 1 || side > uint64_t(maxSide))
        return fail(holdfast::errors::helperBadMessage, std::string(key));
    return int(side);
}

} // namespace

QTransform turnedBy(const QSize& page, double angle)
{
    return QImage::trueMatrix(QTransform().rotate(angle), page.width(), page.height());
}

QTransform PageSurvey::toUpright() const
{
    return turnedBy(page, angle);
}

QSize PageSurvey::uprightSize() const
{
    return toUpright().mapRect(QRect(QPoint(0, 0), page)).size();
}

Json surveyJson(const PageSurvey& survey)
{
    Json words = Json::array(), codes = Json::array(), marks = Json::array(), portraits = Json::array();
    for (const PageText::Word& word : survey.words)
        words.push_back({{"text", cutText(oneLine(word.text), maxFoundText)}, {"box", boxJson(word.box)},
            {"confidence", word.confidence}, {"line", word.line}});
    for (const PageSurvey::Code& code : survey.codes)
        codes.push_back({{"format", printableAscii(code.format, 20)}, {"text", cutText(code.text, maxCodeText)},
            {"box", boxJson(code.box)}});
    for (const PageSurvey::Mark& mark : survey.marks)
        marks.push_back({{"barcode", mark.isBarcode}, {"box", boxJson(mark.box)}});
    for (const PageSurvey::Portrait& portrait : survey.portraits)
        portraits.push_back({{"edges", portrait.hasEdges}, {"box", boxJson(portrait.box)}});
    Json parts = Json::array();
    for (const PageSurvey& part : survey.parts)
        parts.push_back(surveyJson(part));
    return {{"width", survey.page.width()}, {"height", survey.page.height()},
        {"millidegrees", int64_t(std::llround(survey.angle * 1000))}, {"words", std::move(words)},
        {"codes", std::move(codes)}, {"marks", std::move(marks)}, {"portraits", std::move(portraits)},
        {"parts", std::move(parts)}, {"left_out", survey.leftOut}};
}

namespace {

Result<PageSurvey> parseSurveyAlone(const Json& untrustedMessage)
{
    PageSurvey survey;
    HF_TRY(const int width, sideOf(untrustedMessage, "width"));
    HF_TRY(const int height, sideOf(untrustedMessage, "height"));
    survey.page = QSize(width, height);
    constexpr int halfTurn = 180'000;
    HF_TRY(const int angle,
        untrustedInteger(jsonMember(untrustedMessage, "millidegrees"), -halfTurn, halfTurn, "millidegrees"));
    survey.angle = double(angle) / 1000;
    HF_TRY(survey.leftOut, jsonUnsigned(untrustedMessage, "left_out"));
    HF_TRY(const Json* untrustedWords, untrustedArray(untrustedMessage, "words", maxWords));
    HF_TRY(const Json* untrustedCodes, untrustedArray(untrustedMessage, "codes", maxCodes));
    HF_TRY(const Json* untrustedMarks, untrustedArray(untrustedMessage, "marks", maxMarks));
    HF_TRY(const Json* untrustedPortraits, untrustedArray(untrustedMessage, "portraits", maxPortraits));
    for (const Json& untrustedWord : *untrustedWords) {
        PageText::Word word;
        HF_TRY(const std::string text, jsonString(untrustedWord, "text"));
        word.text = cutText(oneLine(text), maxFoundText);
        HF_TRY(word.box, parseBox(jsonMember(untrustedWord, "box")));
        HF_TRY(const uint64_t confidence, jsonUnsigned(untrustedWord, "confidence"));
        HF_TRY(const uint64_t line, jsonUnsigned(untrustedWord, "line"));
        if (confidence > 100 || line > maxWords)
            return fail(holdfast::errors::helperBadMessage, "word");
        word.confidence = int(confidence);
        word.line = uint32_t(line);
        survey.words.push_back(std::move(word));
    }
    for (const Json& untrustedCode : *untrustedCodes) {
        PageSurvey::Code code;
        HF_TRY(const std::string format, jsonString(untrustedCode, "format"));
        HF_TRY(const std::string text, jsonString(untrustedCode, "text"));
        code.format = printableAscii(format, 20);
        code.text = cutText(text, maxCodeText);
        HF_TRY(code.box, parseBox(jsonMember(untrustedCode, "box")));
        survey.codes.push_back(std::move(code));
    }
    for (const Json& untrustedMark : *untrustedMarks) {
        if (!jsonMember(untrustedMark, "barcode").is_boolean())
            return fail(holdfast::errors::helperBadMessage, "mark");
        HF_TRY(const QRect box, parseBox(jsonMember(untrustedMark, "box")));
        survey.marks.push_back({jsonMember(untrustedMark, "barcode").get<bool>(), box});
    }
    for (const Json& untrustedPortrait : *untrustedPortraits) {
        if (!jsonMember(untrustedPortrait, "edges").is_boolean())
            return fail(holdfast::errors::helperBadMessage, "portrait");
        HF_TRY(const QRect box, parseBox(jsonMember(untrustedPortrait, "box")));
        survey.portraits.push_back({box, jsonMember(untrustedPortrait, "edges").get<bool>()});
    }
    return survey;
}

} // namespace

Result<PageSurvey> parseSurvey(const Json& untrustedMessage)
{
    HF_TRY(PageSurvey survey, parseSurveyAlone(untrustedMessage));
    HF_TRY(const Json* untrustedParts, untrustedArray(untrustedMessage, "parts", maxParts));
    for (const Json& untrustedPart : *untrustedParts) {
        HF_TRY(PageSurvey part, parseSurveyAlone(untrustedPart));
        if (part.page != survey.page)
            return fail(holdfast::errors::helperBadMessage, "parts");
        survey.parts.push_back(std::move(part));
    }
    return survey;
}

} // namespace holdfast::imaging
