#pragma once

#include "core/base/bytes.h"
#include "core/imaging/leak/traces.h"

#include <QByteArray>

class QPDF;

namespace holdfast::decode {

inline constexpr size_t mostPdfObjects = 300'000; ///< that are looked at

/// What the file as a whole holds beside what it shows. What can't be read is named in `unread`.
imaging::Traces inspectFile(const QByteArray& untrustedFile, std::string_view mime);

// Its parts, by what they read.
imaging::Traces inspectPicture(const QByteArray& untrustedPicture, std::string_view mime);
imaging::Traces pngParts(
    ByteView untrustedPng); ///< texts in chunks, further frames, bytes after the pixels and the end
imaging::Traces jpegParts(ByteView untrustedJpeg); ///< comments, application segments, bytes after the end
imaging::Traces gifParts(ByteView untrustedGif); ///< comments, what programs put in, bytes after the end
imaging::Traces webpParts(ByteView untrustedWebp); ///< chunks that no reader looks at, bytes after the end
/// Further and small pictures, maps of depth, boxes that no reader looks at, bytes after the end. It says so where
/// libheif can't read the file.
imaging::Traces heifParts(ByteView untrustedHeif);
imaging::Traces tiffParts(ByteView untrustedTiff); ///< bytes after the end
imaging::Traces trailingBytes(ByteView untrustedPicture, std::string_view mime); ///< after the end of WebP and BMP
imaging::Traces pdfObjects(QPDF& untrustedPdf); ///< metadata, annotations, attachments, layers, scripts, forms, unused
imaging::Traces pdfRevisions(std::string_view untrustedPdf); ///< earlier versions, bytes before and after
imaging::Traces pdfOutside(QPDF& untrustedPdf, std::string_view file); ///< what no object of the file holds
imaging::Traces pdfTexts(QPDF& untrustedPdf); ///< words that no page draws: for screen readers, of fields, behind links
imaging::Traces pdfPictures(QPDF& untrustedPdf); ///< with more rows than are drawn
imaging::Traces pdfRemarks(QPDF& untrustedPdf); ///< in what pages draw, and among objects that are packed together
imaging::Traces pdfPacked(QPDF& untrustedPdf); ///< bytes after the end of what is packed
/// Bookmarks, layers and places that are called what no text of the pages says; not certain, since pixels may say it.
imaging::Traces pdfTitles(QPDF& untrustedPdf, const QByteArray& file);
imaging::Traces pdfUndrawn(QPDF& untrustedPdf); ///< what resources list and nothing draws
/// What Exif, IPTC and XMP tell, and the thumbnail.
imaging::Traces pictureMetadata(ByteView untrustedPicture);
imaging::Traces xmpMetadata(const std::string& untrustedPacket);

} // namespace holdfast::decode
