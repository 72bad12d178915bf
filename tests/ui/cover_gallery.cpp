#include "tests/ui/screen_gallery.h"
#include "ui/common/page.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"
#include "ui/frame/case_frame.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace holdfast::ui {

static bool isStillRead(const QLabel* label)
{
    return label->text().contains(QChar(0x2026)); // "…"
}

void ScreenGallery::showCovers(CaseFrame& frame, const std::function<void(const char*)>& show)
{
    frame.show(ScreenId::Documents);
    auto* cover = static_cast<CoverScreen*>(frame.screen(ScreenId::Documents));
    show("documents");
    const auto documents
        = frame.session().vault().items({.kind = vault::ItemKind::Document, .caseId = {}, .search = {}});
    cover->openItem(documents->front());
    CoverEditor* editor = cover->editor();
    if (!waitUntil([&] { return !editor->canvas()->page().isNull(); }))
        throw std::runtime_error("the document never opened");
    show("cover-looking");
    if (!waitUntil([&] { return !isStillRead(find<QLabel>(cover, "coverSearch")); }) || editor->covers().empty())
        throw std::runtime_error("nothing was suggested");
    if (!waitUntil([&] { return find<QWidget>(cover, "coverReading")->isVisible(); }))
        throw std::runtime_error("no pack was told of");
    auto* writing = find<QPushButton>(cover, "coverReadingChange");
    writing->click();
    bringIntoView(find<QWidget>(cover, "coverReading"));
    show("cover-writing");
    writing->click();
    find<QPushButton>(cover, "coverStraighten")->click();
    if (!waitUntil([&] { return !isStillRead(find<QLabel>(cover, "straightenWhat")); }))
        throw std::runtime_error("no edges were looked for");
    show("cover-straighten");
    find<QPushButton>(cover, "straightenLeave")->click();
    editor->canvas()->addCover();
    editor->findChildren<QCheckBox*>(QStringLiteral("coverKeep")).at(1)->setFocus();
    show("cover");
    bringIntoView(find<QWidget>(cover, "coverPurposeCard"));
    show("cover-purpose");
    find<QLineEdit>(cover, "coverRecipient")->setText(QStringLiteral("clipshare.example"));
    bringIntoView(find<QWidget>(cover, "coverMark"));
    show("cover-mark");
    find<QPushButton>(cover, "coverPreview")->click();
    if (!waitUntil([&] { return cover->result()->isVisible(); }))
        throw std::runtime_error("no preview");
    show("cover-preview");
    if (!waitUntil([&] { return !isStillRead(find<QLabel>(cover, "leakFound")); }))
        throw std::runtime_error("the copy was never checked");
    bringIntoView(find<QWidget>(cover, "leakCard"));
    show("cover-checked");
    const std::filesystem::path second = m_folder / "card.png";
    drawPicture(9).save(QString::fromStdString(second.string()));
    cover->openFile(second);
    if (!waitUntil([&] { return cover->openDocuments().size() == 2 && !cover->editor()->canvas()->page().isNull(); }))
        throw std::runtime_error("the second document never opened");
    bringIntoView(find<QWidget>(cover, "openDocumentsBar"));
    show("cover-documents");
}

} // namespace holdfast::ui
