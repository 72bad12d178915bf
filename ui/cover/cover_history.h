#pragma once

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

/// Every state of the covers, to go back and forth between.
class CoverHistory {
public:
    const CoversByPage& now() const { return m_states[m_at]; }
    void push(CoversByPage next); ///< forgets what had been undone; equal states are not kept twice
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    void undo();
    void redo();
    void clear();

private:
    std::vector<CoversByPage> m_states = {{}};
    size_t m_at = 0;
};

} // namespace holdfast::ui
