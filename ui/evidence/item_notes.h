#pragma once

#include "core/vault/annotations.h"

#include <QWidget>

class QVBoxLayout;

namespace holdfast::ui {

class Notice;
class Session;

/// The tags and notes of an item, each with a way to take it away. Nothing to see while there are none.
class ItemNotes final : public QWidget {
    Q_OBJECT
public:
    explicit ItemNotes(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);

private:
    void load();
    void show(const std::vector<vault::Note>& notes);
    QWidget* makeTags();
    QWidget* makeNote(const vault::Note& note);
    void take(std::function<Result<void>(vault::Annotations&)> change);
    Session& m_session;
    std::optional<vault::Item> m_item;
    QWidget* m_list;
    Notice* m_notice;
};

} // namespace holdfast::ui
