#pragma once

#include <QRect>
#include <map>
#include <vector>

namespace holdfast::ui {

/// The covers of each page (from 1), in page pixels.
using CoversByPage = std::map<uint32_t, std::vector<QRect>>;

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
