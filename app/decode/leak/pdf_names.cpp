#include "app/decode/leak/pdf_names.h"

#include "app/decode/leak/told_names.h"
#include "core/base/untrusted_text.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <set>

namespace holdfast::decode {

namespace {

constexpr size_t mostNames = 5000;

/// Words for the layers of any document, which may stand before what somebody called theirs.
bool isLayerWord(std::string_view word)
{
    constexpr std::array usual{"layer", "ebene", "calque", "capa", "livello", "laag", "background", "hintergrund",
        "fond", "foreground", "page", "seite", "text", "texte", "image", "images", "bild", "picture", "photo", "logo",
        "graphic", "graphics", "object", "objects", "header", "headers", "footer", "footers", "watermark", "stamp",
        "guide", "guides", "mark", "marks", "crop", "cut", "line", "lines", "print", "view", "default", "base", "main",
        "top", "bottom", "front", "back", "form", "forms", "letterhead", "barcode", "signature", "copy", "of", "the",
        "map", "frame", "names", "labels", "title", "border", "grid", "table", "data", "notes", "content", "contents",
        "and", "for", "on", "off", "only", "new", "all"};
    return std::ranges::find(usual, word) != usual.end();
}

/// Without the words that any layer has: "Layer: Anna Eriksson" is called "Anna Eriksson".
std::string ownWords(std::string_view name)
{
    std::string own;
    for (const std::string_view part : splitAt(name, ' ')) {
        const size_t end = part.find_last_not_of(",.:;_-#");
        const std::string_view word = part.substr(0, end == std::string_view::npos ? 0 : end + 1);
        if (!word.empty() && !isLayerWord(asciiLowerCase(word)))
            own += (own.empty() ? "" : " ") + std::string(word);
    }
    return own;
}

bool holdsMailbox(std::string_view name)
{
    const size_t at = name.find('@');
    return at != std::string_view::npos && at > 0 && name.find('.', at) != std::string_view::npos;
}

class NameSearch {
public:
    std::vector<std::string> run(QPDF& pdf)
    {
        QPDFObjectHandle root = pdf.getRoot();
        if (QPDFObjectHandle layers = root.getKey("/OCProperties"); layers.isDictionary())
            layerNames(layers.getKey("/OCGs"));
        if (QPDFObjectHandle names = root.getKey("/Names"); names.isDictionary())
            placeNames(names.getKey("/Dests"), 0);
        if (QPDFObjectHandle places = root.getKey("/Dests"); places.isDictionary())
            for (const std::string& key : places.getKeys())
                placeName(key.substr(1));
        return std::move(m_names);
    }

private:
    void layerNames(QPDFObjectHandle layers)
    {
        if (!layers.isArray())
            return;
        for (QPDFObjectHandle layer : layers.getArrayAsVector()) {
            QPDFObjectHandle name = layer.isDictionary() ? layer.getKey("/Name") : QPDFObjectHandle::newNull();
            if (!name.isString() || ++m_looked > mostNames)
                continue;
            const std::string own = ownWords(name.getUTF8Value());
            if (namesSomebody(own) || holdsMailbox(own))
                m_names.push_back(own);
        }
    }

    /// Addresses within pages of the web are single words, often with numbers; so are those that programs make up.
    void placeName(const std::string& name)
    {
        if ((name.find(' ') != std::string::npos && namesSomebody(name)) || holdsMailbox(name))
            m_names.push_back(name);
    }

    void placeNames(QPDFObjectHandle tree, int depth)
    {
        constexpr int deepest = 20;
        if (!tree.isDictionary() || depth > deepest || (tree.isIndirect() && !m_trees.insert(tree.getObjGen()).second))
            return;
        if (QPDFObjectHandle names = tree.getKey("/Names"); names.isArray())
            for (QPDFObjectHandle name : names.getArrayAsVector())
                if (name.isString() && ++m_looked <= mostNames)
                    placeName(name.getUTF8Value());
        if (QPDFObjectHandle kids = tree.getKey("/Kids"); kids.isArray())
            for (QPDFObjectHandle kid : kids.getArrayAsVector())
                placeNames(kid, depth + 1);
    }

    std::vector<std::string> m_names;
    std::set<QPDFObjGen> m_trees;
    size_t m_looked = 0;
};

} // namespace

std::vector<std::string> tellingNames(QPDF& untrustedPdf)
{
    return NameSearch().run(untrustedPdf);
}

} // namespace holdfast::decode
