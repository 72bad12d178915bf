#pragma once

#include "core/vault/received.h"
#include "core/vault/received_cases.h"

#include <QWidget>
#include <optional>

class QGridLayout;
class QLabel;

namespace holdfast::ui {

class Session;

/// What is known about an item as a table of names and values: kind, times, address, size, where it came from, what its
/// record says, and which items look like it.
class ItemFacts final : public QWidget {
    Q_OBJECT
public:
    explicit ItemFacts(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    void clear() { m_item.reset(); } ///< what is still on its way is of no item

Q_SIGNALS:
    void similarChosen(const vault::Item& item);

private:
    void fill();
    void addFact(const QString& name, QLabel* value);
    void loadSimilar();
    void loadOrigin();
    void showOrigin();
    void loadRecord();
    Session& m_session;
    std::optional<vault::Item> m_item;
    uint64_t m_changes = 0; ///< of the list of items
    std::optional<vault::ReceivedItems> m_received; ///< not known yet, or not any more
    QGridLayout* m_table = nullptr;
};

} // namespace holdfast::ui
