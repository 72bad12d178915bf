#pragma once

#include "ui/cover/cover_shapes.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace holdfast::ui {

class Button;
class CoverCanvas;
class CoverMark;
class CoverPurpose;
class CoverReasons;
class ReadingChoice;
class SideColumn;

/// The page with its covers, zoom, pages, undo and redo, before and after; beside it what is covered and why, what the
/// copy is for, and who.
class CoverEditor final : public QWidget {
    Q_OBJECT
public:
    explicit CoverEditor(QWidget* parent = nullptr);
    void setDocument(const CoverDocument& document); ///< what is worth covering is being looked for
    void setPage(uint32_t number, const QImage& pixels);
    void dropPage(); ///< until it is set again; all else stays
    void setLooking(uint64_t page, uint64_t pages);
    void setFound(FoundCovers found); ///< drawn at once, as one step, or when the mouse lets go;
                                      ///< joined to what was found before
    void setSearchFailed(const Error& error);
    const CoversByPage& covers() const { return m_history.now(); }
    /// The page becomes what lies between these corners of the photo, or the photo again: a step that undo takes back.
    void straighten(const std::optional<imaging::Corners>& corners);
    const std::optional<imaging::Corners>& corners() const { return m_history.corners(); }
    bool isLookedThrough() const; ///< in the languages that are chosen
    const FoundCovers& found() const { return m_found; }
    uint32_t page() const { return m_page; }
    CoverCanvas* canvas() const { return m_canvas; }
    CoverPurpose* purpose() const { return m_purpose; }
    CoverMark* mark() const { return m_mark; }
    ReadingChoice* reading() const { return m_reading; }
    void setWorking(bool working);

Q_SIGNALS:
    void pageRequested(uint32_t page);
    void previewRequested();
    void straightenRequested();
    void shapeChanged(); ///< corners() are others: the page has to be set, and looked through unless it was
    void otherRequested();
    void languagesChanged(); ///< by the person: all has to be looked through again
    void coversShown(); ///< they may be others

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePage();
    QWidget* makeTools();
    QWidget* makeSide();
    void connectTools();
    void edited();
    void place(); ///< what was found
    void keep(size_t suggestion, bool keep);
    void choose(size_t suggestion);
    void applyPreset(CoversByPage to, size_t from = 0); ///< to the suggestions from this one on
    void readAgain();
    void decide(CoversByPage next); ///< a step by the person: a preset no longer changes what it keeps or drops
    void step(CoversByPage next);
    void showCovers();
    void showShape();
    void refresh();
    void fit();
    CoverHistory m_history;
    CoverShapes m_shapes;
    std::optional<imaging::Corners> m_shownCorners; ///< of the page that is shown, or about to be
    FoundCovers m_found;
    std::optional<FoundCovers> m_waiting; ///< for the mouse to let go
    std::set<size_t> m_decided; ///< suggestions that the person kept or dropped
    std::optional<size_t> m_chosen; ///< to be selected once its page is there
    CoverCanvas* m_canvas;
    QScrollArea* m_scroll;
    ReadingChoice* m_reading;
    CoverReasons* m_reasons;
    CoverPurpose* m_purpose;
    CoverMark* m_mark;
    SideColumn* m_side;
    Button *m_straighten, *m_add, *m_remove, *m_undo, *m_redo, *m_compare, *m_in, *m_out, *m_previous, *m_next,
        *m_preview;
    QLabel* m_title;
    QLabel* m_pageLabel;
    uint32_t m_page = 1, m_pages = 1;
    bool m_fitted = true;
};

} // namespace holdfast::ui
