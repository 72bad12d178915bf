#include "core/imaging/suggest/aamva.h"
#include "core/imaging/suggest/suggester.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace holdfast::imaging;

// Words, a barcode and its text out of the same bytes: every suggestion lies on the page.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    PageSurvey survey;
    survey.page = QSize(1000, 700);
    survey.angle = size > 0 ? double(data[0]) - 127 : 0;
    survey.codes.push_back({"PDF417", std::string(text), QRect(10, 10, 300, 80)});
    for (size_t from = 0, line = 0; from < text.size() && survey.words.size() < 200; ++line) {
        const size_t end = std::min(text.find_first_of(" \n", from), text.size());
        PageText::Word word;
        word.text = std::string(text.substr(from, end - from));
        word.box = QRect(int(from * 7 % 900), int(from / 60 * 30 % 650), int(end - from) * 10 + 1, 24);
        word.line = uint32_t(line / 3);
        survey.words.push_back(std::move(word));
        from = end + 1;
    }
    for (const Suggestion& one : suggestCovers(survey, 1, knownValuesOf(survey)))
        for (const QRect& box : one.boxes)
            if (box.isEmpty() || !QRect(0, 0, 1000, 700).contains(box))
                std::abort();
    return 0;
}
