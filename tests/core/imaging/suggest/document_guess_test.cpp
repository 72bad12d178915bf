#include "core/imaging/suggest/document_guess.h"

#include "core/imaging/suggest/cover_codes.h"

#include <gtest/gtest.h>

using namespace holdfast::imaging;
using Source = Suggestion::Source;

static std::string_view guess(Source source, const char* text, bool needsEye = false)
{
    return guessDocument({{cover_codes::birthDate, Source::Label, 1, {}, false, "12 08 1974"},
        {source == Source::Zone ? cover_codes::mrz : cover_codes::barcode, source, 1, {}, needsEye, text}});
}

TEST(DocumentGuess, goesByTheZonesFirstLine)
{
    EXPECT_EQ(guess(Source::Zone, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"), "passport");
    EXPECT_EQ(guess(Source::Zone, "I<UTOD231458907<<<<<<<<<<<<<<<"), "id-card");
    EXPECT_EQ(guess(Source::Zone, "IRUTOD231458907<<<<<<<<<<<<<<<"), "residence-permit");
    EXPECT_EQ(guess(Source::Zone, "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"), "") << "a visa has no preset";
}

TEST(DocumentGuess, goesByTheBarcodeOfALicence)
{
    EXPECT_EQ(
        guess(Source::Barcode, "@\n\x1e\rANSI 636000100002DL00410278DLDAQL898902C3\nDBB08121974\n"), "licence-back");
    EXPECT_EQ(guess(Source::Barcode, "https://utopia.example/"), "");
}

TEST(DocumentGuess, isNoneWhereAZoneWasReadInPartOrNothingTells)
{
    EXPECT_EQ(guess(Source::Zone, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", true), "");
    EXPECT_EQ(guessDocument({}), "");
}
