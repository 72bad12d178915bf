#include "core/imaging/watermark.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/redaction.h"
#include "core/imaging/suggest/text_match.h"
#include "core/imaging/watermark_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

const QDate day(2026, 1, 31);

/// As much as it takes to be read: what is left of isolates and spaces is of no use to compare.
std::string plain(const std::string& text)
{
    QString shown = QString::fromStdString(text);
    for (const char16_t isolate : {u'\u2066', u'\u2068', u'\u2069'})
        shown.remove(QChar(isolate));
    return shown.toStdString();
}

TEST(WatermarkText, saysWhomTheCopyIsForInTheLanguageOfThePerson)
{
    EXPECT_EQ(plain(watermarkText({"Example Site", "takedown", "4K7M-X9CA", day, "en"})),
        "Copy for Example Site only · takedown request · 2026-01-31 · Ref. 4K7M-X9CA");
    EXPECT_EQ(plain(watermarkText({"Example Site", "age-check", "4K7M-X9CA", day, "fr"})),
        "Copie pour Example Site uniquement · contrôle de l’âge · 2026-01-31 · Réf. 4K7M-X9CA");
    EXPECT_EQ(plain(watermarkText({"منصة المثال", "police", "4K7M-X9CA", day, "ar"})),
        "نسخة مخصصة لـ منصة المثال فقط · الشرطة · 2026-01-31 · المرجع 4K7M-X9CA");
    EXPECT_EQ(plain(watermarkText({"X", "", "", day, "en"})), "Copy for X only · 2026-01-31");
}

TEST(WatermarkText, keepsDateAndReferenceInTheirOwnDirection)
{
    const std::string text = watermarkText({"منصة", "", "4K7M-X9CA", day, "ar"});
    EXPECT_NE(text.find("\u2066"
                        "2026-01-31\u2069"),
        std::string::npos);
    EXPECT_NE(text.find("\u2066"
                        "4K7M-X9CA\u2069"),
        std::string::npos);
}

TEST(WatermarkText, aReferenceIsNewEachTimeAndHasNoLettersThatLookAlike)
{
    std::set<std::string> all;
    for (int i = 0; i < 200; ++i) {
        const std::string reference = newReference();
        ASSERT_EQ(reference.size(), 9u);
        EXPECT_EQ(reference[4], '-');
        EXPECT_EQ(reference.find_first_of("01258BGILOQSUVZ"), std::string::npos) << reference;
        all.insert(reference);
    }
    EXPECT_EQ(all.size(), 200u);
}

/// What optical reading makes of the rows of a mark, turned level, with nothing but what is redder than its
/// surroundings: as somebody would who wants to know whose copy this is.
std::string readBack(DecodeClient& client, ByteView jpeg)
{
    MemorySource source(jpeg);
    EXPECT_TRUE(client.load(source, "image/jpeg", {}));
    const QImage page = client.page(1, redactionDotsPerInch, {}).value().pixels;
    QImage level
        = page.transformed(QTransform().rotate(24), Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < level.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(level.scanLine(y));
        for (int x = 0; x < level.width(); ++x) {
            const int light = 255 - std::clamp((qRed(row[x]) - qGreen(row[x])) * 4, 0, 255);
            row[x] = qRgb(light, light, light);
        }
    }
    const Bytes file = encodePng(level).value();
    MemorySource turned(file);
    EXPECT_TRUE(client.load(turned, "image/png", {}));
    std::string words;
    const PageText text = client.findText(1, redactionDotsPerInch, {}, {}).value();
    for (const PageText::Word& word : text.words)
        words += word.text;
    return words;
}

/// One slip of reading still names one copy among many.
bool isReadBack(const std::string& read, std::string_view part)
{
    return findLike(foldText(read), foldText(part), 1).has_value();
}

TEST(Watermark, isReadBackFromAJpegOfQuality60)
{
    const std::unique_ptr<DecodeClient> client = DecodeClient::start().value();
    for (const char* language : {"en", "fr", "ar"}) { // Arabic words need language data, the reference does not
        QImage page = specimen::drawPassport();
        const std::vector<QRect> covers = specimen::passportBoxes().all();
        ASSERT_TRUE(applyCovers(page, covers));
        const bool isArabic = std::string_view(language) == "ar";
        applyWatermark(page,
            QString::fromStdString(
                watermarkText({isArabic ? "منصة المثال" : "Example Site", "takedown", "4K7M-X9CA", day, language})),
            covers);
        const std::string read = readBack(*client, encodeJpeg(page, 60).value());
        EXPECT_TRUE(isReadBack(read, "4K7M-X9CA")) << language << ": " << read;
        EXPECT_TRUE(isReadBack(read, "2026-01-31")) << language << ": " << read;
        EXPECT_TRUE(isArabic || isReadBack(read, "Example Site")) << language << ": " << read;
    }
}

} // namespace
