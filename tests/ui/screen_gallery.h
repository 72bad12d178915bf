#pragma once

#include "core/bundle/verifier.h"
#include "tests/ui/ui_fixture.h"

#include <functional>
#include <vector>

namespace holdfast::ui {

class MainWindow;

/// Every screen, filled with sample things, one after the other in the same window.
class ScreenGallery {
public:
    ScreenGallery(MainWindow& window, std::unique_ptr<vault::Vault> vault, const std::filesystem::path& folder);
    /// Calls `look` with a name for each screen once it has settled.
    void forEach(const std::function<void(const QString& name)>& look);

private:
    void showRecovery(const std::function<void(const char*)>& show);
    void showKeptPictures(QWidget& capture, const std::function<void(const char*)>& show);
    void showPicture(class CaseFrame& frame, const std::function<void(const char*)>& show);
    void showCovers(class CaseFrame& frame, const std::function<void(const char*)>& show);
    void showClocks(QWidget& settings, vault::Vault& vault, const std::function<void(const char*)>& show);
    void showProofs(
        class CheckBundle& check, const bundle::VerifyReport& report, const std::function<void(const char*)>& show);
    void showProofs(class HandOver& hand, const std::function<void(const char*)>& show);
    void showPasted(class CaseFrame& frame, const std::function<void(const char*)>& show);
    void showPagePictures(class CaseFrame& frame, const std::function<void(const char*)>& show);
    void showEarlierAddresses(QWidget& capture, const std::function<void(const char*)>& show);
    void showWithheld(QWidget& handOver, const std::function<void(const char*)>& show);
    void showExhibitPictures(QWidget& handOver, const std::function<void(const char*)>& show);
    static void addUnstampedPage(vault::Vault& vault, const char* url); ///< both time stamps of it are missing
    void showLateStamps(class CaseFrame& frame, const std::function<void(const char*)>& show);
    void showReceived(class CaseFrame& frame, const std::function<void(const char*)>& show);
    void showEvidence(class EvidenceScreen& screen, const std::function<void(const char*)>& show);
    MainWindow& m_window;
    std::unique_ptr<vault::Vault> m_vault;
    std::filesystem::path m_folder;
};

} // namespace holdfast::ui
