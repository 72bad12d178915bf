#pragma once

#include "core/vault/accounts.h"
#include "core/vault/figures.h"

#include <QWidget>

namespace holdfast::ui {

class Notice;
class Session;

/// What was kept of who is on an item, each with a button that takes it away, and how the figures of its address grew.
class KeptFacts final : public QWidget {
    Q_OBJECT
public:
    explicit KeptFacts(Session& session, QWidget* parent = nullptr);
    void setItem(const ItemId& item); ///< reads them anew
    void setReadOnly(bool on) { m_isReadOnly = on; } ///< without the buttons; before setItem()

Q_SIGNALS:
    void takenAway(const AccountId& account);

private:
    struct Kept {
        std::vector<vault::Appearance> people;
        std::vector<vault::FigurePoint> growth;
    };
    static Result<Kept> read(vault::Vault& vault, const ItemId& item);
    void show(const Kept& kept);
    void showPoints(const std::vector<vault::FigurePoint>& points); ///< where none of them says how it grew
    QWidget* makePerson(const vault::Appearance& person);
    Session& m_session;
    ItemId m_item;
    bool m_isReadOnly = false;
    QWidget* m_list;
    Notice* m_notice;
};

} // namespace holdfast::ui
