#pragma once

#include "core/vault/items.h"

#include <QString>
#include <QWidget>

#include <map>
#include <optional>
#include <string>

class QLabel;
class QLineEdit;
class QListView;

namespace holdfast::ui {

class ItemModel;
class Notice;

/// Why items stay here, in the person's words: for all, and of single ones in place of that; below it what the receiver
/// will read. One field serves the row that is current in the list, however many there are.
class WhyItStays final : public QWidget {
    Q_OBJECT
public:
    /// Which items they are: those that are ticked in `list`, which shows `model`.
    WhyItStays(ItemModel* model, QListView* list, QWidget* parent = nullptr);
    /// As they were written, of what is ticked; of one without words nothing. One that bundle::shownReason refuses is
    /// among them, so that the export refuses it too.
    std::map<ItemId, std::string> reasons() const;
    void startAgain();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Words {
        QString typed;
        std::optional<QString> shown = QString(); ///< as the receiver reads them; none: too long
        bool isSaid() const { return !shown || !shown->isEmpty(); }
        static Words of(const QString& typed);
    };
    struct OwnReason {
        QString exhibit;
        Words words;
    };
    bool stays(const ItemId& item) const;
    const Words& wordsFor(const ItemId& item) const;
    QString remarkOn(const vault::Item& item) const;
    void takeOwn();
    void takeForAll();
    void followList();
    void findPlaceAgain();
    void showOwn();
    void sayWhatIsRead();
    void sayWhatIsTooLong();
    ItemModel* m_model;
    QListView* m_list;
    QLabel* m_whose;
    QLineEdit* m_own;
    QLineEdit* m_forAll;
    Notice* m_tooLong;
    QWidget* m_read; ///< hidden while nothing stays here
    QLabel* m_readText;
    std::optional<vault::Item> m_item; ///< that the field is for
    std::map<ItemId, OwnReason> m_ownReasons; ///< kept of what is not ticked any more, too
    Words m_wordsForAll;
};

} // namespace holdfast::ui
