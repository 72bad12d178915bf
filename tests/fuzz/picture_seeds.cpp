#include "tests/core/imaging/leak/leaky_files.h"
#include "tests/fuzz/seeds.h"

#include <array>
#include <utility>

namespace holdfast::fuzz {

static std::string drawn(const char* format)
{
    QImage image = samples::page(12, 8);
    image.setPixelColor(3, 3, Qt::black);
    image.setText(QStringLiteral("Author"), QStringLiteral("Anna Eriksson"));
    return std::string(asText(samples::encoded(image, format)));
}

/// As far as it is looked at here: the length that it says it has, and what stands behind.
static std::string webp(std::string_view behind)
{
    return std::string("RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0", 20) + std::string(behind);
}

/// 2 × 2 px in one strip, and its directory behind it.
static std::string smallTiff(bool isBigEndian)
{
    std::string file = isBigEndian ? std::string("MM\0\x2a", 4) : std::string("II\x2a\0", 4);
    const auto put = [&](uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            file += char(value >> (8 * (isBigEndian ? bytes - 1 - i : i)) & 0xff);
    };
    put(12, 4);
    file += "abcd"; // the pixels
    constexpr std::array<std::pair<uint32_t, uint32_t>, 8> values{
        {{256, 2}, {257, 2}, {258, 8}, {259, 1}, {273, 8}, {277, 1}, {278, 2}, {279, 4}}};
    put(uint32_t(values.size()), 2);
    for (const auto& [tag, value] : values) {
        put(tag, 2);
        put(4, 2); // a LONG
        put(1, 4);
        put(value, 4);
    }
    put(0, 4);
    return file;
}

/// 2 × 2 px of two colours, with a comment.
static std::string smallGif()
{
    return std::string("GIF89a\2\0\2\0\x80\0\0", 13) + std::string(6, '\0') + std::string("\x21\xfe\4Anna\0", 8)
        + std::string("\x2c\0\0\0\0\2\0\2\0\0\2\2\x44\1\0\x3b", 16);
}

static std::vector<std::string> pdfSeeds()
{
    samples::PlainPdf pdf;
    pdf.content = "BT /F 12 Tf 20 20 Td (Anna) Tj ET";
    pdf.picture = samples::page(8, 8);
    const Bytes plain = pdf.file();
    const auto text = [](const Bytes& bytes) { return std::string(asText(bytes)); };
    return {text(plain), text(samples::withRevision(plain, "")), text(samples::linearized(plain)),
        "before" + text(plain) + "after"};
}

static std::vector<std::string> licenceSeeds()
{
    return {"@\n\x1e\rANSI 636000090002DL00410278ZV03190008DLDAQD12345678\nDCSERIKSSON\nDACANNA\nDBB08311978\n"
            "DAG1 LAKE ROAD\nDAIUTOPIA\nDAK123450000\n",
        "@\n\x1e\rANSI 636000100002DL00410278DLDAQL898902C3\nDBB08121974\n",
        "~Surname ERIKSSON Date of birth 12 AUG 1974 Document No L898902C3 Address 1 Lake Road Utopia",
        "\x7fPASSPORT UTOPIA Nationality UTO Place of birth Zenith Signature"};
}

static std::vector<std::string> zoneSeeds()
{
    return {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
        "words above\nP<UTOERIKSSON<<ANNA<MARIA<<KK<<<C<<<<<<<(<<<\nL898902C36UT07408122F1204159ZE184226B<<<<<10"};
}

Seeds pictureSeeds()
{
    const std::string png = drawn("png"), jpeg = drawn("jpeg");
    const Bytes jpegBytes(jpeg.begin(), jpeg.end());
    return {{"fuzz_png", {png, png + "after", drawn("png").substr(0, 60)}},
        {"fuzz_jpeg", {jpeg, jpeg + "after", std::string(asText(samples::withComment(jpegBytes)))}},
        {"fuzz_gif", {smallGif(), smallGif() + "after"}},
        {"fuzz_tiff", {smallTiff(false), smallTiff(true), smallTiff(false) + "after"}}, {"fuzz_pdf", pdfSeeds()},
        {"fuzz_picture",
            {webp(""), webp("after"), drawn("bmp"), drawn("bmp") + "after",
                std::string(asText(samples::twoFrames())) + "after", jpeg,
                std::string("\0\0\0\x18"
                            "ftypavif",
                    12),
                "<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "From anna Mon Nov 23 20:11:05 2026\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
                std::string("PK\3\4", 4) + std::string(22, '\0') + std::string("\x10\0\0\0", 4) + "datapackage.json"}},
        {"fuzz_mrz", zoneSeeds()}, {"fuzz_licence", licenceSeeds()}};
}

} // namespace holdfast::fuzz
