#include "app/decode/leak/page_items.h"

#include "app/decode/leak/painted_path.h"
#include "app/decode/leak/silent_strings.h"

#include <QTransform>

#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::decode {

namespace {

using Handle = QPDFObjectHandle;
using Kind = PageItem::Kind;

constexpr size_t mostPaints = 20'000, mostOperators = 2'000'000;
constexpr int deepestForm = 12;

struct DrawingState {
    QTransform matrix;
    QRectF clip{-1e6, -1e6, 2e6, 2e6};
    bool hasShapedClip = false;
    double alpha = 1;
    bool isMasked = false;
    double fontSize = 1, leading = 0, stretch = 1;
    int renderMode = 0;
};

struct PageReading {
    PageItems items;
    size_t paints = 0, operators = 0;
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

class StreamReader final : public Handle::ParserCallbacks {
public:
    StreamReader(PageReading& reading, Handle resources, QPDFObjGen stream, DrawingState state, int depth, int layers)
        : m_reading(reading)
        , m_resources(resources)
        , m_stream(stream)
        , m_state(state)
        , m_depth(depth)
        , m_layers(layers)
    {
    }

    void handleObject(Handle object) override
    {
        if (!object.isOperator()) {
            if (m_operands.size() < 64)
                m_operands.push_back(object);
            return;
        }
        if (++m_reading.operators > mostOperators || m_reading.paints > mostPaints) {
            m_reading.items.isWhole = false;
            terminateParsing();
        }
        const std::string word = object.getOperatorValue();
        if (isPaintOperator(word))
            ++m_ordinal;
        if (!applyState(word) && !applyText(word) && !applyPath(word)) {
            applyPaint(word);
            for (Handle operand : m_operands) // no other operator draws a string
                if (operand.isString() || word != "ID") // whose picture may have colours as a string in an array
                    noteSilent(operand, m_reading.items);
        }
        m_operands.clear();
    }
    void handleEOF() override { }

private:
    double number(size_t at) const
    {
        return at < m_operands.size() && Handle(m_operands[at]).isNumber() ? Handle(m_operands[at]).getNumericValue()
                                                                           : 0;
    }
    QTransform matrixOperand() const { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }
    std::string name() const
    {
        return !m_operands.empty() && Handle(m_operands.back()).isName() ? Handle(m_operands.back()).getName() : "";
    }
    Handle resource(const char* kind, const std::string& called)
    {
        Handle all = m_resources.isDictionary() ? m_resources.getKey(kind) : Handle::newNull();
        return all.isDictionary() && !called.empty() ? all.getKey(called) : Handle::newNull();
    }

    bool applyState(const std::string& word)
    {
        if (word == "q") {
            if (m_stack.size() < 500)
                m_stack.push_back(m_state);
        } else if (word == "Q") {
            if (!m_stack.empty()) {
                m_state = m_stack.back();
                m_stack.pop_back();
            }
        } else if (word == "cm") {
            m_state.matrix = matrixOperand() * m_state.matrix;
        } else if (word == "gs") {
            applyGraphics(resource("/ExtGState", name()));
        } else if (word == "BDC" || word == "BMC") {
            const bool isLayer
                = !m_operands.empty() && Handle(m_operands[0]).isName() && Handle(m_operands[0]).getName() == "/OC";
            m_marks.push_back(isLayer);
            noteReplacement();
            m_layers += isLayer ? 1 : 0;
        } else if (word == "EMC") {
            if (!m_marks.empty()) {
                m_layers -= m_marks.back() ? 1 : 0;
                m_marks.pop_back();
            }
        } else {
            return false;
        }
        return true;
    }

    void noteReplacement()
    {
        if (m_operands.size() < 2)
            return;
        Handle called = m_operands[1];
        noteMarkedContent(
            called.isName() ? resource("/Properties", called.getName()) : called, !called.isName(), m_reading.items);
    }

