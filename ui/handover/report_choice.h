#pragma once

#include "core/base/progress.h"
#include "core/bundle/report/report_options.h"
#include "ui/common/card.h"

#include <optional>

class QButtonGroup;
class QLineEdit;

namespace holdfast::ui {

/// How the report that goes along looks, and how large a file may be. At first as little is shown as can be, in the
/// language and on the paper of this program, in one file.
class ReportChoice final : public Card {
    Q_OBJECT
public:
    explicit ReportChoice(QWidget* parent = nullptr);
    /// As chosen now; pictures are decoded in a helper of its own.
    std::function<std::shared_ptr<const bundle::ReportOptions>(const Progress&)> maker() const;
    std::optional<uint64_t> partBytes() const;

private:
    QButtonGroup* addRow(const QString& title, const QList<std::pair<QString, QString>>& choices, int chosen);
    QLineEdit* m_purpose;
    QButtonGroup *m_pictures, *m_language, *m_paper, *m_parts;
};

} // namespace holdfast::ui
