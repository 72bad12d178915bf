#pragma once

#include "core/imaging/straighten/corners.h"

#include <QRect>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace holdfast::ui {

/// One cover on a page.
struct PlacedCover {
    QRect box; ///< page pixels
    std::string reason{}; ///< of imaging::cover_codes; empty when the person drew it
    std::optional<size_t> suggestion{}; ///< which of those for the document it belongs to; several where text is tilted
    bool operator==(const PlacedCover&) const = default;
};

/// The covers of each page, from 1.
using CoversByPage = std::map<uint32_t, std::vector<PlacedCover>>;

struct CoverState {
    CoversByPage covers{};
    std::optional<imaging::Corners> corners{}; ///< that a photo is straightened by; none: the page is as in the file
    bool operator==(const CoverState&) const = default;
};

/// Every state of the covers and of the page below them, to go back and forth between.
class CoverHistory {
public:
    const CoversByPage& now() const { return m_states[m_at].covers; }
    const std::optional<imaging::Corners>& corners() const { return m_states[m_at].corners; }
    void push(CoversByPage next) { push(std::move(next), corners()); }
    /// Forgets what had been undone; equal states are not kept twice.
    void push(CoversByPage next, std::optional<imaging::Corners> corners);
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    void undo();
    void redo();
    void clear();

private:
    std::vector<CoverState> m_states = std::vector<CoverState>(1);
    size_t m_at = 0;
};

} // namespace holdfast::ui
