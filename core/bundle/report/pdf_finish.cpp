#include "core/bundle/report/pdf_finish.h"

#include "core/bundle/report/report.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <cstdio>
#include <exception>

namespace holdfast::bundle {

namespace {

using Object = QPDFObjectHandle;

std::string number(double points)
{
    char text[40];
    const long long hundredths = std::llround(points * 100);
    std::snprintf(text, sizeof text, "%lld.%02lld", hundredths / 100, std::abs(hundredths % 100));
    return text;
}

Object makeImage(QPDF& pdf, const ReportPicture& picture)
{
    Object image = Object::newStream(&pdf);
    image.replaceStreamData(std::string(asText(picture.data)),
        picture.isJpeg ? Object::newName("/DCTDecode") : Object::newNull(), Object::newNull());
    Object dictionary = image.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Image"));
    dictionary.replaceKey("/Width", Object::newInteger(picture.pixels.width()));
    dictionary.replaceKey("/Height", Object::newInteger(picture.pixels.height()));
    dictionary.replaceKey("/ColorSpace", Object::newName("/DeviceRGB"));
    dictionary.replaceKey("/BitsPerComponent", Object::newInteger(8));
    dictionary.replaceKey("/Interpolate", Object::newBool(false));
    return image;
}

class Finisher {
public:
    Finisher(const PdfFinish& finish, const QByteArray& written)
        : m_finish(finish)
    {
        m_pdf.processMemoryFile("report", written.constData(), static_cast<size_t>(written.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    }
    std::string run()
    {
        for (const PictureSlot& slot : m_finish.places)
            addPicture(slot);
        Object root = m_pdf.getRoot();
        root.removeKey("/Metadata");
        root.replaceKey("/Lang", Object::newUnicodeString(m_finish.language));
        root.replaceKey("/Outlines", outline());
        root.replaceKey("/PageMode", Object::newName("/UseOutlines"));
        root.replaceKey("/PageLabels", Object::parse("<< /Nums [ 0 << /S /D >> ] >>"));
        Object view = Object::parse("<< /DisplayDocTitle true >>");
        if (m_finish.language == "ar")
            view.replaceKey("/Direction", Object::newName("/R2L"));
        root.replaceKey("/ViewerPreferences", view);
        Object information = Object::newDictionary();
        information.replaceKey("/Title", Object::newUnicodeString(m_finish.title.toStdString()));
        const std::string& at = m_finish.signedAt; // 2026-11-22T09:12:35.123Z
        const Object date = Object::newString("D:" + at.substr(0, 4) + at.substr(5, 2) + at.substr(8, 2)
            + at.substr(11, 2) + at.substr(14, 2) + at.substr(17, 2) + "Z");
        information.replaceKey("/CreationDate", date);
        information.replaceKey("/ModDate", date);
        information.replaceKey("/Producer", Object::newString("Holdfast"));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(information));
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.5");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setCompressStreams(true);
        writer.write();
        const std::unique_ptr<Buffer> buffer(writer.getBuffer());
        return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    }

private:
    void addPicture(const PictureSlot& slot)
    {
        QPDFPageObjectHelper& page = m_pages.at(static_cast<size_t>(slot.page - 1));
        const std::string name = "/Picture" + std::to_string(slot.item);
        // Qt gives all pages one dictionary of their own; a copy keeps a picture to its page.
        Object resources = page.getAttribute("/Resources", true);
        Object images = resources.getKey("/XObject");
        images = images.isDictionary() ? images.shallowCopy() : Object::newDictionary();
        images.replaceKey(name, m_pdf.makeIndirectObject(makeImage(m_pdf, m_finish.pictures[slot.item])));
        resources.replaceKey("/XObject", images);
        const QRectF& place = slot.place;
        // What Qt wrote before may leave a changed coordinate system behind.
        page.addPageContents(Object::newStream(&m_pdf, "q\n"), true);
        page.addPageContents(
            Object::newStream(&m_pdf,
                "\nQ\nq " + number(place.width()) + " 0 0 " + number(place.height()) + " " + number(place.x()) + " "
                    + number(m_finish.pageHeight - place.bottom()) + " cm " + name + " Do Q\n"),
            false);
    }
    Object outline()
    {
        Object root = m_pdf.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
        size_t at = 0;
        const int count = addLevel(root, at, 0);
        root.replaceKey("/Count", Object::newInteger(count));
        return root;
    }
    /// Those of `level` from `at` on, as children; those of a deeper level below the one before. Only sections are
    /// open.
    int addLevel(Object& parent, size_t& at, int level)
    {
        Object last = Object::newNull();
        int count = 0;
        while (at < m_finish.bookmarks.size() && m_finish.bookmarks[at].level >= level) {
            const Bookmark& bookmark = m_finish.bookmarks[at++];
            Object entry = m_pdf.makeIndirectObject(Object::newDictionary());
            entry.replaceKey("/Title", Object::newUnicodeString(bookmark.title.toStdString()));
            entry.replaceKey("/Parent", parent);
            Object target = Object::newArray();
            target.appendItem(m_pages.at(static_cast<size_t>(bookmark.page - 1)).getObjectHandle());
            target.appendItem(Object::newName("/Fit"));
            entry.replaceKey("/Dest", target);
            if (last.isDictionary()) {
                entry.replaceKey("/Prev", last);
                last.replaceKey("/Next", entry);
            } else {
                parent.replaceKey("/First", entry);
            }
            last = entry;
            ++count;
            if (const int below = addLevel(entry, at, level + 1))
                entry.replaceKey("/Count", Object::newInteger(-below));
        }
        if (last.isDictionary())
            parent.replaceKey("/Last", last);
        return count;
    }

    const PdfFinish& m_finish;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
};

} // namespace

Result<std::string> PdfFinish::apply(const QByteArray& written) const
{
    try {
        return Finisher(*this, written).run();
    } catch (const std::exception& error) {
        return fail(errors::reportFailed, error.what());
    }
}

} // namespace holdfast::bundle
