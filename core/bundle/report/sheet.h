#pragma once

#include "core/bundle/report/missing_letters.h"
#include "core/bundle/report/words.h"

#include <QColor>
#include <QPainter>
#include <QPdfWriter>

#include <vector>

namespace holdfast::bundle {

/// Where a picture goes, in points from the page's upper left corner.
struct PictureSlot {
    int page = 0; ///< from 1
    QRectF place;
    size_t item = 0;
};

/// One line of the outline.
struct Bookmark {
    QString title;
    int page = 0;
    int level = 0;
};

/// Pages that are written from top to bottom, in tenths of a point. Without a writer it only measures: the first of two
/// passes finds the page numbers that the second one prints.
class Sheet {
public:
    struct Look {
        double points = 9.5;
        bool isBold = false;
        bool isMono = false;
        QColor colour = QColor(0x1c, 0x1f, 0x24);
    };
    Sheet(const ReportWords& words, QSizeF pagePoints, QPdfWriter* writer, int totalPages);
    ~Sheet();

    void startPage(const QString& stamp); ///< `stamp` stands on this page and on those that follow from it
    void heading(const QString& text, int level); ///< and a bookmark
    void label(const QString& text); ///< above a group, no bookmark
    void paragraph(const QString& text, const Look& look);
    void paragraph(const QString& text) { paragraph(text, Look()); }
    void field(const QString& label, const QString& value, bool isMono = false);
    /// Cells of one line each, cut where they are too long; widths are parts of the page's.
    void row(const QStringList& cells, const std::vector<double>& widths, const Look& look);
    void picture(QSize pixels, double maxHeightPoints, size_t item);
    void gap(double points) { m_y += points * 10; }
    void rule();
    void need(double points); ///< a new page when fewer are left

    int page() const { return m_page; }
    double left() const { return m_left; }
    double width() const { return m_width; }
    double y() const { return m_y; }
    QPainter* painter() { return m_painter.get(); } ///< null while measuring
    bool isRightToLeft() const { return m_words.isRightToLeft(); }
    QFont font(const Look& look) const;

    std::vector<PictureSlot> pictures;
    std::vector<Bookmark> bookmarks;
    MissingLetters missing; ///< of what was measured

private:
    void text(const QString& text, const Look& look, double x, double width, double& y, bool breaksPages);
    void footer();

    const ReportWords& m_words;
    QPdfWriter* m_writer;
    std::unique_ptr<QPainter> m_painter;
    QString m_stamp;
    int m_page = 0, m_total;
    double m_left, m_top, m_width, m_bottom, m_y = 0;
};

} // namespace holdfast::bundle
