#include "tests/ui/screen_gallery.h"
#include "ui/common/item_model.h"
#include "ui/common/page.h"
#include "ui/evidence/check_item.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/frame/case_frame.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>

namespace holdfast::ui {

static bool says(const QWidget* screen, const QString& text)
{
    const auto labels = screen->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        static const QRegularExpression invisible(QStringLiteral("[\u200B\u2066-\u2069]"));
        return label->text().remove(invisible).contains(text);
    });
}

void ScreenGallery::showEvidence(EvidenceScreen& screen, const std::function<void(const char*)>& show)
{
    auto* evidence = &screen;
    auto* list = find<QListView>(evidence, "evidenceList");
    const auto mosaicsAreThere = [&] {
        if (evidence->model()->rowCount() < 6)
            return false;
        for (int row = 0; row < evidence->model()->rowCount(); ++row) {
            const QModelIndex index = evidence->model()->index(row);
            if (index.data(ItemModel::HasPictureRole).toBool()
                && index.data(ItemModel::MosaicRole).value<QImage>().isNull())
                return false;
        }
        return true;
    };
    if (!waitUntil(mosaicsAreThere))
        throw std::runtime_error("evidence never filled");
    list->setCurrentIndex(evidence->model()->index(1));
    if (!waitUntil([&] { return says(evidence, QStringLiteral("203.0.113.7")); }))
        throw std::runtime_error("the record was never read");
    show("evidence");
    QTest::mouseClick(find<QPushButton>(evidence, "lookAgain"), Qt::LeftButton);
    if (!waitUntil([&] { return find<QWidget>(evidence, "lookStep")->isVisible(); }))
        throw std::runtime_error("nothing was said before looking again");
    show("evidence-look");
    QTest::mouseClick(find<QPushButton>(evidence, "leaveLook"), Qt::LeftButton);
    bringIntoView(find<QWidget>(evidence, "lookVisits"));
    show("evidence-looks");
    QTest::mouseClick(find<QPushButton>(evidence, "checkItem"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>(evidence, "showCustody"), Qt::LeftButton);
    const auto* custody = find<QWidget>(evidence, "custodyList");
    if (!waitUntil([&] {
            return evidence->findChild<CheckItem*>()->state() == CheckItem::State::Sound
                && custody->findChildren<QLabel*>().size() > 1;
        }))
        throw std::runtime_error("the item was never checked");
    show("evidence-checked");
    QTest::mouseClick(find<QPushButton>(evidence, "deleteItem"), Qt::LeftButton);
    if (!waitUntil([&] { return find<QWidget>(evidence, "deleteStep")->isVisible(); }))
        throw std::runtime_error("nothing was asked before deleting");
    show("evidence-delete");
    QTest::mouseClick(find<QPushButton>(evidence, "keepItem"), Qt::LeftButton);

    find<QPushButton>(evidence, "writeNotes")->click();
    find<QLineEdit>(evidence, "tagField")->setText(QStringLiteral("to report"));
    find<QPushButton>(evidence, "addTag")->click();
    if (!waitUntil([&] { return evidence->findChild<QPushButton*>(QStringLiteral("itemTag")) != nullptr; }))
        throw std::runtime_error("no tag");
    find<QPlainTextEdit>(evidence, "noteField")->setPlainText(QStringLiteral("A friend sent me the link."));
    find<QPushButton>(evidence, "addNote")->click();
    if (!waitUntil([&] { return evidence->findChild<QLabel*>(QStringLiteral("itemNote")) != nullptr; }))
        throw std::runtime_error("no note");
    show("evidence-notes");
    find<QPushButton>(evidence, "correctNote")->click();
    find<QPlainTextEdit>(evidence, "correctionField")
        ->setPlainText(QStringLiteral("A friend sent me the link on Monday."));
    show("evidence-note-correcting");
    find<QPushButton>(evidence, "keepCorrection")->click();
    if (!waitUntil([&] { return evidence->findChild<QLabel*>(QStringLiteral("earlierNote")) != nullptr; }))
        throw std::runtime_error("no earlier note");
    show("evidence-note-corrected");
    find<QPushButton>(evidence, "writeNotes")->click();
    find<QPushButton>(evidence, "pageFacts")->click();
    find<QPushButton>(evidence, "readPage")->click();
    if (!waitUntil([&] { return evidence->findChild<QWidget*>(QStringLiteral("choice")) != nullptr; }))
        throw std::runtime_error("the page was never read");
    show("evidence-people-offered");
    find<QCheckBox>(evidence, "tickAll")->click();
    find<QPushButton>(evidence, "keepTicked")->click();
    if (!waitUntil([&] { return evidence->findChild<QWidget*>(QStringLiteral("keptPerson")) != nullptr; }))
        throw std::runtime_error("nobody was kept");
    show("evidence-people");
    bringIntoView(find<QWidget>(evidence, "growthView"));
    show("evidence-growth");
    find<QPushButton>(evidence, "growthAsTable")->click();
    bringIntoView(find<QWidget>(evidence, "growthView"));
    show("evidence-growth-table");
    find<QPushButton>(evidence, "pageFacts")->click();
    find<QPushButton>(evidence, "changeAge")->click();
    find<QRadioButton>(evidence->findChild<QWidget*>(QStringLiteral("changeAgeStep")), "ageUnsure")->setChecked(true);
    show("evidence-age");
    find<QPushButton>(evidence, "confirmAge")->click();
    if (!waitUntil([&] { return find<QWidget>(evidence, "blockedItem")->isVisible(); }))
        throw std::runtime_error("nothing was blocked");
    show("evidence-blocked");
    find<QPushButton>(evidence, "changeAge")->click();
    find<QRadioButton>(evidence->findChild<QWidget*>(QStringLiteral("changeAgeStep")), "ageNo")->setChecked(true);
    find<QPushButton>(evidence, "confirmAge")->click();
    if (!waitUntil([&] { return !find<QWidget>(evidence, "blockedItem")->isVisible(); }))
        throw std::runtime_error("it stays blocked");
}

void ScreenGallery::showReceived(CaseFrame& frame, const std::function<void(const char*)>& show)
{
    receiveCase(frame.session().vault());
    frame.session().noteItemsChanged();
    frame.show(ScreenId::Evidence);
    auto* evidence = static_cast<EvidenceScreen*>(frame.screen(ScreenId::Evidence));
    auto* whose = find<QComboBox>(evidence, "evidenceCase");
    if (!waitUntil([&] { return whose->isVisible() && whose->count() == 3; }))
        throw std::runtime_error("no received case is offered");
    whose->setCurrentIndex(2);
    if (!waitUntil([&] { return evidence->model()->rowCount() == 2; }))
        throw std::runtime_error("the received case has not its items");
    find<QListView>(evidence, "evidenceList")->setCurrentIndex(evidence->model()->index(0));
    bringIntoView(whose);
    show("evidence-received");
    QTest::mouseClick(find<QPushButton>(evidence, "deleteItem"), Qt::LeftButton);
    if (!waitUntil([&] { return find<QWidget>(evidence, "deleteStep")->isVisible(); }))
        throw std::runtime_error("nothing is said before a case is deleted");
    bringIntoView(find<QPushButton>(evidence, "confirmDelete"));
    show("evidence-received-delete");
}

} // namespace holdfast::ui
