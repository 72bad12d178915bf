#include "app/decode/leak/pdf_names.h"

#include "app/decode/leak/name_tree.h"
#include "app/decode/leak/told_names.h"
#include "core/base/untrusted_text.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

constexpr size_t mostLookedAt = 100'000, mostToldNames = 2000;

/// Words for the layers of any document, which may stand before what somebody called theirs.
bool isLayerWord(std::string_view word)
{
    constexpr std::array usual{"layer", "ebene", "calque", "capa", "livello", "laag", "background", "hintergrund",
        "fond", "foreground", "page", "seite", "text", "texte", "image", "images", "bild", "picture", "photo", "logo",
        "graphic", "graphics", "object", "objects", "header", "headers", "footer", "footers", "watermark", "stamp",
        "guide", "guides", "mark", "marks", "crop", "cut", "line", "lines", "print", "view", "default", "base", "main",
        "top", "bottom", "front", "back", "form", "forms", "letterhead", "barcode", "signature", "copy", "of", "the",
        "map", "frame", "names", "labels", "title", "border", "grid", "table", "data", "notes", "content", "contents",
        "and", "for", "on", "off", "only", "new", "all", "bates", "numbering", "scanned", "document", "hidden", "ocr",
        "grids", "master", "not", "printed"};
    return std::ranges::find(usual, word) != usual.end();
}

/// As in "20240131", which layers are made on.
bool isDateOfLayer(std::string_view word)
{
    constexpr size_t digits = 8;
    return word.size() == digits && (word.starts_with("19") || word.starts_with("20"))
        && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Without the words that any layer has: "Layer: Anna Eriksson" is called "Anna Eriksson".
std::string ownWords(std::string_view name)
{
    std::string own;
    for (const std::string_view part : splitAt(name, ' ')) {
        const size_t end = part.find_last_not_of(",.:;_-#");
        const std::string_view word = part.substr(0, end == std::string_view::npos ? 0 : end + 1);
        if (!word.empty() && !isLayerWord(asciiLowerCase(word)) && !isDateOfLayer(word))
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
    TellingNames run(QPDF& pdf)
    {
        QPDFObjectHandle root = pdf.getRoot();
        if (QPDFObjectHandle layers = root.getKey("/OCProperties"); layers.isDictionary())
            layerNames(layers.getKey("/OCGs"));
        if (QPDFObjectHandle names = root.getKey("/Names"); names.isDictionary())
            placeNames(names.getKey("/Dests"));
        if (QPDFObjectHandle places = root.getKey("/Dests"); places.isDictionary())
            for (const std::string& key : places.getKeys())
                if (mayLook())
                    placeName(key.substr(1));
        return std::move(m_found);
    }

private:
    bool mayLook()
    {
        if (m_looked == mostLookedAt) {
            m_found.isWhole = false;
            return false;
        }
        ++m_looked;
        return true;
    }

    void tell(const std::string& name)
    {
        if (m_found.names.size() < mostToldNames)
            m_found.names.push_back(name);
        else
            m_found.isWhole = false;
    }

    void layerNames(QPDFObjectHandle layers)
    {
        if (!layers.isArray())
            return;
        for (QPDFObjectHandle layer : layers.getArrayAsVector()) {
            QPDFObjectHandle name = layer.isDictionary() ? layer.getKey("/Name") : QPDFObjectHandle::newNull();
            if (!name.isString() || !mayLook())
                continue;
            const std::string own = ownWords(name.getUTF8Value());
            if (namesSomebody(own) || holdsMailbox(own))
                tell(own);
        }
    }

    /// Addresses within pages of the web are single words, often with numbers; so are those that programs make up.
    void placeName(const std::string& name)
    {
        if ((name.find(' ') != std::string::npos && namesSomebody(name)) || holdsMailbox(name))
            tell(name);
    }

    void placeNames(QPDFObjectHandle tree)
    {
        const auto take = [this](QPDFObjectHandle entry) {
            if (entry.isString())
                placeName(entry.getUTF8Value());
        };
        if (!eachEntryOfNameTree(tree, take))
            m_found.isWhole = false;
    }

    TellingNames m_found;
    size_t m_looked = 0;
};

} // namespace

TellingNames tellingNames(QPDF& untrustedPdf)
{
    return NameSearch().run(untrustedPdf);
}

} // namespace holdfast::decode
