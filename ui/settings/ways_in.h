#pragma once

#include "core/vault/slots.h"
#include "ui/common/card.h"
#include "ui/common/folder_questions.h"

#include <filesystem>

class QLabel;

namespace holdfast::ui {

class AddPassword;
class Button;
class Notice;
class RecoverySheet;
class Session;

/// Everything that opens this vault: to look at, to add to, to take away from.
class WaysIn final : public Card {
    Q_OBJECT
public:
    explicit WaysIn(Session& session, QWidget* parent = nullptr);
    void load();
    void offerRecoveryCode(); ///< brings the making of one into view, one press away
    void addKeyFile(
        const std::filesystem::path& target); ///< writes a new one there, which opens the vault from then on
    Notice* notice() const { return m_notice; }
    RecoverySheet* sheet() const { return m_sheet; }

private:
    void show(const std::vector<vault::SlotInfo>& slots);
    QWidget* makeRow(const vault::SlotInfo& slot, bool canGo);
    QWidget* makeRemoval();
    void addRecoveryCode();
    void keepRecoveryCode();
    void addPassword();
    void makeKeyFileAt(const std::filesystem::path& target);
    void askToRemove(const vault::SlotInfo& slot);
    void remove();
    void setWorking(bool working);
    Session& m_session;
    FolderLook m_look; ///< at where a key file goes; forgotten once something else is done here
    QWidget* m_list;
    Button* m_code;
    Button* m_keyFile;
    Button* m_password;
    AddPassword* m_newPassword;
    QWidget* m_fresh; ///< a new code, until the person has it
    RecoverySheet* m_sheet;
    QWidget* m_removal;
    QLabel* m_question;
    Button* m_stay;
    std::string m_leaving; ///< slot id
    bool m_isOffering = false; ///< until the list is there, which moves what is under it
    Notice* m_notice;
};

} // namespace holdfast::ui
