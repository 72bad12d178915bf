#pragma once

#include <QRectF>

#include <qpdf/QPDFObjectHandle.hh>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace holdfast::decode {

/// Where one thing is painted: the stream (none: the page's own) and the how manieth of its painting operators.
using PaintPlace = std::pair<QPDFObjGen, int>;

/// Whether this operator of a content stream paints; both who reads and who rewrites streams count these.
bool isPaintOperator(std::string_view word);

/// What a page paints one after the other, boxes in the page's own coordinates and rather too large than too small.
struct PageItem {
    enum class Kind { Text, Drawing, Picture };
    struct Paint {
        PaintPlace place;
        QRectF box;
        std::string text; ///< its string as it stands in the file
    };
    Kind kind = Kind::Text;
    std::vector<Paint> paints = {};
    QRectF box = {};
    size_t segments = 0; ///< of a drawing's paths
    long long pixels = 0; ///< of a picture's shorter side
    bool isLimited = false; ///< clipped, masked, transparent or in a layer
    bool isCover = false; ///< hides what lies below
};

struct PageItems {
    std::vector<PageItem> entries = {};
    std::set<PaintPlace> forms = {}; ///< operators that run another stream
    std::vector<std::string> replacements = {}; ///< UTF-8: what readers and copying get in place of what is drawn
    std::vector<std::string> silent = {}; ///< UTF-8: what stands in the content and no letter of it is drawn
    bool isWhole = true; ///< false when there was more than is looked at
};

PageItems readPageItems(QPDFObjectHandle page);

} // namespace holdfast::decode
