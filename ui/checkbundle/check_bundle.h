#pragma once

#include "core/bundle/verifier.h"
#include "ui/common/page.h"

namespace holdfast::ui {

class Button;
class DropArea;
class Notice;
class ProgressCard;
class Session;

/// Drop a bundle: one verdict in words, then each check. Needs no vault; the checking is done by holdfast-verify.
/// Beside an open vault it offers to keep what is in a sound one.
class CheckBundle final : public Page {
    Q_OBJECT
public:
    explicit CheckBundle(Session* session, QWidget* parent = nullptr); ///< nullptr: no vault is open
    ~CheckBundle() override;
    void check(const std::filesystem::path& bundle);
    void show(const bundle::VerifyReport& report); ///< what check() ends with
    using QWidget::show;

Q_SIGNALS:
    void backRequested();
    void evidenceRequested();

private:
    void run(const bundle::VerifyOptions& options);
    void clearResult();
    void offerToKeep(const bundle::VerifyReport& report);
    Session* const m_session;
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
