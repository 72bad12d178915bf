#include "core/bundle/report/open_document.h"

#include "core/zip/crc32.h"
#include "core/zip/zip_structures.h"

namespace holdfast::bundle {

static constexpr std::string_view mimeType = "application/vnd.oasis.opendocument.text";
static constexpr std::string_view xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
static constexpr std::string_view namespaces
    = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
      " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
      " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
      " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.2\">";

static constexpr std::string_view packageList
    = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
      "manifest:version=\"1.2\">"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
      "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
      "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
      "</manifest:manifest>";

static std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

static std::string stylesOf(const Certificate& certificate, bool isLetter)
{
    const bool isRightToLeft = certificate.language == "ar";
    const std::string country = certificate.language == "fr" ? "FR" : isRightToLeft ? "EG" : isLetter ? "US" : "GB";
    const std::string mode = isRightToLeft ? "rl-tb" : "lr-tb";
    const std::string language = isRightToLeft
        ? "style:language-complex=\"ar\" style:country-complex=\"" + country + "\""
        : "fo:language=\"" + certificate.language + "\" fo:country=\"" + country + "\"";
    std::string xml = std::string(xmlHead) + "<office:document-styles" + std::string(namespaces) + "<office:styles>";
    xml += "<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:writing-mode=\"" + mode
        + "\"/><style:text-properties fo:font-size=\"11pt\" style:font-size-complex=\"11pt\" " + language
        + "/></style:default-style>";
    xml += "<style:style style:name=\"Standard\" style:family=\"paragraph\"><style:paragraph-properties "
           "fo:margin-bottom=\"0.3cm\" fo:line-height=\"130%\" fo:text-align=\"start\" style:writing-mode=\""
        + mode + "\"/></style:style>";
    xml += "<style:style style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
           "<style:paragraph-properties fo:margin-bottom=\"0.6cm\"/><style:text-properties fo:font-size=\"15pt\" "
           "fo:font-weight=\"bold\" style:font-size-complex=\"15pt\" "
           "style:font-weight-complex=\"bold\"/></style:style>";
    xml += "</office:styles><office:automatic-styles><style:page-layout style:name=\"Page\">"
           "<style:page-layout-properties fo:page-width=\""
        + std::string(isLetter ? "21.59cm\" fo:page-height=\"27.94cm" : "21cm\" fo:page-height=\"29.7cm")
        + "\" fo:margin=\"2.2cm\" style:writing-mode=\"" + mode
        + "\"/></style:page-layout></office:automatic-styles><office:master-styles>"
          "<style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"/></office:master-styles>"
          "</office:document-styles>";
    return xml;
}

static std::string contentOf(const Certificate& certificate)
{
    std::string xml = std::string(xmlHead) + "<office:document-content" + std::string(namespaces)
        + "<office:body><office:text><text:h text:style-name=\"Title\" text:outline-level=\"1\">"
        + escaped(certificate.title) + "</text:h>";
    for (const std::string& paragraph : certificate.text)
        xml += "<text:p text:style-name=\"Standard\">" + escaped(paragraph) + "</text:p>";
    return xml + "</office:text></office:body></office:document-content>";
}

Result<std::string> encodeOpenDocument(const Certificate& certificate, bool isLetter)
{
    const std::vector<std::pair<std::string, std::string>> files{{"mimetype", std::string(mimeType)},
        {"META-INF/manifest.xml", std::string(xmlHead) + std::string(packageList)},
        {"content.xml", contentOf(certificate)}, {"styles.xml", stylesOf(certificate, isLetter)}};
    Bytes zip, directory;
    for (const auto& [name, content] : files) {
        const zip::ZipEntry entry{name, content.size(), zip::crc32(0, asBytes(content)), zip.size()};
        const Bytes header = zip::encodeLocalHeader(entry);
        zip.insert(zip.end(), header.begin(), header.end());
        zip.insert(zip.end(), content.begin(), content.end());
        zip::appendCentralHeader(directory, entry);
    }
    const Bytes end = zip::encodeZipEnd(files.size(), directory.size(), zip.size());
    zip.insert(zip.end(), directory.begin(), directory.end());
    zip.insert(zip.end(), end.begin(), end.end());
    return std::string(asText(zip));
}

} // namespace holdfast::bundle
