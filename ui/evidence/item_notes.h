#pragma once

#include "core/vault/annotations.h"

#include <QWidget>

class QVBoxLayout;

namespace holdfast::ui {

class NoteRow;
class Notice;
class Session;

/// The tags and notes of an item, each with a way to take it away, and for notes one to correct them. Nothing to see
/// while there are none.
class ItemNotes final : public QWidget {
    Q_OBJECT
public:
    explicit ItemNotes(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);

private:
    void load();
    void show(const std::vector<vault::Note>& notes);
    QWidget* makeTags();
    NoteRow* makeNote(const vault::Note& note);
    void change(std::function<Result<void>(vault::Annotations&)> what);
    Session& m_session;
    std::optional<vault::Item> m_item;
    QWidget* m_list;
    Notice* m_notice;
    uint64_t m_justCorrected = 0; ///< number of the note, until the list shows what took its place
};

} // namespace holdfast::ui
