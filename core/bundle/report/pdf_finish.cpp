#include "core/bundle/report/pdf_finish.h"

#include "core/bundle/report/report.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <stdexcept>

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

/// The spool as libqpdf reads and writes it. What fails is an exception there and an Error here.
class SpoolPipes {
public:
    explicit SpoolPipes(crypto::SealedSpool& spool)
        : m_spool(spool)
    {
    }
    void read(crypto::SpooledBytes place, Pipeline& out)
    {
        Bytes block(64 * 1024);
        while (place.size > 0) {
            const size_t count = static_cast<size_t>(std::min<uint64_t>(place.size, block.size()));
            require(m_spool.readAt(place.offset, std::span(block).first(count)));
            out.write(block.data(), count);
            place.offset += count;
            place.size -= count;
        }
        out.finish();
    }
    void write(ByteView bytes) { require(m_spool.write(bytes)); }
    const std::optional<Error>& failure() const { return m_failure; }

private:
    void require(const Result<void>& done)
    {
        if (done)
            return;
        m_failure = done.error();
        throw std::runtime_error("the spool failed");
    }

    crypto::SealedSpool& m_spool;
    std::optional<Error> m_failure;
};

/// Where libqpdf writes to.
class FinishedReport final : public Pipeline {
public:
    FinishedReport(SpoolPipes& pipes, uint64_t start)
        : Pipeline("report", nullptr)
        , m_pipes(pipes)
    {
        m_file.place.offset = start;
    }
    void write(unsigned char const* data, size_t size) override
    {
        const ByteView bytes(data, size);
        m_hasher.update(bytes);
        m_pipes.write(bytes);
        m_file.place.size += size;
    }
    void finish() override { }
    SpooledFile file()
    {
        m_file.sha256 = m_hasher.finish();
        return m_file;
    }

private:
    SpoolPipes& m_pipes;
    Sha256 m_hasher;
    SpooledFile m_file;
};

Object makeImage(QPDF& pdf, const ReportPicture& picture, SpoolPipes& pipes)
{
    Object image = Object::newStream(&pdf);
    image.replaceStreamData([&pipes, place = picture.data](Pipeline* out) { pipes.read(place, *out); },
        picture.isJpeg ? Object::newName("/DCTDecode") : Object::newNull(), Object::newNull());
    // A JPEG goes out as it is: trying to pack it would read it twice.
    image.setFilterOnWrite(!picture.isJpeg);
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
    Finisher(const PdfFinish& finish, const QByteArray& written, SpoolPipes& pipes)
        : m_finish(finish)
        , m_pipes(pipes)
    {
        m_pdf.processMemoryFile("report", written.constData(), static_cast<size_t>(written.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    }
    SpooledFile run()
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
        FinishedReport finished(m_pipes, m_finish.spool.size()); // outlives the writer, which may write to its end
        QPDFWriter writer(m_pdf);
        writer.setOutputPipeline(&finished);
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.5");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setCompressStreams(true);
        writer.write();
        return finished.file();
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
        images.replaceKey(name, m_pdf.makeIndirectObject(makeImage(m_pdf, m_finish.pictures[slot.item], m_pipes)));
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
    SpoolPipes& m_pipes;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
};

} // namespace

Result<SpooledFile> PdfFinish::apply(const QByteArray& written) const
{
    SpoolPipes pipes(spool);
    try {
        const SpooledFile file = Finisher(*this, written, pipes).run();
        if (!pipes.failure())
            return file;
    } catch (const std::exception& error) {
        if (!pipes.failure())
            return fail(errors::reportFailed, error.what());
    }
    return fail(*pipes.failure());
}

} // namespace holdfast::bundle
