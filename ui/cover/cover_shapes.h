#pragma once

#include "ui/cover/cover_search.h"

#include <set>

namespace holdfast::ui {

/// What was found on a photo as it is, and on each page that became of it by straightening: undo goes back to a page
/// with what was found there.
class CoverShapes {
public:
    struct Shape {
        std::optional<imaging::Corners> corners{};
        FoundCovers found{};
        std::set<size_t> decided{}; ///< suggestions that the person kept or dropped
        bool isOutdated = false; ///< looked through in other languages than those chosen since
    };
    void clear() { m_shapes.clear(); }
    const Shape* known(const std::optional<imaging::Corners>& corners) const; ///< null: not looked through yet
    void keep(Shape shape);
    void outdate(); ///< all

private:
    std::vector<Shape> m_shapes;
};

/// What was drawn by hand, moved to where it lies on another page of the same photo; what is outside is left out.
CoversByPage movedCovers(
    const CoversByPage& covers, const std::optional<imaging::Corners>& from, const std::optional<imaging::Corners>& to);

} // namespace holdfast::ui
