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

private:
    void alignTitle(); ///< with the body, which loses room to a scroll bar
    QScrollArea* m_scroll;
    QWidget* m_titleRow;
    QWidget* m_column;
    QHBoxLayout* m_titleAcross;
    QHBoxLayout* m_bodyAcross;
    QLabel* m_title;
    QLabel* m_lead;
    QVBoxLayout* m_body;
};

} // namespace holdfast::ui
