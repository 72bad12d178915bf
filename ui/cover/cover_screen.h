#pragma once

#include "ui/common/page.h"
#include "ui/cover/chosen_languages.h"
#include "ui/cover/cover_saver.h"
#include "ui/cover/open_documents.h"

#include <filesystem>
#include <memory>

namespace holdfast::ui {

class CoverResult;
class DropArea;
class ItemModel;
class Notice;
class Session;
class StraightenStep;

/// From a document to a covered copy: choose it, keep what is suggested and draw more covers, look at exactly what will
/// leave, save. Several documents can be open, one of them in front.
class CoverScreen final : public Page {
    Q_OBJECT
public:
    explicit CoverScreen(Session& session, QWidget* parent = nullptr);
    void openItem(const vault::Item& item);
    void openFile(const std::filesystem::path& path) { openFiles({path}); }
    void openFiles(const std::vector<std::filesystem::path>& paths); ///< the first of them comes to the front
    void openPicture(intake::PastedPicture picture); ///< from the clipboard
    /// What saving does once a target is chosen.
    void saveTo(const std::filesystem::path& target, std::shared_ptr<const intake::HeldFile> copy);
    const std::vector<std::unique_ptr<OpenDocument>>& openDocuments() const { return m_open; }
    CoverEditor* editor() const { return m_editor; } ///< of the one in front
    CoverResult* result() const { return m_result; }
    StraightenStep* straightenStep() const { return m_straighten; }

Q_SIGNALS:
    void pasteRequested();

private:
    enum class Part { Choose, Straighten, Edit, Result };
    void showPart(Part part);
    std::shared_ptr<const CoverDocument> front() const;
    bool hasRoomFor(size_t documents); ///< and says so where there is none
    OpenDocument* find(const std::shared_ptr<const CoverDocument>& document) const; ///< null once it was closed
    OpenDocument* findOfItem(const ItemId& item) const;
    std::optional<size_t> place() const; ///< of the one in front
    std::unique_ptr<CoverEditor> makeEditor();
    void putInPlace(CoverEditor* editor);
    void opened(std::vector<Result<CoverDocument>> documents);
    OpenDocument& add(CoverDocument document);
    void bringToFront(OpenDocument& open);
    void leaveFront(); ///< nothing is in front; what was stays open without its pixels
    void step(int by);
    void close(const OpenDocument& open);
    void showOpen();
    void noteSaved(const std::shared_ptr<const CoverDocument>& document);
    void loadPage(uint32_t page, bool isShownAnew = false);
    void reshape(); ///< the page is what lies between other corners of the photo
    void search(OpenDocument& open); ///< for what is worth covering
    void readAgain(); ///< in the languages that were chosen
    void askForPacks(); ///< that can be chosen; once
    void warnOfNewCovers(); ///< that the copy which is shown does not have
    CopyPlan plan() const;
    void preview();
    void check(); ///< the finished copy, for what it still gives away
    void file();
    void saveOutside();
    void saveCopy(const std::filesystem::path& target, std::shared_ptr<const intake::HeldFile> copy,
        std::shared_ptr<const CoverDocument> document);
    Session& m_session;
    std::vector<std::unique_ptr<OpenDocument>> m_open;
    std::unique_ptr<CoverEditor> m_blank; ///< for the next document
    std::optional<ReadingPacks> m_packs;
    bool m_hasAskedForPacks = false;
    ChosenLanguages
        m_languages; ///< chosen last, for the next document; none if a usual one was left out. Never written down
    OpenDocument* m_front = nullptr; ///< none while one is being chosen
    OpenDocument* m_last = nullptr; ///< that was in front
    CopyPlan m_plan; ///< of m_file
    std::shared_ptr<const intake::HeldFile> m_file; ///< exactly what may leave
    Notice* m_notice;
    QWidget* m_choose;
    DropArea* m_drop;
    ItemModel* m_model;
    OpenDocumentsBar* m_bar;
    QWidget* m_place; ///< of the editor
    CoverEditor* m_editor;
    CoverResult* m_result;
    StraightenStep* m_straighten;
};

} // namespace holdfast::ui
