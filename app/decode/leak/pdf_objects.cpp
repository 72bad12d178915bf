#include "app/decode/leak/inspection.h"
#include "app/decode/leak/name_tree.h"
#include "app/decode/leak/plain_jpeg.h"
#include "app/decode/leak/said_words.h"
#include "app/decode/leak/told_names.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <cmath>
#include <set>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

using Handle = QPDFObjectHandle;

std::string textAt(Handle dictionary, const std::string& key)
{
    Handle value = dictionary.getKey(key);
    return value.isString() ? value.getUTF8Value() : value.isName() ? value.getName() : std::string();
}

bool isNamed(Handle dictionary, const std::string& key, std::string_view name)
{
    Handle value = dictionary.getKey(key);
    return value.isName() && value.getName() == name;
}

Handle dictionaryOf(Handle object)
{
    return object.isStream() ? object.getDict() : object;
}

class Search {
public:
    explicit Search(QPDF& pdf)
        : m_pdf(pdf)
    {
    }

    imaging::Traces run()
    {
        information();
        layers();
        forms();
        pages();
        spawnedPages();
        std::vector<Handle> objects = m_pdf.getAllObjects();
        if (objects.size() > mostPdfObjects) {
            m_traces.addUnread("objects");
            objects.resize(mostPdfObjects);
        }
        reach();
        for (Handle& object : objects)
            try {
                inspect(object);
            } catch (const std::exception&) {
                m_traces.addUnread("objects"); // a stream whose filter is broken or not known
            }
        if (m_unused > 0)
            m_traces.add({codes::unused, 0, {}, std::to_string(m_unused) + " objects", true});
        return std::move(m_traces);
    }

private:
    void add(std::string_view code, uint32_t page, std::string text)
    {
        m_traces.add({code, page, {}, std::move(text), true});
    }

    void information()
    {
        Handle info = m_pdf.getTrailer().getKey("/Info");
        if (!info.isDictionary())
            return;
        const std::string creator = textAt(info, "/Creator"), producer = textAt(info, "/Producer");
        for (const std::string& key : info.getKeys()) {
            const std::string value = textAt(info, key);
            const bool isProgram = key == "/Creator" || key == "/Producer";
            if (isProgram ? namesNoProgram(value)
                          : isTelling("Pdf." + key) && !isPlaceholder(value) && value != creator && value != producer)
                add(codes::metadata, 0, key.substr(1) + ": " + value);
        }
    }

    void layers()
    {
        Handle content = m_pdf.getRoot().getKey("/OCProperties");
        if (!content.isDictionary() || !content.getKey("/D").isDictionary())
            return;
        Handle usual = content.getKey("/D");
        std::set<QPDFObjGen> on;
        if (usual.getKey("/ON").isArray())
            for (Handle& group : usual.getKey("/ON").getArrayAsVector())
                on.insert(group.getObjGen());
        std::vector<Handle> off;
        if (isNamed(usual, "/BaseState", "/OFF") && content.getKey("/OCGs").isArray()) {
            for (Handle& group : content.getKey("/OCGs").getArrayAsVector())
                if (!on.contains(group.getObjGen()))
                    off.push_back(group);
        } else if (usual.getKey("/OFF").isArray()) {
            off = usual.getKey("/OFF").getArrayAsVector();
        }
        if (content.getKey("/OCGs").isArray())
            for (Handle& group : content.getKey("/OCGs").getArrayAsVector())
                if (group.isDictionary() && isOffSomewhere(group))
                    off.push_back(group);
        std::set<QPDFObjGen> told;
        for (Handle& group : off)
            if (group.isDictionary() && told.insert(group.getObjGen()).second)
                add(codes::layer, 0, textAt(group, "/Name"));
    }

