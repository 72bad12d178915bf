#pragma once

#include "core/vault/annotations.h"

#include <QWidget>

class QPlainTextEdit;

namespace holdfast::ui {

class Button;

/// One note of an item: what it says, what it said before it was corrected, and a place to correct it.
class NoteRow final : public QWidget {
    Q_OBJECT
public:
    explicit NoteRow(const vault::Note& note, QWidget* parent = nullptr);
    uint64_t number() const { return m_note.n; }
    bool isBeingCorrected() const;
    QString draft() const; ///< what stands in the field
    void correct(const QString& draft); ///< opens the field, with this in it
    void focusCorrect();

Q_SIGNALS:
    void corrected(const QString& text);
    void takenAway();

private:
    QWidget* makeFoot();
    QWidget* makeEarlier() const;
    QWidget* makeField();
    void close();
    vault::Note m_note;
    Button* m_correct;
    QWidget* m_foot;
    QWidget* m_step;
    QPlainTextEdit* m_field;
};

} // namespace holdfast::ui
