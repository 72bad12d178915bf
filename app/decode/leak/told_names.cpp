#include "app/decode/leak/told_names.h"

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

} // namespace holdfast::decode