    void applyGraphics(Handle graphics)
    {
        if (!graphics.isDictionary())
            return;
        if (Handle alpha = graphics.getKey("/ca"); alpha.isNumber())
            m_state.alpha = alpha.getNumericValue();
        if (Handle mask = graphics.getKey("/SMask"); !mask.isNull())
            m_state.isMasked = mask.isDictionary();
        if (Handle mode = graphics.getKey("/BM"); mode.isName() && mode.getName() != "/Normal")
            m_state.alpha = std::min(m_state.alpha, 0.5);
    }

    bool applyText(const std::string& word)
    {
        if (word == "BT")
            m_line = m_text = QTransform();
        else if (word == "Tm")
            m_line = m_text = matrixOperand();
        else if (word == "Td" || word == "TD") {
            if (word == "TD")
                m_state.leading = -number(1);
            nextLine(number(0), number(1));
        } else if (word == "T*")
            nextLine(0, -m_state.leading);
        else if (word == "TL")
            m_state.leading = number(0);
        else if (word == "Tf")
            m_state.fontSize = number(1);
        else if (word == "Tz")
            m_state.stretch = number(0) / 100;
        else if (word == "Tr")
            m_state.renderMode = int(number(0));
        else if (isOneOf(word, {"Tj", "TJ", "'", "\""}))
            showText(word);
        else
            return false;
        return true;
    }

    void nextLine(double x, double y) { m_text = m_line = QTransform::fromTranslate(x, y) * m_line; }

    void showText(const std::string& word)
    {
        if (word == "'" || word == "\"")
            nextLine(0, -m_state.leading);
        std::string text;
        for (Handle operand : m_operands) {
            if (operand.isString())
                text += operand.getStringValue();
            else if (operand.isArray())
                for (Handle part : operand.getArrayAsVector())
                    if (part.isString())
                        text += part.getStringValue();
        }
        const double size = m_state.fontSize, wide = double(text.size()) * size * m_state.stretch;
        const QRectF letters = QRectF(-0.3 * size, -0.4 * size, wide + 0.6 * size, 1.6 * size).normalized();
        constexpr int invisible = 3, clipOnly = 7; // found by what the page's words change
        if (!text.empty() && m_state.renderMode != invisible && m_state.renderMode != clipOnly)
            add(Kind::Text, (m_text * m_state.matrix).mapRect(letters), false, std::move(text));
        m_text = QTransform::fromTranslate(wide * 0.55, 0) * m_text;
    }

    bool applyPath(const std::string& word)
    {
        if (word == "re")
            growPath({number(0), number(1), number(2), number(3)}, true);
        else if (isOneOf(word, {"m", "l"}))
            growPath({number(0), number(1), 0, 0}, false);
        else if (isOneOf(word, {"c", "v", "y"}))
            for (size_t i = 0; i + 1 < m_operands.size(); i += 2)
                growPath({number(i), number(i + 1), 0, 0}, false);
        else if (word == "W" || word == "W*")
            m_clips = true;
        else
            return false;
        return true;
    }

    void growPath(const QRectF& part, bool isRectangle)
    {
        m_path.add(m_state.matrix.mapRect(part.normalized()), isRectangle);
    }

    void applyPaint(const std::string& word)
    {
        const bool fills = isOneOf(word, {"f", "F", "f*", "B", "B*", "b", "b*"});
        if (fills || word == "S" || word == "s") {
            if (!m_path.isEmpty())
                add(Kind::Drawing, m_path.box().adjusted(-1, -1, 1, 1), fills, {});
            endPath();
        } else if (word == "n")
            endPath();
        else if (word == "EI")
            add(Kind::Picture, m_state.matrix.mapRect(QRectF(0, 0, 1, 1)), true, {});
        else if (word == "Do")
            applyObject(resource("/XObject", name()));
    }

    void endPath()
    {
        if (m_clips && !m_path.isEmpty()) {
            m_state.clip = m_state.clip.intersected(m_path.box());
            m_state.hasShapedClip = m_state.hasShapedClip || !m_path.isRectangle();
        }
        m_clips = false;
        m_path.clear();
    }

