#pragma once

#include "ui/cover/cover_history.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace holdfast::ui {

class Button;
class CoverCanvas;

/// The page with its covers, zoom, pages, undo and redo, before and after.
class CoverEditor final : public QWidget {
    Q_OBJECT
public:
    explicit CoverEditor(QWidget* parent = nullptr);
    void setDocument(const QString& title, uint32_t pages);
    void setPage(uint32_t number, const QImage& pixels);
    const CoversByPage& covers() const { return m_history.now(); }
    uint32_t page() const { return m_page; }
    CoverCanvas* canvas() const { return m_canvas; }
    void setWorking(bool working);

Q_SIGNALS:
    void pageRequested(uint32_t page);
    void previewRequested();
    void otherRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeAdvice();
    void edited();
    void refresh();
    void fit();
    CoverHistory m_history;
    CoverCanvas* m_canvas;
    QScrollArea* m_scroll;
    Button *m_add, *m_remove, *m_undo, *m_redo, *m_compare, *m_in, *m_out, *m_previous, *m_next, *m_preview;
    QLabel* m_title;
    QLabel* m_pageLabel;
    QLabel* m_count;
    uint32_t m_page = 1, m_pages = 1;
    bool m_fitted = true;
};

} // namespace holdfast::ui
