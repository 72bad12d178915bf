#pragma once

#include "ui/cover/cover_history.h"

#include <QImage>
#include <QRegion>
#include <QWidget>

namespace holdfast::ui {

/// One page with its covers. Drag on free paper draws a cover, drag a cover moves it, drag its edge or corner changes
/// its size. By keyboard: N adds, Tab and Shift+Tab choose, arrows move, Shift+arrows resize, Ctrl makes the steps
/// small, Delete removes.
class CoverCanvas final : public QWidget {
    Q_OBJECT
public:
    explicit CoverCanvas(QWidget* parent = nullptr);
    void setPage(const QImage& page);
    const QImage& page() const { return m_page; }
    void setCovers(const std::vector<PlacedCover>& covers); ///< not during a drag
    const std::vector<PlacedCover>& covers() const { return m_covers; }
    void setShowsOriginal(bool shows); ///< without covers, to compare
    void setZoom(double zoom); ///< screen px for each page px
    double zoom() const { return m_zoom; }
    std::optional<size_t> selected() const { return m_selected; }
    std::optional<size_t> selectedSuggestion() const;
    void selectSuggestion(size_t suggestion); ///< the first cover that belongs to it, or none
    bool isDragging() const { return m_drag != Drag::None; }
    void addCover();
    void removeSelected();
    QSize sizeHint() const override;
    QRect toScreen(const QRect& page) const;

Q_SIGNALS:
    void edited(); ///< one step done, worth a place in the history
    void selectionChanged();
    void released(); ///< a drag is over, with or without an edit

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QPoint toPage(const QPointF& screen) const;
    QRect inside(const QRect& cover) const; ///< moved and cut to lie on the page
    void select(std::optional<size_t> index);
    std::optional<size_t> neighbour(bool next) const; ///< of the selected cover, by Tab
    bool belongTogether(size_t one, size_t other) const;
    QRect selectedBounds() const; ///< of all covers that belong to the selected one
    void moveSelected(const std::vector<PlacedCover>& from, QPoint by);
    /// Where the chosen covers are on the screen: a picture of many megapixels is not painted anew for each move of
    /// one.
    struct Seen {
        QRegion covers, outline;
    };
    Seen seenSelection() const;
    void updateSince(const Seen& before); ///< what looks otherwise than it did
    Qt::Edges edgesAt(const QPointF& screen, const QRect& cover) const;
    QImage m_page;
    std::vector<PlacedCover> m_covers;
    std::optional<size_t> m_selected;
    double m_zoom = 1.0;
    bool m_showsOriginal = false;
    enum class Drag { None, Draw, Move, Resize } m_drag = Drag::None;
    Qt::Edges m_edges;
    QPoint m_from;
    std::vector<PlacedCover> m_before; ///< the drag
};

} // namespace holdfast::ui
