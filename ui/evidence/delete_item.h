#pragma once

#include "core/vault/deletion.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Button;
class CheckBox;
class Notice;
class Session;

/// Takes an item out of the vault for good, after a step that says what goes, what stays and what no program can reach;
/// of what was received, the whole case that the item is of.
class DeleteItem final : public QWidget {
    Q_OBJECT
public:
    explicit DeleteItem(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; } ///< opens the step; deletes nothing

Q_SIGNALS:
    void deleted();

private:
    void ask();
    void showPlan(const vault::DeletionPlan& plan);
    void showPlan(const vault::CaseDeletionPlan& plan);
    void askFor(const QString& question, const QStringList& lines);
    bool isOfACase() const; ///< that goes as a whole
    void deleteNow();
    Session& m_session;
    std::optional<vault::Item> m_item;
    Button* m_button;
    QWidget* m_step;
    QLabel* m_question;
    QLabel* m_derived;
    CheckBox* m_forget;
    Button* m_confirm;
    Button* m_keep;
    Notice* m_notice;
};

} // namespace holdfast::ui
