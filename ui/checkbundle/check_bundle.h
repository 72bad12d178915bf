#pragma once

#include "core/bundle/verifier.h"
#include "ui/common/page.h"

namespace holdfast::ui {

class Button;
class DropArea;
class Notice;
class ProgressCard;

/// Drop a bundle: one verdict in words, then each check. Needs no vault; the checking is done by holdfast-verify.
class CheckBundle final : public Page {
    Q_OBJECT
public:
    enum class Place { WithoutVault, BesideVault };
    explicit CheckBundle(Place place, QWidget* parent = nullptr);
    ~CheckBundle() override;
    void check(const std::filesystem::path& bundle);
    void show(const bundle::VerifyReport& report); ///< what check() ends with
    using QWidget::show;

Q_SIGNALS:
    void backRequested();

private:
    void run(const bundle::VerifyOptions& options);
    void clearResult();
    std::filesystem::path m_bundle;
    CancelFlag m_cancel;
    DropArea* m_drop;
    ProgressCard* m_progress;
    Notice* m_notice;
    QWidget* m_result;
};

/// One sentence for the verdict, as a person reads it.
QString verdictSentence(const bundle::VerifyReport& report);

} // namespace holdfast::ui
