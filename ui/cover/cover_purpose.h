#pragma once

#include "core/imaging/suggest/presets.h"
#include "ui/common/card.h"

namespace holdfast::ui {

class ChoiceBox;

/// What kind of document it is and what the copy is for; and what stays visible for that, with its reasons.
class CoverPurpose final : public Card {
    Q_OBJECT
public:
    explicit CoverPurpose(QWidget* parent = nullptr);
    void reset(); ///< any document: nothing is left open
    void suggest(const std::string& document); ///< unless the person chose one
    const imaging::Preset* preset() const; ///< null for any document

Q_SIGNALS:
    void changed(); ///< preset() is another

private:
    void fillPurposes();
    void showKept();
    ChoiceBox* m_document;
    ChoiceBox* m_purpose;
    QWidget* m_purposeBox;
    QWidget* m_kept;
    bool m_isChosen = false; ///< by the person
};

} // namespace holdfast::ui
