#pragma once

#include "core/base/shared_place.h"
#include "ui/common/folder_questions.h"
#include "ui/common/page.h"
#include "ui/recover/recover_work.h"

namespace holdfast::ui {

class Button;
class FolderCard;
class Notice;
class ProgressCard;
class RecoverResult;
class SecretEntry;

/// A place for what is brought back, and what its folder told.
struct RecoverTarget {
    std::filesystem::path folder;
    bool isInVault = false;
    std::optional<SharedPlace> shared;
};

/// When a vault is lost or does not open: a vault of a backup, or plain files of whatever is intact. Needs no vault.
class RecoverScreen final : public Page {
    Q_OBJECT
public:
    enum class Way { Restore, Salvage };
    /// source: the backup or the damaged vault, when it is known.
    explicit RecoverScreen(Way way, const std::filesystem::path& source = {}, QWidget* parent = nullptr);
    ~RecoverScreen() override; ///< cancels what runs
    void setSource(const std::filesystem::path& folder);
    /// A folder with other things in it gets one of its own inside, once it has told.
    void setTarget(const std::filesystem::path& chosen);
    const std::filesystem::path& target() const;
    SecretEntry* secret() const { return m_secret; }
    Notice* notice() const { return m_notice; }
    RecoverResult* result() const { return m_result; }
    void finish(const Result<Recovered>& recovered);

Q_SIGNALS:
    void backRequested();
    void salvageRequested(const std::filesystem::path& source);
    void restored(const std::filesystem::path& folder); ///< there is a vault; the person wants to open it

private:
    void build();
    void look();
    void lookForTarget(std::function<RecoverTarget()> ask);
    void take(const RecoverTarget& target);
    void showForm(bool on);
    void start();
    Way m_way;
    FolderLook m_targetLook;
    CancelFlag m_cancel;
    bool m_running = false;
    QWidget* m_form;
    FolderCard* m_source;
    FolderCard* m_target;
    SecretEntry* m_secret;
    Button* m_start;
    Button* m_salvage;
    Button* m_back;
    ProgressCard* m_progress;
    Notice* m_notice;
    RecoverResult* m_result;
};

} // namespace holdfast::ui
