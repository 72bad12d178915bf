#include "app/decode/leak/told_names.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

bool isTelling(std::string_view name)
{
    constexpr std::array whole{"Exif.Image.Orientation", "Exif.Image.XResolution", "Exif.Image.YResolution",
        "Exif.Image.ResolutionUnit", "Exif.Image.YCbCrPositioning", "Exif.Image.ExifTag", "Exif.Image.GPSTag",
        "Exif.Image.NewSubfileType", "Exif.Image.ImageWidth", "Exif.Image.ImageLength", "Exif.Image.BitsPerSample",
        "Exif.Image.Compression", "Exif.Image.PhotometricInterpretation", "Exif.Image.FillOrder",
        "Exif.Image.StripOffsets", "Exif.Image.SamplesPerPixel", "Exif.Image.RowsPerStrip",
        "Exif.Image.StripByteCounts", "Exif.Image.PlanarConfiguration", "Exif.Image.SampleFormat",
        "Exif.Image.Predictor", "Exif.Image.ColorMap", "Exif.Image.ExtraSamples", "Exif.Image.TileWidth",
        "Exif.Image.TileLength", "Exif.Image.TileOffsets", "Exif.Image.TileByteCounts", "Exif.Image.YCbCrSubSampling",
        "Exif.Image.ReferenceBlackWhite", "Exif.Image.JPEGTables", "Exif.Image.InterColorProfile",
        "Exif.Image.PageNumber", "Exif.Image.Software", "Exif.Image.DateTime", "Exif.Photo.ExifVersion",
        "Exif.Photo.ComponentsConfiguration", "Exif.Photo.FlashpixVersion", "Exif.Photo.ColorSpace",
        "Exif.Photo.PixelXDimension", "Exif.Photo.PixelYDimension", "Exif.Photo.InteroperabilityTag", "Pdf./Producer",
        "Pdf./Creator", "Pdf./CreationDate", "Pdf./ModDate", "Pdf./Trapped", "Pdf./PTEX.Fullbanner",
        "Pdf./GTS_PDFXVersion", "Xmp.xmp.CreatorTool", "Xmp.xmp.CreateDate", "Xmp.xmp.ModifyDate",
        "Xmp.xmp.MetadataDate", "Xmp.dc.format", "Xmp.dc.language", "Xmp.exif.PixelXDimension",
        "Xmp.exif.PixelYDimension", "Xmp.exif.ColorSpace", "Xmp.xmpMM.DocumentID", "Xmp.xmpMM.InstanceID",
        "Xmp.xmpMM.RenditionClass", "Xmp.pdf.Producer", "Xmp.pdf.PDFVersion", "Xmp.pdf.Trapped",
        "Iptc.Envelope.CharacterSet"};
    constexpr std::array groups{"Exif.Iop.", "Exif.Thumbnail.", "Xmp.tiff.", "Xmp.pdfaid.", "Xmp.pdfuaid."};
    return std::ranges::find(whole, name) == whole.end()
        && std::ranges::none_of(groups, [&](std::string_view group) { return name.starts_with(group); });
}

bool isPlaceholder(std::string_view value)
{
    constexpr std::array placeholders{"", "anonymous", "(anonymous)", "untitled", "(untitled)", "untitled document",
        "unspecified", "(unspecified)", "unknown", "none", "null", "title", "subject", "author", "document",
        "document1", "microsoft word - document1", "powerpoint presentation"};
    return std::ranges::find(placeholders, asciiLowerCase(value)) != placeholders.end();
}

namespace {

constexpr std::array programWords{"pdf", "adobe", "acrobat", "microsoft", "office", "word", "excel", "powerpoint",
    "writer", "print", "scan", "image", "draw", "editor", "creator", "producer", "quartz", "mac os", "macos", "android",
    "windows", "chrom", "skia", "mozilla", "firefox", "safari", "webkit", "cairo", "poppler", "ghostscript", "latex",
    "tex", "itext", "apache", "java", "python", "library", "canon", "xerox", "ricoh", "konica", "minolta", "kyocera",
    "epson", "brother", "hewlett", "lexmark", "sharp", "toshiba", "samsung", "fujitsu", "oracle", "crystal", "report",
    "pages", "keynote", "numbers", "preview", "foxit", "nitro", "abbyy", "finereader", "tesseract", "nuance",
    "omnipage", "paper", "capture", "design", "illustrator", "photoshop", "quark", "coreldraw", "corel", "inkscape",
    "gimp", "scribus", "google", "docs", "workspace", "zoho", "smallpdf", "ilovepdf", "sejda", "prince", "wkhtml",
    "dompdf", "mpdf", "fpdf", "haru", "aspose", "telerik", "devexpress", "jasper", "crossref", "software", "server",
    "service", "studio", "system", "program", "app", "tool", "engine", "converter", "generator", "export", "distiller",
    "holdfast", "formatter", "bluebeam", "revu", "apple", "wondershare", "serif", "affinity", "mac", "ios", "amyuni",
    "qt ", "libre", "open", "wps", "kingsoft", "hancom", "camscanner", "genius", "notes", "drive", "cloud", "online",
    "digital", "technolog", "ltd", "gmbh", "corp"};

bool looksLikeName(std::string_view value)
{
    size_t capitals = 0, parts = 0;
    for (const std::string_view part : splitAt(value, ' ')) {
        if (part.empty())
            continue;
        ++parts;
        const bool isCapital = (part[0] >= 'A' && part[0] <= 'Z') || static_cast<unsigned char>(part[0]) >= 0x80;
        const bool isWord
            = std::ranges::none_of(part, [](char c) { return c < 'A' && c != '-' && c != '\'' && c >= 0; });
        capitals += isCapital && isWord ? 1 : 0;
    }
    return parts >= 2 && parts <= 4 && capitals == parts;
}

bool looksLikeNumber(std::string_view part)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isLetter = [&](char c) { return (c >= 'A' && c <= 'Z') || isDigit(c); };
    return part.size() >= 7 && std::ranges::all_of(part, isLetter) && std::ranges::count_if(part, isDigit) >= 5;
}

} // namespace

bool namesNoProgram(std::string_view untrustedValue)
{
    const std::string small = asciiLowerCase(untrustedValue);
    const auto isOfProgram = [](std::string_view part) {
        return part.find("pdf") != std::string_view::npos
            || std::ranges::any_of(programWords, [&](std::string_view word) { return part.starts_with(word); });
    };
    if (std::ranges::any_of(splitAt(small, ' '), isOfProgram))
        return false;
    return namesSomebody(untrustedValue);
}

bool namesSomebody(std::string_view untrustedValue)
{
    return looksLikeName(untrustedValue) || std::ranges::any_of(splitAt(untrustedValue, ' '), looksLikeNumber);
}

} // namespace holdfast::decode
