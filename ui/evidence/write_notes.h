#pragma once

#include "core/vault/annotations.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace holdfast::ui {

class Button;
class Notice;
class Session;

/// Where a person gives an item another title, a tag or a note, and reads which of them others may come to see.
class WriteNotes final : public QWidget {
    Q_OBJECT
public:
    explicit WriteNotes(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; } ///< opens and closes it

private:
    void build();
    void saveTitle();
    void addTag();
    void addNote();
    void change(std::function<Result<void>(vault::Annotations&)> what, const QString& said, QWidget* next,
        std::function<void()> clear);
    Session& m_session;
    std::optional<vault::Item> m_item;
    Button* m_button;
    QLineEdit* m_title;
    Button* m_saveTitle;
    QLineEdit* m_tag;
    Button* m_addTag;
    QPlainTextEdit* m_note;
    Button* m_addNote;
    Notice* m_notice;
};

} // namespace holdfast::ui