    /// A layer may show on paper and not on the screen, or the other way round (ISO 32000-1, 8.11.4.4).
    static bool isOffSomewhere(Handle group)
    {
        Handle usage = group.getKey("/Usage");
        if (!usage.isDictionary())
            return false;
        for (const auto& [use, state] :
            {std::pair{"/View", "/ViewState"}, {"/Print", "/PrintState"}, {"/Export", "/ExportState"}})
            if (Handle entry = usage.getKey(use); entry.isDictionary() && isNamed(entry, state, "/OFF"))
                return true;
        return false;
    }

    void forms()
    {
        Handle form = m_pdf.getRoot().getKey("/AcroForm");
        if (!form.isDictionary())
            return;
        if (!form.getKey("/XFA").isNull())
            add(codes::form, 0, "XFA");
        for (QPDFFormFieldObjectHelper field : QPDFAcroFormDocumentHelper(m_pdf).getFormFields()) {
            const std::string type = field.getFieldType();
            Handle value = field.getValue();
            if (type == "/Sig" && value.isDictionary())
                add(codes::form, 0, field.getFullyQualifiedName() + ": " + textAt(value, "/Name"));
            else if ((type == "/Tx" || type == "/Ch") && !field.getValueAsString().empty())
                add(codes::form, 0, field.getFullyQualifiedName() + ": " + field.getValueAsString());
        }
    }

    void pages()
    {
        uint32_t number = 0;
        for (Handle page : m_pdf.getAllPages()) {
            if (++number > 500)
                return;
            m_pages.insert(page.getObjGen());
            if (!page.getKey("/Thumb").isNull())
                add(codes::thumbnail, number, "PDF");
            if (page.getKey("/Annots").isArray())
                for (Handle& annotation : page.getKey("/Annots").getArrayAsVector())
                    if (annotation.isDictionary())
                        inspectAnnotation(annotation, number);
        }
    }

    /// Pages that a script may bring in (ISO 32000-1, 7.7.4 and 12.7.6). Others that have a name are pages like any.
    void spawnedPages()
    {
        Handle names = m_pdf.getRoot().getKey("/Names");
        if (!names.isDictionary())
            return;
        for (const char* kind : {"/Templates", "/Pages"})
            namedPages(names.getKey(kind));
    }

    void namedPages(Handle tree)
    {
        const auto count = [this](Handle page) {
            if (page.isDictionary() && !m_pages.contains(page.getObjGen()))
                ++m_unused;
        };
        if (!eachEntryOfNameTree(tree, count))
            m_traces.addUnread("named pages");
    }

    /// One that only links or is a field is part of the page; one that says something, covers something or is hidden is
    /// not.
    void inspectAnnotation(Handle annotation, uint32_t page)
    {
        const std::string kind = textAt(annotation, "/Subtype");
        const std::string says = textAt(annotation, "/Contents"), who = textAt(annotation, "/T");
        constexpr long long hidden = 2, noView = 32;
        Handle flags = annotation.getKey("/F");
        const bool isHidden = flags.isInteger() && (flags.getIntValue() & (hidden | noView)) != 0;
        const bool isPlain = kind == "/Link" || kind == "/Widget" || kind == "/PrinterMark" || kind == "/TrapNet";
        if ((isPlain && !(isHidden && annotation.hasKey("/AP"))) || kind == "/Popup")
            return;
        std::string text = kind.empty() ? "annotation" : kind.substr(1);
        if (!says.empty())
            text += ": " + says;
        if (!who.empty())
            text += " (" + who + ")";
        add(codes::annotation, page, std::move(text));
    }

    /// Every object that can be come to from the trailer.
    void reach()
    {
        std::vector<Handle> waiting{m_pdf.getTrailer()};
        while (!waiting.empty() && m_reached.size() <= mostPdfObjects) {
            Handle object = waiting.back();
            waiting.pop_back();
            if (object.isIndirect() && !m_reached.insert(object.getObjGen()).second)
                continue;
            if (object.isArray())
                for (Handle& member : object.getArrayAsVector())
                    waiting.push_back(member);
            else if (object.isDictionary() || object.isStream())
                for (auto& [key, member] : dictionaryOf(object).getDictAsMap())
                    waiting.push_back(member);
        }
    }

