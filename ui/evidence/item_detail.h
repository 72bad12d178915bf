#pragma once

#include "core/vault/items.h"
#include "ui/common/card.h"

#include <QImage>

class QLabel;
class QScrollArea;

namespace holdfast::ui {

class BlockedItem;
class Button;
class ChangeAge;
class CheckItem;
class CustodyList;
class DeleteItem;
class ItemFacts;
class ItemNotes;
class LookAgain;
class Notice;
class PageFacts;
class PagePictures;
class PictureChoice;
class RevealImage;
class Session;
class WriteNotes;

/// One item in full: its picture (blurred), times, address, who served it, its parts with their hashes, the log, what
/// the person wrote about it, later visits to its address, and a check of all hashes in front of the person.
class ItemDetail final : public Card {
    Q_OBJECT
public:
    explicit ItemDetail(Session& session, QWidget* parent = nullptr);
    /// mosaic: as the list already has it; null asks for one.
    void setItem(const vault::Item& item, const QImage& mosaic = {});
    void clear();
    const std::optional<vault::Item>& item() const { return m_item; }
    /// A step is open in which several items are made of this one: what comes into the list must not take its place.
    bool isInTheMidst() const;

Q_SIGNALS:
    void coverRequested(const vault::Item& item);
    void similarChosen(const vault::Item& item);

private:
    void showChanged(const vault::Item& item);
    void showWords();
    void showContent(const QImage& mosaic);
    void loadPicture(const QImage& mosaic);
    Session& m_session;
    std::optional<vault::Item> m_item;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QLabel* m_nothing;
    RevealImage* m_image;
    PictureChoice* m_pictures;
    BlockedItem* m_blocked;
    QLabel* m_hint;
    Notice* m_notice;
    QLabel* m_title;
    ItemFacts* m_facts;
    ChangeAge* m_age;
    CheckItem* m_check;
    CustodyList* m_custody;
    LookAgain* m_look;
    DeleteItem* m_delete;
    ItemNotes* m_notes;
    PageFacts* m_people;
    PagePictures* m_loaded;
    WriteNotes* m_write;
    Button* m_cover;
};

} // namespace holdfast::ui
