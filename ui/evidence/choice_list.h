#pragma once

#include <QWidget>

namespace holdfast::ui {

class CheckBox;

/// Lines to tick, with one on top that ticks them all. Nothing is ticked at first.
class ChoiceList final : public QWidget {
    Q_OBJECT
public:
    explicit ChoiceList(QWidget* parent = nullptr);
    void setChoices(const QStringList& lines);
    std::vector<size_t> chosen() const; ///< indexes, in order

Q_SIGNALS:
    void changed();

private:
    void tickAll(bool on);
    CheckBox* m_all;
    QWidget* m_list;
    std::vector<CheckBox*> m_lines;
};

} // namespace holdfast::ui
