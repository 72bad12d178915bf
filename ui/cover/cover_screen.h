#pragma once

#include "ui/common/page.h"
#include "ui/cover/cover_saver.h"

#include <filesystem>
#include <memory>

namespace holdfast::ui {

class CoverEditor;
class CoverResult;
class DropArea;
class ItemModel;
class Notice;
class Session;
class StraightenStep;

/// From a document to a covered copy: choose it, keep what is suggested and draw more covers, look at exactly what will
/// leave, save.
class CoverScreen final : public Page {
    Q_OBJECT
public:
    explicit CoverScreen(Session& session, QWidget* parent = nullptr);
    void openItem(const vault::Item& item);
    void openFile(const std::filesystem::path& path);
    void openPicture(intake::PastedPicture picture); ///< from the clipboard
    /// What saving does once a target is chosen.
    void saveTo(const std::filesystem::path& target, std::shared_ptr<const intake::HeldFile> copy);
    CoverEditor* editor() const { return m_editor; }
    CoverResult* result() const { return m_result; }
    StraightenStep* straightenStep() const { return m_straighten; }

Q_SIGNALS:
    void pasteRequested();

private:
    enum class Part { Choose, Straighten, Edit, Result };
    void showPart(Part part);
    void opened(Result<CoverDocument> document);
    void loadPage(uint32_t page);
    void reshape(); ///< the page is what lies between other corners of the photo
    void search(); ///< for what is worth covering
    void warnOfNewCovers(); ///< that the copy which is shown does not have
    CopyPlan plan() const;
    void preview();
    void check(); ///< the finished copy, for what it still gives away
    void file();
    void saveOutside();
    Session& m_session;
    std::shared_ptr<CoverDocument> m_document;
    CancelFlag m_search;
    CopyPlan m_plan; ///< of m_file
    std::shared_ptr<const intake::HeldFile> m_file; ///< exactly what may leave
    Notice* m_notice;
    QWidget* m_choose;
    DropArea* m_drop;
    ItemModel* m_model;
    CoverEditor* m_editor;
    CoverResult* m_result;
    StraightenStep* m_straighten;
};

} // namespace holdfast::ui
