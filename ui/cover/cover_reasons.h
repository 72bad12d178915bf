#pragma once

#include "ui/common/card.h"
#include "ui/cover/cover_search.h"
#include "ui/cover/placed_suggestions.h"

class QLabel;

namespace holdfast::imaging {
struct Preset;
}

namespace holdfast::ui {

class SuggestionRow;

/// What is covered, and why: one row a suggestion, how many covers were drawn by hand, and general advice while nothing
/// was found.
class CoverReasons final : public Card {
    Q_OBJECT
public:
    explicit CoverReasons(QWidget* parent = nullptr);
    void setLooking(uint64_t page = 1, uint64_t pages = 1);
    void setFound(const FoundCovers& found, bool isPaged);
    void setFailed(const Error& error);
    void addFailure(const Error& error); ///< of another reading than the one which found what is shown
    void setCovers(const CoversByPage& covers);
    void setPreset(const imaging::Preset* preset);
    void setSelected(std::optional<size_t> suggestion);

Q_SIGNALS:
    void keepWanted(size_t suggestion, bool keep);
    void chosen(size_t suggestion);

private:
    QWidget* makeAdvice();
    void clearRows();
    bool hasRowFor(std::string_view code) const;
    QLabel* m_state;
    QLabel* m_unchecked;
    QLabel* m_photoMissing;
    QWidget* m_rowBox;
    QWidget* m_advice;
    QLabel* m_count;
    std::vector<SuggestionRow*> m_rows;
    std::vector<std::string> m_codes; ///< of the rows
    bool m_isFound = false; ///< the pages were looked through
};

} // namespace holdfast::ui
