#pragma once

#include "core/imaging/suggest/suggester.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class CheckBox;

/// One suggestion: the name of the field with a tick to keep or drop its cover, why it is better covered, how it was
/// found, and whether the person has to look.
class SuggestionRow final : public QWidget {
    Q_OBJECT
public:
    SuggestionRow(const imaging::Suggestion& suggestion, bool showsPage, QWidget* parent = nullptr);
    void setKept(bool kept);
    void setByChoice(bool byChoice); ///< the preset leaves it to the person
    void setSelected(bool selected);
    bool isSelected() const { return m_isSelected; }

Q_SIGNALS:
    void keepWanted(bool keep);
    void chosen(); ///< by a click anywhere or by the keyboard's focus

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    CheckBox* m_keep;
    QLabel* m_byChoice;
    QStringList m_words; ///< all that stands under the name
    bool m_isSelected = false;
};

} // namespace holdfast::ui
