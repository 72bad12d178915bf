#include "core/capture/browser_client.h"
#include "core/vault/ingest.h"
#include "core/vault/time_batches.h"
#include "tests/core/warc/picture_archive.h"
#include "tests/ui/screen_gallery.h"
#include "ui/capture/address_rows.h"
#include "ui/common/item_model.h"
#include "ui/common/page.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/evidence/page_picture_row.h"
#include "ui/frame/case_frame.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace holdfast::ui {

void ScreenGallery::showPasted(CaseFrame& frame, const std::function<void(const char*)>& show)
{
    frame.show(ScreenId::AddFiles);
    QApplication::clipboard()->setImage(drawPicture(11));
    find<QPushButton>(frame.screen(ScreenId::AddFiles), "pasteHere")->click();
    if (!waitUntil([&] { return find<QPushButton>(&frame, "clearClipboard")->isVisible(); }))
        throw std::runtime_error("nothing was pasted");
    show("add-files-pasted");
    find<QPushButton>(&frame, "clearClipboard")->click();
    show("add-files-clipboard-cleared");
    find<QPushButton>(&frame, "closePasteNote")->click();
}

/// Two pages as they end where their pictures were to be kept: all of them, and not all.
void ScreenGallery::showKeptPictures(QWidget& capture, const std::function<void(const char*)>& show)
{
    auto* rows = capture.findChild<AddressRows*>();
    rows->setAddresses(
        {QStringLiteral("https://clipshare.example/v/8841"), QStringLiteral("https://mirror-3.example/8841")});
    intake::CapturedAddress page;
    page.status = intake::CapturedAddress::Status::Captured;
    page.pictures.emplace().kept = 3;
    rows->setFinished(0, page);
    page.pictures->kept = 1;
    page.pictures->unkept = {{"https://mirror-3.example/pictures/2026/11/large.png", "decode.failed"}};
    page.pictures->endedBy = Error(holdfast::errors::cancelled);
    rows->setFinished(1, page);
    bringIntoView(rows);
    show("capture-pictures");
    find<QPushButton>(rows, "addressMore1")->click();
    bringIntoView(find<QWidget>(rows, "addressDetail1"));
    show("capture-pictures-why");
}

/// A list too long to read, of which one that was kept with a remark has left the rows.
void ScreenGallery::showEarlierAddresses(QWidget& capture, const std::function<void(const char*)>& show)
{
    constexpr int shown = 100;
    auto* rows = capture.findChild<AddressRows*>();
    rows->setAddresses(QStringList(shown + 2, QStringLiteral("https://mirror-3.example/8841")));
    intake::CapturedAddress page, failed;
    page.status = intake::CapturedAddress::Status::Captured;
    page.pictures.emplace().unkept
        = {{"https://mirror-3.example/pictures/2026/11/large.png", "vault.no-such-artifact"}};
    rows->setFinished(0, page);
    failed.error = Error(capture::errors::timeout);
    for (int i = 1; i <= shown; ++i)
        rows->setFinished(i, failed);
    bringIntoView(find<QWidget>(rows, "earlierAddresses"));
    show("capture-earlier-addresses");
}

/// An item that stays here, with a reason of its own.
void ScreenGallery::showWithheld(QWidget& handOver, const std::function<void(const char*)>& show)
{
    auto* withholds = find<QCheckBox>(&handOver, "withholdItems");
    auto* list = find<QListView>(&handOver, "withheldList");
    withholds->setChecked(true);
    if (!waitUntil([&] { return list->model()->rowCount() > 0; }))
        throw std::runtime_error("no item in the list of those that stay");
    const QModelIndex first = list->model()->index(0, 0);
    list->setCurrentIndex(first);
    list->model()->setData(first, Qt::Checked, Qt::CheckStateRole);
    find<QLineEdit>(&handOver, "reasonOfItem")->setText(QStringLiteral("shows a child of somebody else"));
    bringIntoView(find<QWidget>(&handOver, "disclosureChoice"));
    show("hand-over-withheld");
    bringIntoView(find<QWidget>(&handOver, "reasonsRead"));
    show("hand-over-reasons");
    list->model()->setData(first, Qt::Unchecked, Qt::CheckStateRole);
    withholds->setChecked(false);
}

