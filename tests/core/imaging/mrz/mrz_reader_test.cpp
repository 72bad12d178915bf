#include "core/imaging/mrz/mrz_line.h"
#include "core/imaging/mrz/mrz_reader.h"

#include <gtest/gtest.h>

using namespace holdfast::imaging;

namespace {

using Lines = std::vector<std::string>;

const Lines passport{"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"};
const Lines card{"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"};
const Lines shortCard{"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"};
const Lines frenchCard{"IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"};

void expectErikssons(const MrzZone& zone, std::string_view printed)
{
    EXPECT_EQ(zone.issuer, "UTO");
    EXPECT_EQ(zone.nationality, "UTO");
    EXPECT_EQ(zone.surname, "ERIKSSON");
    EXPECT_EQ(zone.givenNames, "ANNA MARIA");
    EXPECT_EQ(zone.number, printed);
    EXPECT_EQ(zone.birth, "740812");
    EXPECT_EQ(zone.expiry, "120415");
    EXPECT_EQ(zone.sex, "F");
}

TEST(MrzReader, readsThePassportOfTheStandard)
{
    const auto zones = findMrz(passport);
    ASSERT_EQ(zones.size(), 1u);
    EXPECT_EQ(zones[0].format, MrzFormat::Td3);
    expectErikssons(zones[0], "L898902C3");
    EXPECT_EQ(zones[0].optional, "ZE184226B");
    EXPECT_EQ(zones[0].held(), 5u);
    EXPECT_EQ(zones[0].lines, (std::vector<size_t>{0, 1}));
}

TEST(MrzReader, readsTheCardsOfTheStandard)
{
    const auto three = findMrz(card), two = findMrz(shortCard);
    ASSERT_EQ(three.size(), 1u);
    ASSERT_EQ(two.size(), 1u);
    EXPECT_EQ(three[0].format, MrzFormat::Td1);
    EXPECT_EQ(two[0].format, MrzFormat::Td2);
    expectErikssons(three[0], "D23145890");
    expectErikssons(two[0], "D23145890");
    EXPECT_EQ(three[0].held(), 4u);
    EXPECT_EQ(two[0].held(), 4u);
}

TEST(MrzReader, readsTheFrenchCard)
{
    const auto zones = findMrz(frenchCard);
    ASSERT_EQ(zones.size(), 1u);
    EXPECT_EQ(zones[0].format, MrzFormat::FrenchId);
    EXPECT_EQ(zones[0].surname, "BERTHIER");
    EXPECT_EQ(zones[0].givenNames, "CORINNE");
    EXPECT_EQ(zones[0].number, "880692310285");
    EXPECT_EQ(zones[0].birth, "651206");
    EXPECT_EQ(zones[0].held(), 3u);
}

TEST(MrzReader, readsACardOfTwoLinesWithoutASexAndWithAnIssuerOfOneLetter)
{
    const auto zones = findMrz({"IDD<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "1220001297D<<6408125<1010318<<<<<<<8"});
    ASSERT_EQ(zones.size(), 1u);
    EXPECT_EQ(zones[0].format, MrzFormat::Td2);
    EXPECT_EQ(zones[0].held(), 4u);
    EXPECT_EQ(zones[0].number, "122000129");
    EXPECT_EQ(zones[0].issuer, "D");
    EXPECT_EQ(zones[0].sex, "");
}

TEST(MrzReader, findsBothLinesOfAVisaWhichHasNoCheckDigitOverAll)
{
    for (const Lines& visa :
        {Lines{"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"},
            Lines{"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"}}) {
        const auto zones = findMrz(visa);
        ASSERT_EQ(zones.size(), 1u) << visa[1];
        EXPECT_EQ(zones[0].lines, (std::vector<size_t>{0, 1}));
        EXPECT_EQ(zones[0].number, "L8988901C");
        EXPECT_EQ(zones[0].surname, "ERIKSSON");
    }
}

TEST(MrzReader, knowsTheOneLineOfADrivingLicence)
{
    for (const char* line : {"D1FRA13AA000026181231MARTIN<<9", "DIFRA13AA000026181231MARTIN<<9"})
        ASSERT_EQ(findMrz({"words", line}).size(), 1u) << line;
    EXPECT_TRUE(findMrz({"D1FRA13AA000026181231MARTINAB8"}).empty()) << "its check digit does not hold";
}

TEST(MrzReader, saysWhichCheckDigitDoesNotHold)
{
    Lines changed = passport;
    changed[1][22] = '3'; // the expiry
    const auto zones = findMrz(changed);
    ASSERT_EQ(zones.size(), 1u);
    for (const MrzZone::Check& check : zones[0].checks)
        EXPECT_EQ(check.holds, check.name != "expiry" && check.name != "all") << check.name;
}

TEST(MrzReader, bearsWithWhatOpticalReadingMixesUp)
{
    const Lines damaged[]{
        {"P<UT0ERIKSS0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8989O2C36UTO74O8122F12O4I59ZE184226B<<<<<1O"},
        {"P<UTOERIKSSON<<ANNA<MARIA<<KK<<<C<<<<<<<(<<<", "L898902C36UT07408122F1204159ZE184226B<<<<<10"},
        {"P < UTO ERIKSSON<< ANNA <MARIA <<<<<<<<<<<<<<<<<", "L898902C36UTO 7408122 F 1204159 ZE184226B <<<<<10"},
        {"P<UTOERIKSSON\u00abANNA<MARIA\u00ab<<<<<<<<<<<<<<", "LB98902C36UTO7408122F1204159ZE184226B<<<<<<10"},
        {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<", "L898902C36UTO74O81Z2F12O4159ZE1842268<<<<10"},
    };
    for (const Lines& lines : damaged) {
        const auto zones = findMrz(lines);
        ASSERT_EQ(zones.size(), 1u) << lines[1];
        expectErikssons(zones[0], "L898902C3");
    }
}

TEST(MrzReader, findsAZoneAmongOtherLinesAndNoise)
{
    const Lines page{"UTOPIA", "Passport No. L898902C3", passport[0], "", "~ .", passport[1], "Signature of bearer"};
    const auto zones = findMrz(page);
    ASSERT_EQ(zones.size(), 1u);
    EXPECT_EQ(zones[0].lines, (std::vector<size_t>{2, 5}));
}

TEST(MrzReader, knowsWhatIsLeftOfAZoneBesideACover)
{
    for (const char* left : {"L898902C36UTO7408122F1204159ZE184226B<<<<<10", "7408122F1204159UTO<<<<<<<<<<<6",
             "C36UTO7408122F1204159ZE18", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "P<UTOERIKSSON<<AN"}) {
        const auto zones = findMrz({"words", left});
        ASSERT_EQ(zones.size(), 1u) << left;
        EXPECT_EQ(zones[0].format, MrzFormat::Fragment);
        EXPECT_EQ(zones[0].lines, std::vector<size_t>{1});
    }
}

TEST(MrzReader, takesNoOrdinaryTextForAZone)
{
    const Lines page{"The quick brown fox jumps over the lazy dog and runs on", "std::cout << value << std::endl;",
        "0123456789012345678901234567890123456789ABCD", "9876543210ABC1234567M7654321ABCDEFGHIJKLMNOP",
        "INVOICE NUMBER 2024-0815 OF 12 APRIL 2024 TOTAL 1,204.15", "THIS NOTICE IS GIVEN UNDER ARTICLE 12(6) GDPR",
        "IBAN UT12 0000 4711 0815 1234 5678 90", "+--------------------------------------------+",
        "KKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK", std::string(44, '<'), std::string(4000, 'A')};
    EXPECT_TRUE(findMrz(page).empty());
}

TEST(MrzCheckDigit, isThatOfTheStandard)
{
    EXPECT_EQ(mrzCheckDigit("520727"), '3');
    EXPECT_EQ(mrzCheckDigit("AB2134<<<"), '5');
}

} // namespace
