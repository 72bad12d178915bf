#pragma once

#include "core/base/json.h"

#include <QRect>

#include <vector>

namespace holdfast::imaging {

/// What optical reading finds on one page. Boxes are in the page's pixels.
struct PageText {
    struct Word {
        std::string text; ///< UTF-8, one line
        QRect box;
        int confidence = 0; ///< 0 to 100
        uint32_t line = 0; ///< words of one line share it
        bool isFaint = false; ///< the eye hardly sees it: found after the contrast was raised
    };
    struct Code {
        std::string format; ///< "QRCode", "PDF417"; empty for what looks like a code and could not be read
        std::string text;
        QRect box;
    };
    std::vector<Word> words;
    std::vector<Code> codes;
    std::vector<QRect> photos; ///< printed photos of people, found by their faces
    uint64_t leftOut = 0; ///< more than is taken
    bool lacksLineCodes = false; ///< set by whoever asked: they could not be looked for (careful_pages.h)

    void add(Word word);
    void add(Code code);
    void addPhoto(const QRect& box);
};

inline constexpr size_t maxWords = 8000; ///< of a page
inline constexpr size_t maxCodes = 50; ///< of a page
inline constexpr size_t maxPhotos = 40; ///< of a page
inline constexpr size_t maxFoundText = 300; ///< bytes of a word or code

Json boxJson(const QRect& box); ///< [x, y, width, height]
/// Within ±1,000,000 px; helper.bad-message.
Result<QRect> parseBox(const Json& untrustedBox);

Json pageTextJson(const PageText& text);
Result<PageText> parsePageText(const Json& untrustedMessage); ///< checked and cleaned; helper.bad-message

} // namespace holdfast::imaging
