#pragma once

#include "core/base/progress.h"
#include "core/bundle/report/report_options.h"
#include "ui/common/card.h"

#include <optional>

class QLineEdit;

namespace holdfast::ui {

class ChoiceBox;
class LanguageChoice;

/// How the report that goes along looks, and how large a file may be. At first as little is shown as can be, in the
/// language and on the paper of this program, in one file.
class ReportChoice final : public Card {
    Q_OBJECT
public:
    explicit ReportChoice(QWidget* parent = nullptr);
    /// As chosen now; pictures are decoded in a helper of its own.
    std::function<std::shared_ptr<const bundle::ReportOptions>(const Progress&)> maker(
        const std::map<ItemId, bundle::ReportPictures>& picturesOfItems = {}) const;
    std::optional<uint64_t> partBytes() const;
    static QString nameOf(bundle::ReportPictures pictures);
    void startAgain(); ///< the next receiver is another one: as at first

private:
    ChoiceBox* m_pictures;
    QLineEdit* m_purpose;
    LanguageChoice* m_language;
    ChoiceBox* m_paper;
    ChoiceBox* m_parts;
};

} // namespace holdfast::ui