    void applyObject(Handle object)
    {
        if (!object.isStream())
            return;
        Handle dictionary = object.getDict(), kind = dictionary.getKey("/Subtype");
        const int layers = m_layers + (dictionary.hasKey("/OC") ? 1 : 0);
        if (kind.isName() && kind.getName() == "/Form") {
            m_reading.items.forms.insert({m_stream, m_ordinal});
            runForm(object, dictionary, layers);
        } else if (kind.isName() && kind.getName() == "/Image") {
            Handle stencil = dictionary.getKey("/ImageMask");
            const bool isStencil = stencil.isBool() && stencil.getBoolValue();
            const bool isMasked = dictionary.hasKey("/SMask") || dictionary.hasKey("/Mask");
            const int before = std::exchange(m_layers, layers);
            add(Kind::Picture, m_state.matrix.mapRect(QRectF(0, 0, 1, 1)), !isStencil && !isMasked, {});
            PageItem& picture = m_reading.items.entries.back();
            picture.isLimited |= isMasked;
            if (Handle w = dictionary.getKey("/Width"), h = dictionary.getKey("/Height");
                w.isInteger() && h.isInteger())
                picture.pixels = std::min(w.getIntValue(), h.getIntValue());
            m_layers = before;
        }
    }

    void runForm(Handle form, Handle dictionary, int layers)
    {
        if (m_depth >= deepestForm) {
            m_reading.items.isWhole = false;
            return;
        }
        DrawingState inside = m_state;
        if (Handle matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
            const auto m = matrix.getArrayAsMatrix();
            inside.matrix = QTransform(m.a, m.b, m.c, m.d, m.e, m.f) * inside.matrix;
        }
        if (Handle frame = dictionary.getKey("/BBox"); frame.isRectangle()) {
            const auto box = frame.getArrayAsRectangle();
            inside.clip = inside.clip.intersected(
                inside.matrix.mapRect(QRectF(QPointF(box.llx, box.lly), QPointF(box.urx, box.ury)).normalized()));
        }
        Handle resources = dictionary.getKey("/Resources");
        StreamReader reader(m_reading, resources.isDictionary() ? resources : m_resources, form.getObjGen(), inside,
            m_depth + 1, layers);
        form.parseAsContents(&reader);
    }

    void add(Kind kind, const QRectF& box, bool covers, std::string text)
    {
        ++m_reading.paints;
        constexpr double opaque = 0.9, slack = 2;
        std::vector<PageItem>& items = m_reading.items.entries;
        const bool goesOn = !items.empty() && items.back().kind == kind && kind != Kind::Picture
            && !(kind == Kind::Drawing && covers && items.back().box.intersects(box));
        if (!goesOn)
            items.push_back({.kind = kind, .box = box});
        PageItem& item = items.back();
        item.paints.push_back({{m_stream, m_ordinal}, box, std::move(text)});
        item.box = item.box.united(box);
        item.segments += kind == Kind::Drawing ? m_path.segments() : 0;
        item.isCover |= covers && m_state.alpha >= opaque && !m_state.isMasked;
        item.isLimited |= m_layers > 0 || m_state.alpha < 0.1 || m_state.isMasked || m_state.hasShapedClip
            || !m_state.clip.adjusted(-slack, -slack, slack, slack).contains(box);
    }

    PageReading& m_reading;
    Handle m_resources;
    QPDFObjGen m_stream;
    DrawingState m_state;
    std::vector<DrawingState> m_stack;
    std::vector<Handle> m_operands;
    std::vector<bool> m_marks;
    QTransform m_line, m_text;
    PaintedPath m_path;
    bool m_clips = false;
    int m_ordinal = -1, m_depth = 0, m_layers = 0;
};

} // namespace

bool isPaintOperator(std::string_view word)
{
    constexpr std::array<std::string_view, 17> paints{
        "Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI", "n"};
    return std::ranges::find(paints, word) != paints.end();
}

PageItems readPageItems(QPDFObjectHandle page)
{
    PageReading reading;
    QPDFPageObjectHelper helper(page);
    StreamReader reader(reading, helper.getAttribute("/Resources", false), QPDFObjGen(), {}, 0, 0);
    helper.parseContents(&reader);
    return std::move(reading.items);
}

} // namespace holdfast::decode
