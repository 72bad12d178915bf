#pragma once

#include "core/imaging/redaction.h"
#include "ui/common/card.h"

#include <QDate>

class QLineEdit;

namespace holdfast::ui {

class ChoiceBox;
class LanguageChoice;

/// What the person chose for the file itself. UTF-8.
struct MarkChoice {
    std::string recipient; ///< empty: no mark
    std::string reference; ///< may be empty
    std::string language;
    imaging::OutputFormat format = imaging::OutputFormat::Png;
    std::optional<uint64_t> maxBytes;

    /// The words of the mark; empty without a recipient.
    std::string words(const std::string& purpose, QDate date) const;
};

/// Who the copy is for, which is written over it with a reference of its own; and what file it becomes.
class CoverMark final : public Card {
    Q_OBJECT
public:
    explicit CoverMark(QWidget* parent = nullptr);
    /// Forgets who the last copy was for. Several pages need a PDF.
    void reset(imaging::OutputFormat usual, uint32_t pages);
    MarkChoice choice() const;
    bool isMarked() const; ///< there is a recipient, whose name is written over every page

Q_SIGNALS:
    void markedChanged(); ///< isMarked() may be another

private:
    QLineEdit* m_recipient;
    QLineEdit* m_reference;
    LanguageChoice* m_language;
    QWidget* m_markBox; ///< what only a mark needs
    ChoiceBox* m_format;
    ChoiceBox* m_size;
};

} // namespace holdfast::ui
