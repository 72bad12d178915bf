#include "ui/cover/cover_history.h"

namespace holdfast::ui {

void CoverHistory::push(CoversByPage next, std::optional<imaging::Corners> corners)
{
    std::erase_if(next, [](const auto& entry) { return entry.second.empty(); });
    CoverState state{std::move(next), corners};
    if (state == m_states[m_at])
        return;
    m_states.resize(m_at + 1);
    m_states.push_back(std::move(state));
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
    m_states.assign(1, CoverState());
    m_at = 0;
}

} // namespace holdfast::ui
