#include "ui/cover/cover_history.h"

namespace holdfast::ui {

void CoverHistory::push(CoversByPage next)
{
    std::erase_if(next, [](const auto& entry) { return entry.second.empty(); });
    if (next == now())
        return;
    m_states.resize(m_at + 1);
    m_states.push_back(std::move(next));
    ++m_at;
}

void CoverHistory::undo()
{
    if (canUndo())
        --m_at;
}

void CoverHistory::redo()
{
    if (canRedo())
        ++m_at;
}

void CoverHistory::clear()
{
    m_states.assign(1, {});
    m_at = 0;
}

} // namespace holdfast::ui
