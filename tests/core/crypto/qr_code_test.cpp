#include "core/crypto/qr_code.h"
#include "core/crypto/recovery_code.h"

#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

constexpr size_t squarePixels = 4, quietZone = QrCode::quietZone;

/// What a reader of QR codes sees in a picture whose squares are dark where `isDark` says so.
template <class IsDark>
std::string readPicture(size_t side, const IsDark& isDark)
{
    const size_t width = side * squarePixels;
    Bytes pixels(width * width);
    for (size_t y = 0; y < width; ++y)
        for (size_t x = 0; x < width; ++x)
            pixels[y * width + x] = isDark(x / squarePixels, y / squarePixels) ? 0 : 255;
    const auto read
        = ZXing::ReadBarcode({pixels.data(), static_cast<int>(width), static_cast<int>(width), ZXing::ImageFormat::Lum},
            ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    return read.isValid() ? std::string(read.bytes().begin(), read.bytes().end()) : "";
}

/// The squares of printed half blocks, two rows for each line.
std::vector<std::string> rowsOf(std::string_view terminalText)
{
    std::vector<std::string> rows;
    while (!terminalText.empty()) {
        const std::string_view line = terminalText.substr(0, terminalText.find('\n'));
        terminalText.remove_prefix(line.size() + 1);
        const size_t start = line.find('m') + 1;
        std::string upper, lower;
        for (std::string_view rest = line.substr(start, line.rfind('\x1b') - start); !rest.empty();) {
            const size_t length = rest[0] == ' ' ? 1 : 3;
            const std::string_view block = rest.substr(0, length);
            upper += block == "█" || block == "▀" ? '#' : ' ';
            lower += block == "█" || block == "▄" ? '#' : ' ';
            rest.remove_prefix(length);
        }
        rows.push_back(upper);
        rows.push_back(lower);
    }
    return rows;
}

} // namespace

TEST(QrCode, ofARecoveryCodeIsReadBackAsThatCode)
{
    for (int i = 0; i < 20; ++i) {
        const SecureBuffer code = generateRecoveryCode();
        const Result<QrCode> qr = QrCode::of(code);
        ASSERT_TRUE(qr);
        const std::string read = readPicture(
            qr->width() + 2 * quietZone, [&](size_t x, size_t y) { return qr->isDark(x - quietZone, y - quietZone); });
        EXPECT_EQ(read, asText(code.view()));
        EXPECT_TRUE(parseRecoveryCode(SecureBuffer::copyOf(asBytes(read))));
    }
}

TEST(QrCode, onATerminalIsReadBackAsThatCode)
{
    const SecureBuffer code = generateRecoveryCode();
    const SecureBuffer text = QrCode::of(code)->terminalText();
    const std::vector<std::string> rows = rowsOf(asText(text.view()));
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(readPicture(rows[0].size(), [&](size_t x, size_t y) { return y < rows.size() && rows[y][x] == '#'; }),
        asText(code.view()));
}

TEST(QrCode, inAFileHasASquareForEachDarkOne)
{
    const Result<QrCode> qr = QrCode::of(generateRecoveryCode());
    const SecureBuffer file = qr->svg();
    const std::string_view svg = asText(file.view());
    size_t squares = 0, dark = 0;
    for (size_t at = svg.find('M'); at != std::string_view::npos; at = svg.find('M', at + 1))
        ++squares;
    for (size_t y = 0; y < qr->width(); ++y)
        for (size_t x = 0; x < qr->width(); ++x)
            dark += qr->isDark(x, y) ? 1u : 0u;
    EXPECT_EQ(squares, dark);
    EXPECT_TRUE(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
}

TEST(QrCode, refusesWhatNoRecoveryCodeHolds)
{
    EXPECT_FALSE(QrCode::of(SecureBuffer::copyOf(asBytes("lower case"))));
    EXPECT_FALSE(QrCode::of(SecureBuffer()));
}

} // namespace holdfast::crypto