    void inspect(Handle object)
    {
        const bool isUsed = m_reached.contains(object.getObjGen());
        if (!object.isDictionary() && !object.isStream()) {
            if (!isUsed && saysSomething(object))
                ++m_unused;
            return;
        }
        Handle dictionary = dictionaryOf(object);
        if (isNamed(dictionary, "/Type", "/EmbeddedFile"))
            add(codes::attachment, 0, textAt(dictionary, "/Subtype"));
        else if (dictionary.hasKey("/EF"))
            add(codes::attachment, 0, textAt(dictionary, dictionary.hasKey("/UF") ? "/UF" : "/F"));
        if (dictionary.hasKey("/Alternates"))
            add(codes::hiddenPicture, 0, "another version of a picture");
        if (isNamed(dictionary, "/Subtype", "/Image") && isBlankedByDecode(dictionary))
            add(codes::hiddenPicture, 0, "a picture painted in one colour");
        if (dictionary.hasKey("/PieceInfo"))
            add(codes::metadata, 0, "PieceInfo");
        inspectActions(dictionary, 0);
        if (isNamed(dictionary, "/Type", "/Page") && !m_pages.contains(object.getObjGen()))
            ++m_unused;
        else if (!isUsed && (isContent(object) || saysSomething(dictionary)))
            ++m_unused;
        if (object.isStream())
            inspectStream(object, dictionary);
    }

    void inspectActions(Handle dictionary, int depth)
    {
        for (const char* kind : {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData"})
            if (isNamed(dictionary, "/S", kind))
                add(codes::script, 0, kind + 1);
        if (depth < 3)
            for (auto& [key, member] : dictionary.getDictAsMap())
                if (member.isDictionary() && !member.isIndirect())
                    inspectActions(member, depth + 1);
    }

    /// Every pixel becomes nearly the same colour, whatever the picture holds.
    static bool isBlankedByDecode(Handle picture)
    {
        Handle ranges = picture.getKey("/Decode");
        if (!ranges.isArray() || ranges.getArrayNItems() < 2)
            return false;
        constexpr double leastRange = 0.2;
        for (int i = 0; i + 1 < ranges.getArrayNItems(); i += 2) {
            Handle low = ranges.getArrayItem(i), high = ranges.getArrayItem(i + 1);
            if (!low.isNumber() || !high.isNumber()
                || std::abs(high.getNumericValue() - low.getNumericValue()) >= leastRange)
                return false;
        }
        return true;
    }

    static bool isContent(Handle object)
    {
        if (!object.isStream())
            return false;
        Handle dictionary = object.getDict();
        if (isNamed(dictionary, "/Subtype", "/Image") || isNamed(dictionary, "/Subtype", "/Form"))
            return true;
        if (dictionary.hasKey("/Type") || dictionary.hasKey("/Subtype") || dictionary.hasKey("/S"))
            return false;
        return object.getStreamData(qpdf_dl_generalized)->getSize() > 0;
    }

    void inspectStream(Handle object, Handle dictionary)
    {
        if (isNamed(dictionary, "/Type", "/Metadata")) {
            const auto packet = object.getStreamData(qpdf_dl_generalized);
            m_traces.append(xmpMetadata({reinterpret_cast<const char*>(packet->getBuffer()), packet->getSize()}));
        } else if (isPlainJpeg(dictionary)) {
            const auto jpeg = object.getRawStreamData();
            const ByteView bytes(jpeg->getBuffer(), jpeg->getSize());
            imaging::Traces parts = jpegParts(bytes);
            parts.append(pictureMetadata(bytes));
            parts.unread.clear(); // a stream may end without a marker, and what is drawn is drawn
            m_traces.append(std::move(parts));
        }
    }

    QPDF& m_pdf;
    imaging::Traces m_traces;
    std::set<QPDFObjGen> m_pages, m_reached;
    size_t m_unused = 0;
};

} // namespace

imaging::Traces pdfObjects(QPDF& untrustedPdf)
{
    return Search(untrustedPdf).run();
}

} // namespace holdfast::decode
