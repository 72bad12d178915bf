#include "core/imaging/leak/leak_check.h"

#include "tests/core/imaging/leak/hiding_pictures.h"
#include "tests/core/imaging/leak/leak_fixture.h"
#include "tests/core/imaging/sample_files.h"

#include <algorithm>
#include <iterator>

using namespace holdfast;
using namespace holdfast::imaging;
using samples::PlainPdf;

namespace {

class StrayPictureParts : public samples::LeakTest { };

QImage letterInTwoParts()
{
    QImage letter = samples::page(400, 384);
    samples::write(letter, "Passport", 40, 60);
    samples::write(letter, "Utopia", 40, 300);
    return letter;
}

/// Its head names fewer rows than are packed in it.
Bytes croppedJpeg(const QImage& picture, uint16_t rows)
{
    Bytes jpeg = samples::encoded(picture, "jpeg", 90);
    for (size_t at = 2; at + 9 < jpeg.size(); at += 2 + (size_t(jpeg[at + 2]) << 8 | jpeg[at + 3]))
        if (jpeg[at + 1] == 0xc0 || jpeg[at + 1] == 0xc2) {
            jpeg[at + 5] = uint8_t(rows >> 8);
            jpeg[at + 6] = uint8_t(rows);
            break;
        }
    return jpeg;
}

Bytes beforeEndOfJpeg(const Bytes& jpeg, std::string_view more)
{
    Bytes file(jpeg.begin(), jpeg.end() - 2);
    append(file, asBytes(more));
    append(file, ByteView(jpeg).last(2));
    return file;
}

/// Draws the JPEG as picture J.
PlainPdf withJpeg(const Bytes& jpeg, int width, int height)
{
    PlainPdf pdf{
        .content = samples::shownHeading + "q 90 0 0 90 20 20 cm /J Do Q", .resources = "/XObject << /J 7 0 R >>"};
    pdf.more = {samples::pdfStream("/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter "
                                   "[/DCTDecode] /Width "
            + std::to_string(width) + " /Height " + std::to_string(height),
        std::string(asText(jpeg)))};
    return pdf;
}

/// White. Codes of three bits, begun anew after every two pixels so that they don't become longer.
Bytes plainGif(uint8_t width, uint8_t height, size_t pixels, std::string_view afterEnd,
    const std::vector<uint32_t>& lastCodes = {5})
{
    constexpr uint32_t clear = 4, bitsOfCode = 3;
    std::vector<uint32_t> codes;
    for (size_t i = 0; i < pixels; ++i) {
        if (i % 2 == 0)
            codes.push_back(clear);
        codes.push_back(0);
    }
    codes.insert(codes.end(), lastCodes.begin(), lastCodes.end());
    Bytes packed((codes.size() * bitsOfCode + 7) / 8);
    for (size_t i = 0; i < codes.size() * bitsOfCode; ++i)
        packed[i / 8] = uint8_t(packed[i / 8] | ((codes[i / bitsOfCode] >> (i % bitsOfCode)) & 1) << (i % 8));
    append(packed, asBytes(afterEnd));
    Bytes file{'G', 'I', 'F', '8', '9', 'a', width, 0, height, 0, 0x80, 0, 0, 0xff, 0xff, 0xff, 0, 0, 0, 0x2c, 0, 0, 0,
        0, width, 0, height, 0, 0, 2};
    for (ByteView rest = packed; !rest.empty(); rest = rest.subspan(std::min<size_t>(255, rest.size()))) {
        const ByteView block = rest.first(std::min<size_t>(255, rest.size()));
        file.push_back(uint8_t(block.size()));
        append(file, block);
    }
    append(file, Bytes{0, 0x3b});
    return file;
}

void putLittleNumber(Bytes& file, size_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        file.push_back(uint8_t(value >> (8 * i)));
}

/// A strip a row, 64 px of one grey, each packed into two bytes (PackBits).
Bytes packedTiff(size_t rows, size_t strips)
{
    constexpr size_t width = 64, head = 8, bytesOfStrip = 2, aLong = 4, packBits = 32773;
    const size_t offsetsAt = head + strips * bytesOfStrip, lengthsAt = offsetsAt + strips * aLong;
    const std::pair<size_t, std::pair<size_t, size_t>> tags[]{{256, {1, width}}, {257, {1, rows}}, {258, {1, 8}},
        {259, {1, packBits}}, {262, {1, 1}}, {273, {strips, offsetsAt}}, {277, {1, 1}}, {278, {1, 1}},
        {279, {strips, lengthsAt}}};
    Bytes file{'I', 'I', 42, 0};
    putLittleNumber(file, lengthsAt + strips * aLong, 4);
    for (size_t i = 0; i < strips; ++i)
        append(file, Bytes{uint8_t(257 - width), 200});
    for (size_t i = 0; i < strips; ++i)
        putLittleNumber(file, head + i * bytesOfStrip, 4);
    for (size_t i = 0; i < strips; ++i)
        putLittleNumber(file, bytesOfStrip, 4);
    putLittleNumber(file, std::size(tags), 2);
    for (const auto& [name, content] : tags) {
        putLittleNumber(file, name, 2);
        putLittleNumber(file, aLong, 2);
        putLittleNumber(file, content.first, 4);
        putLittleNumber(file, content.second, 4);
    }
    putLittleNumber(file, 0, 4);
    return file;
}

/// With one more chunk at its end, within the length that it gives itself.
Bytes withWebpChunk(const Bytes& webp, std::string_view kind, std::string_view data)
{
    Bytes file = webp;
    append(file, asBytes(kind));
    putLittleNumber(file, data.size(), 4);
    append(file, asBytes(data));
    for (size_t i = 0; i < 4; ++i)
        file[4 + i] = uint8_t((file.size() - 8) >> (8 * i));
    return file;
}

TEST_F(StrayPictureParts, rowsOfAJpegBelowTheLastThatItsHeadNamesAreFound)
{
    const QImage picture = letterInTwoParts();
    EXPECT_EQ(foundIn(croppedJpeg(picture, 128), "image/jpeg"), once(leak_codes::trailing));
    EXPECT_EQ(foundIn(croppedJpeg(picture, 384), "image/jpeg"), "") << "all of its rows";
    EXPECT_EQ(foundIn(withJpeg(croppedJpeg(picture, 128), 400, 128)), once(leak_codes::hiddenPicture));
    EXPECT_EQ(foundIn(withJpeg(croppedJpeg(picture, 384), 400, 384)), "") << "all of its rows, in a PDF";
}

TEST_F(StrayPictureParts, bytesBetweenTheLastRowOfAJpegAndItsEndAreFoundUnlessTheyArePadding)
{
    const Bytes jpeg = samples::encoded(samples::page(60, 40), "jpeg", 90);
    EXPECT_EQ(
        foundIn(beforeEndOfJpeg(jpeg, "the holder of it is ERIKSSON ANNA"), "image/jpeg"), once(leak_codes::trailing));
    EXPECT_EQ(foundIn(beforeEndOfJpeg(jpeg, std::string(500, '\0')), "image/jpeg"), "") << "as cameras round up";
}

TEST_F(StrayPictureParts, namesInAnyScriptBeforeTheEndOfAJpegAreFound)
{
    const Bytes jpeg = samples::encoded(samples::page(60, 40), "jpeg", 90);
    for (const char* name : {"آنا إريكسون", "Анна Эрикссон", "Anna Maria Lindström"})
        EXPECT_EQ(foundIn(beforeEndOfJpeg(jpeg, name), "image/jpeg"), once(leak_codes::trailing)) << name;
    for (const char* broken :
        {"\xd8\xd8\xa7\xa7\xd8", "\xc0\x80\xc0\x81\xc0\x82\xc0\x83", "\xed\xa0\x80\xed\xa0\x81\xed\xa0\x82"})
        EXPECT_EQ(foundIn(beforeEndOfJpeg(jpeg, broken), "image/jpeg"), "") << "no UTF-8";
}

TEST_F(StrayPictureParts, aJpegWhoseRowsCannotBeReadToTheirEndIsNeverClean)
{
    using namespace std::string_view_literals;
    const std::string expected = "unchecked: rows of JPEG pictures ";
    const Bytes file
        = beforeEndOfJpeg(samples::encoded(samples::page(60, 40), "jpeg", 90), "\xff\xda\x00\x0f ERIKSSON ANNA"sv);
    EXPECT_NE(foundIn(file, "image/jpeg").find(expected), std::string::npos);
    EXPECT_NE(foundIn(withJpeg(file, 60, 40)).find(expected), std::string::npos);
}

TEST_F(StrayPictureParts, bytesBetweenTheSegmentsOfAJpegAreFound)
{
    const Bytes jpeg = samples::encoded(samples::page(60, 40), "jpeg", 90);
    Bytes file(jpeg.begin(), jpeg.begin() + 20); // its beginning and its JFIF segment
    append(file, asBytes("ERIKSSON ANNA"));
    append(file, ByteView(jpeg).subspan(20));
    EXPECT_NE(foundIn(withJpeg(file, 60, 40)).find(leak_codes::trailing), std::string::npos);
}

TEST_F(StrayPictureParts, bytesAfterTheContentsOfAPngChunkAreFound)
{
    using namespace std::string_view_literals;
    const Bytes png = samples::encoded(samples::page(60, 40), "png");
    const auto withOffset = [&](std::string_view data) { return samples::withPngChunk(png, "oFFs", asBytes(data)); };
    EXPECT_EQ(foundIn(withOffset("\0\0\0\0\0\0\0\0\0ERIKSSON ANNA"sv), "image/png"), once(leak_codes::trailing));
    EXPECT_EQ(foundIn(withOffset("\0\0\0\0\0\0\0\0\0"sv), "image/png"), "");
}

TEST_F(StrayPictureParts, paddingAfterTheEndOfAPictureIsNoFinding)
{
    const auto padded = [](Bytes file) {
        file.resize(file.size() + 100);
        return file;
    };
    const QImage picture = samples::page(60, 40);
    EXPECT_EQ(foundIn(padded(samples::encoded(picture, "jpeg", 90)), "image/jpeg"), "");
    EXPECT_EQ(foundIn(padded(samples::encoded(picture, "png")), "image/png"), "");
    EXPECT_FALSE(has(leak_codes::trailing, padded(plainGif(16, 16, 16 * 16, {})), "image/gif"));
}

TEST_F(StrayPictureParts, rowsOfAGifBelowTheLastOneAndBytesAfterItsPixelsAreFound)
{
    constexpr std::string_view gif = "image/gif";
    EXPECT_TRUE(has(leak_codes::trailing, plainGif(16, 8, 16 * 16, {}), gif));
    EXPECT_TRUE(has(leak_codes::trailing, plainGif(16, 16, 16 * 16, "ERIKSSON ANNA"), gif));
    EXPECT_FALSE(has(leak_codes::trailing, plainGif(16, 16, 16 * 16, {}), gif));
}

TEST_F(StrayPictureParts, bytesAfterACodeThatNoReaderOfAGifCanFollowAreFound)
{
    const std::vector<uint32_t> unknownAfterClear{4, 7};
    const auto damaged = [&](std::string_view after) { return plainGif(16, 16, 16 * 16, after, unknownAfterClear); };
    EXPECT_TRUE(has(leak_codes::trailing, damaged("ERIKSSON ANNA"), "image/gif"));
    EXPECT_FALSE(has(leak_codes::trailing, damaged({}), "image/gif"));
}

TEST_F(StrayPictureParts, stripsOfAPackedTiffBelowTheLastRowAreFound)
{
    EXPECT_TRUE(has(leak_codes::trailing, packedTiff(16, 32), "image/tiff"));
    EXPECT_FALSE(has(leak_codes::trailing, packedTiff(32, 32), "image/tiff"));
}

TEST_F(StrayPictureParts, chunksOfAWebpThatNoReaderLooksAtAreFound)
{
    const Bytes webp = samples::webp(samples::page(60, 40));
    EXPECT_FALSE(has(leak_codes::metadata, webp, "image/webp"));
    EXPECT_TRUE(has(leak_codes::metadata, withWebpChunk(webp, "OWNR", "ERIKSSON ANNA."), "image/webp"));
}

TEST_F(StrayPictureParts, bytesAfterTheBoxesOfAHeicAndInBoxesThatShowNothingAreFound)
{
    using namespace std::string_view_literals;
    constexpr std::string_view heic = "image/heic";
    const Bytes plain = samples::heic(samples::gradient(64, 64), false);
    const auto followedBy = [&](std::string_view more) {
        Bytes file = plain;
        append(file, asBytes(more));
        return file;
    };
    EXPECT_FALSE(has(leak_codes::trailing, plain, heic));
    EXPECT_TRUE(has(leak_codes::trailing, followedBy("ERIKSSON ANNA"), heic));
    EXPECT_TRUE(has(leak_codes::trailing,
        followedBy("\0\0\0\x10"
                   "freeERIKSSON"sv),
        heic));
    EXPECT_FALSE(has(leak_codes::trailing,
        followedBy("\0\0\0\x10"
                   "free\0\0\0\0\0\0\0\0"sv),
        heic));
}

TEST_F(StrayPictureParts, chunksOfAWebpThatHoldNoMetadataAlthoughTheyAreCalledSoAreFound)
{
    using namespace std::string_literals;
    using namespace std::string_view_literals;
    const Bytes webp = samples::webp(samples::page(60, 40));
    constexpr std::string_view exif = "II*\0\x08\0\0\0\0\0\0\0\0\0"sv;
    const auto tells = [&](std::string_view kind, std::string_view data) {
        return has(leak_codes::metadata, withWebpChunk(webp, kind, data), "image/webp");
    };
    EXPECT_TRUE(tells("EXIF", "holder ERIKSSON ANNA"));
    EXPECT_FALSE(tells("EXIF", exif)) << "without any entry";
    EXPECT_FALSE(tells("EXIF", "Exif\0\0"s.append(exif))) << "as some write it";
    EXPECT_TRUE(tells("XMP ", "holder ERIKSSON ANNA"));
    EXPECT_FALSE(tells("XMP ", "<x:xmpmeta xmlns:x='adobe:ns:meta/'></x:xmpmeta>"));
}

TEST_F(StrayPictureParts, aColourProfileOfAGifThatIsNoneIsFound)
{
    const auto tells = [](std::string_view mark) {
        Bytes profile(128);
        std::ranges::copy(mark, profile.begin() + 36);
        Bytes extension{0x21, 0xff, 11};
        append(extension, asBytes("ICCRGBG1012"));
        extension.push_back(uint8_t(profile.size()));
        append(extension, profile);
        extension.push_back(0);
        Bytes file = plainGif(16, 16, 16 * 16, {});
        constexpr int headBytes = 19; // with its two colours
        file.insert(file.begin() + headBytes, extension.begin(), extension.end());
        return has(leak_codes::metadata, file, "image/gif");
    };
    EXPECT_FALSE(tells("acsp"));
    EXPECT_TRUE(tells("ERIKSSON ANNA"));
}

} // namespace
