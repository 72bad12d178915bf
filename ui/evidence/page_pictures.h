#pragma once

#include "core/intake/page_pictures.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class PagePictureRow;
class Session;

/// The full-size pictures that a captured page loaded, out of its web archive, each to be made a file of its own.
class PagePictures final : public QWidget {
    Q_OBJECT
public:
    explicit PagePictures(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; } ///< opens the step; keeps nothing

private:
    void open(bool on);
    void clearRows();
    void offer(const intake::PagePictures& found);
    void look(PagePictureRow* row);
    void keep(PagePictureRow* row);
    Session& m_session;
    std::optional<vault::Item> m_item;
    Button* m_button;
    QWidget* m_rows = nullptr;
    QLabel* m_reading;
    QLabel* m_missing;
    Notice* m_notice;
};

} // namespace holdfast::ui
