#pragma once

#include "ui/cover/chosen_languages.h"

#include <QWidget>
#include <vector>

class QAbstractButton;
class QLabel;

namespace holdfast::ui {

class Button;
class FlowLayout;

/// What a document is read in, in one line; below it, on request, the languages that can be read, to be ticked. It
/// takes no room before it is told of them. What is chosen is never written down.
class ReadingChoice final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingChoice(QWidget* parent = nullptr);
    void setPacks(const ReadingPacks& packs);
    void choose(const ChosenLanguages& languages); ///< without changed()
    const ChosenLanguages& chosen() const { return m_chosen; }

Q_SIGNALS:
    void changed(); ///< by the person

private:
    void listPacks();
    void take(); ///< what is ticked
    void showLanguages(const imaging::ReadingLanguages& languages);
    ReadingPacks m_packs;
    ChosenLanguages m_chosen;
    QLabel* m_now;
    Button* m_change;
    QWidget* m_choice;
    QLabel* m_note;
    QWidget* m_list;
    FlowLayout* m_flow;
    struct Row {
        std::string pack;
        QAbstractButton* tick;
    };
    std::vector<Row> m_rows;
};

} // namespace holdfast::ui
