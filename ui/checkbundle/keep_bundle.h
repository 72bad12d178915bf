#pragma once

#include "core/bundle/importer.h"
#include "ui/common/card.h"

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class Session;

/// Offers to take a checked bundle into the open vault, and says what became of it.
class KeepBundle final : public Card {
    Q_OBJECT
public:
    KeepBundle(Session& session, std::filesystem::path bundle, bundle::VerifyReport report, QWidget* parent = nullptr);
    ~KeepBundle() override;
    /// Whether there is anything to offer: it is sound, and somebody else's.
    static bool isOffered(const Session& session, const bundle::VerifyReport& report);

Q_SIGNALS:
    void evidenceRequested();

private:
    void keep();
    void finish(const Result<bundle::ImportedBundle>& taken);
    Session& m_session;
    const std::filesystem::path m_bundle;
    const bundle::VerifyReport m_report;
    CancelFlag m_cancel;
    Button* m_keep;
    ProgressCard* m_progress;
    Notice* m_notice;
    Button* m_open;
};

} // namespace holdfast::ui
