#pragma once

#include "app/decode/leak/text_reader.h"

namespace holdfast::decode {

/// A picture, or a part of one, turned and read.
struct TurnedView {
    double angle = 0; ///< degrees, clockwise, above -180, at most 180
    QImage gray; ///< turned by it, in its full size
    std::vector<imaging::PageText::Word> words;
    int score = -1; ///< letters of words that were read surely

    /// Print that stands on its head is read as some sure words among many doubtful ones.
    bool isMostlySure() const;
};

Result<TurnedView> readTurnedView(TextReader& reader, const QImage& gray, double angle);

/// Letters of the words that were read surely.
int scoreOf(const std::vector<imaging::PageText::Word>& words);

/// Of a page, what lies another way round than the rest: a card that was put sideways on the glass, a passport printed
/// upside down or at a tilt into a letter.
struct OtherWay {
    QRect place; ///< in pixels of the picture that was looked at
    TurnedView view; ///< of the place alone
    QTransform fromView; ///< to pixels of the picture that was looked at
};

/// Only places are read that hold print which `words` don't explain, each of them at the few angles at which its rows
/// could lie: reading is what costs. Format_Grayscale8.
Result<std::vector<OtherWay>> readOtherWays(
    TextReader& reader, const QImage& gray, const std::vector<imaging::PageText::Word>& words);

} // namespace holdfast::decode