/// How one exhibit is shown in the report, chosen otherwise than for all.
void ScreenGallery::showExhibitPictures(QWidget& handOver, const std::function<void(const char*)>& show)
{
    auto* chooses = find<QCheckBox>(&handOver, "choosePictures");
    auto* list = find<QListView>(&handOver, "pictureList");
    auto* picture = find<QComboBox>(&handOver, "pictureOfExhibit");
    chooses->setChecked(true);
    if (!waitUntil([&] { return list->model()->rowCount() > 0; }))
        throw std::runtime_error("no exhibit in the list of pictures");
    for (int i = 0; i < list->model()->rowCount() && !picture->isEnabled(); ++i)
        list->setCurrentIndex(list->model()->index(i, 0));
    picture->setCurrentIndex(picture->count() - 1);
    bringIntoView(find<QWidget>(&handOver, "exhibitPictures"));
    show("hand-over-exhibit-pictures");
    picture->setCurrentIndex(0);
    chooses->setChecked(false);
}

void ScreenGallery::addUnstampedPage(vault::Vault& vault, const char* url)
{
    vault::TimeBatch batch;
    batch.authority = "https://tsa.example.org/tsr";
    batch.head = *vault::currentHead(vault);
    batch.beforeError = "net.timeout";
    const auto n = vault::beginTimeBatch(vault, batch);
    if (!n || !vault::addToTimeBatch(vault, *n, addPage(vault, url, "A post", 12)))
        throw std::runtime_error("no batch");
}

/// A page whose second time stamp is missing, while Settings name an authority.
void ScreenGallery::showLateStamps(CaseFrame& frame, const std::function<void(const char*)>& show)
{
    vault::Vault& vault = frame.session().vault();
    addUnstampedPage(vault, "https://clipshare.example/v/8842");
    frame.session().noteItemsChanged();
    frame.show(ScreenId::Today);
    auto* ask = find<QPushButton>(frame.screen(ScreenId::Today), "askLateStamps");
    if (!waitUntil([&] { return ask->isVisible(); }))
        throw std::runtime_error("no late stamp is offered");
    show("today-late-stamps");
}

void ScreenGallery::showPagePictures(CaseFrame& frame, const std::function<void(const char*)>& show)
{
    vault::Vault& vault = frame.session().vault();
    const Bytes full = pngOf(drawPicture(13)), other = pngOf(drawPicture(14));
    vault::NewItem page;
    page.kind = vault::ItemKind::Page;
    page.age = AgeAnswer::No;
    page.title = "Post 4821";
    page.url = "https://pond.example/post/4821";
    page.capturedAt = vault.clock().now() + std::chrono::seconds(1);
    vault::Ingest ingest = std::move(vault::Ingest::begin(vault, page).value());
    const Json record{{"resources", {{{"sha256", Sha256::of(full).hex()}}, {{"sha256", Sha256::of(other).hex()}}}}};
    const Bytes archive
        = samples::archiveOf({samples::answerOf("https://pond.example/pictures/full.png", "image/png", full),
            samples::answerOf("https://pond.example/pictures/other.png", "image/png", other)});
    if (!ingest.addBytes("wacz", "page.wacz", "application/wacz", archive)
        || !ingest.addBytes("record", "capture-record.json", "application/json", asBytes(canonicalJson(record)))
        || !ingest.commit())
        throw std::runtime_error("no page");
    frame.session().noteItemsChanged();
    frame.show(ScreenId::Evidence);
    auto* evidence = static_cast<EvidenceScreen*>(frame.screen(ScreenId::Evidence));
    const auto isFirst = [&] {
        const vault::Item* first
            = evidence->model()->rowCount() > 0 ? evidence->model()->item(evidence->model()->index(0)) : nullptr;
        return first != nullptr && first->title == "Post 4821";
    };
    if (!waitUntil(isFirst))
        throw std::runtime_error("the page is not in the list");
    find<QListView>(evidence, "evidenceList")->setCurrentIndex(evidence->model()->index(0));
    find<QPushButton>(evidence, "pagePictures")->click();
    if (!waitUntil([&] { return evidence->findChildren<PagePictureRow*>().size() == 2; }))
        throw std::runtime_error("the archive was never read");
    show("evidence-pictures");
    auto* row = evidence->findChild<PagePictureRow*>();
    bringIntoView(find<QPushButton>(row, "keepPicture"));
    show("evidence-picture");
    find<QPushButton>(row, "keepPicture")->click();
    if (!waitUntil([&] { return find<QWidget>(row, "pictureKept")->isVisible(); }))
        throw std::runtime_error("it was never kept");
    bringIntoView(find<QWidget>(row, "pictureKept"));
    show("evidence-picture-kept");
}

} // namespace holdfast::ui
