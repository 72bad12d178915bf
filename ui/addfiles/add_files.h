#pragma once

#include "core/intake/pasted_picture.h"
#include "ui/addfiles/chosen_files.h"
#include "ui/common/folder_questions.h"
#include "ui/common/page.h"

class QRadioButton;

namespace holdfast::ui {

class AgeQuestion;
class Button;
class DropArea;
class FileList;
class Notice;
class ProgressCard;
class Session;

/// Files and folders from this computer: what they are, the question about age where it has to be asked, and byte for
/// byte into the vault.
class AddFiles final : public Page {
    Q_OBJECT
public:
    explicit AddFiles(Session& session, QWidget* parent = nullptr);
    void offer(
        std::vector<std::filesystem::path> paths); ///< dropped or chosen; nothing is read but the first bytes' type
    void offerPicture(intake::PastedPicture picture); ///< from the clipboard
    bool isBusy() const; ///< something is being added, and nothing else can be offered

Q_SIGNALS:
    void pasteRequested();
    void evidenceRequested();
    void linkRequested();

private:
    void present(std::vector<std::filesystem::path> paths);
    void look();
    void take(ChosenFiles chosen);
    void findOutWhetherToAsk(std::vector<Bytes> beginnings);
    void add();
    void finish(const Result<std::vector<intake::ImportedFile>>& results);
    void reset();
    Session& m_session;
    std::vector<std::filesystem::path> m_paths;
    std::optional<intake::PastedPicture> m_pasted; ///< then its name is the one path
    FolderLook m_look; ///< at what was chosen
    CancelFlag m_cancel;
    bool m_mustAsk = true;
    DropArea* m_drop;
    FileList* m_files;
    QWidget* m_form;
    QWidget* m_buttons;
    QRadioButton* m_asEvidence;
    QRadioButton* m_asDocument;
    AgeQuestion* m_age;
    Button* m_add;
    Button* m_link;
    ProgressCard* m_progress;
    Notice* m_notice;
    QWidget* m_after;
    Button* m_open;
    Button* m_more;
};

} // namespace holdfast::ui
