#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace holdfast::ui {

/// What every screen stands on: a heading that stays, and under it a sentence and a body in a scroll area, so that
/// nothing is cut off when the text is large. Leaves the top corner free for the quick exit.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(const QString& title, const QString& lead, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    void setTitle(const QString& title);
    void setLead(const QString& lead);
    /// A narrow column in the middle, for screens of one decision. px at a text scale of 1.
    void setColumn(int width);
    QScrollArea* scrollArea() const { return m_scroll; }
    /// Stands right under the body, and at the foot of the page once the body has to be scrolled: what it holds is
    /// always in view.
    void setFoot(QWidget* foot);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void alignTitle(); ///< with the body, which loses room to a scroll bar
    void fitBody();
    QScrollArea* m_scroll;
    QWidget* m_titleRow;
    QWidget* m_column;
    QHBoxLayout* m_titleAcross;
    QHBoxLayout* m_bodyAcross;
    QLabel* m_title;
    QLabel* m_lead;
    QVBoxLayout* m_body;
    int m_columnWidth = 0; ///< px at a text scale of 1; 0: the whole width
    QWidget* m_foot = nullptr;
    QWidget* m_footLine = nullptr;
    QHBoxLayout* m_footAcross = nullptr;
};

/// Scrolls whatever lies around a widget so that it can be seen, once the layout has settled.
void bringIntoView(QWidget* widget);

} // namespace holdfast::ui
