#include "tests/ui/ui_fixture.h"

#include "core/base/json.h"
#include "core/capture/capture_record.h"
#include "core/vault/database.h"
#include "core/vault/ingest.h"
#include "core/vault/received.h"
#include "tests/support/remembered_derivations.h"
#include "ui/common/folder_questions.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>

namespace holdfast::ui {

void letFoldersTell()
{
    if (!folderThreads().waitForDone(longestWait))
        throw std::runtime_error("a folder does not answer");
    QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
}

QImage drawPicture(int number, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(static_cast<quint32>(number));
    image.fill(QColor::fromHsv((number * 47) % 360, 60, 220));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 12; ++i) {
        painter.setBrush(QColor::fromHsv(random.bounded(360), 90, 120 + random.bounded(130)));
        painter.drawEllipse(QPoint(random.bounded(size.width()), random.bounded(size.height())),
            20 + random.bounded(size.width() / 5), 20 + random.bounded(size.height() / 5));
    }
    return image;
}

void receiveCase(vault::Vault& vault)
{
    vault::ReceivedCase received;
    received.id = CaseId::generate(vault.clock());
    received.bundle = "holdfast-0123456789abcdef";
    std::vector<vault::Ingest> group;
    for (const int number : {3, 4}) {
        vault::NewItem item;
        item.age = AgeAnswer::No;
        item.title = "Theirs";
        item.capturedAt = vault.clock().now();
        item.caseId = received.id;
        item.details["received"] = vault::toDetails({received.bundle, Digest(), Digest(), "their id", "ZZ-7", "file"});
        group.push_back(vault::Ingest::begin(vault, item).value());
        if (!group.back().addBytes("original", "a.png", "image/png", pngOf(drawPicture(number))))
            throw std::runtime_error("a received file was not stored");
    }
    const vault::Ingest::Opening opening{"bundle-received", "papers", {{"bundle", received.bundle}}, {}, received};
    if (!vault::Ingest::commitTogether(vault, group, &opening))
        throw std::runtime_error("the received case was not stored");
}

Bytes pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {bytes.begin(), bytes.end()};
}

UiTest::UiTest()
{
    m_folder = std::filesystem::temp_directory_path() / ("holdfast-ui-" + generateUuid7(Clock::system().now()));
    std::filesystem::create_directories(m_folder);
}

UiTest::~UiTest()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::unique_ptr<vault::Vault> UiTest::makeVault()
{
    const holdfast::test::QuickDerivations quickDerivations;
    vault::CreateOptions options;
    options.collectorInitials = "AE";
    auto created = vault::Vault::create(vaultFolder(), SecureBuffer::copyOf(asBytes(password)), options);
    if (!created)
        throw std::runtime_error(std::string(created.error().code().id) + " " + created.error().detail());
    m_recoveryCode = std::string(asText(created->recoveryCode.view()));
    return std::move(created->vault);
}

std::filesystem::path UiTest::writePicture(const char* name, int number, QSize size)
{
    const auto path = m_folder / name;
    drawPicture(number, size).save(QString::fromStdString(path.string()));
    return path;
}

namespace {

vault::Item commit(vault::Ingest& ingest)
{
    auto item = ingest.commit();
    if (!item)
        throw std::runtime_error(std::string(item.error().code().id) + " " + item.error().detail());
    return std::move(*item);
}

void add(vault::Ingest& ingest, const char* role, const char* name, const char* mime, ByteView bytes)
{
    if (auto added = ingest.addBytes(role, name, mime, bytes); !added)
        throw std::runtime_error(std::string(added.error().code().id) + " " + added.error().detail());
}

vault::Ingest begin(vault::Vault& vault, vault::NewItem item)
{
    item.capturedAt = vault.clock().now();
    auto ingest = vault::Ingest::begin(vault, std::move(item));
    if (!ingest)
        throw std::runtime_error(std::string(ingest.error().code().id) + " " + ingest.error().detail());
    return std::move(*ingest);
}

} // namespace

capture::RecipeOutcome seenPage(const char* url, const char* title)
{
    constexpr int64_t dateMs = 1795338754000; // of the header
    capture::RecipeOutcome outcome;
    outcome.seen = outcome.complete = true;
    outcome.finalUrl = url;
    outcome.title = title;
    outcome.httpStatus = 200;
    outcome.facts = {{"http",
                         {{"status", 200}, {"remote_ip", "203.0.113.7"}, {"remote_port", 443},
                             {"date_header", "Sun, 22 Nov 2026 09:12:34 GMT"}, {"received_at_ms", dateMs + 400}}},
        {"tls", {{"protocol", "TLS 1.3"}, {"subject", "clipshare.example"}, {"problem", ""}}}};
    return outcome;
}

std::string captureRecord(const char* url, const capture::RecipeOutcome& outcome)
{
    capture::CaptureRecordParts parts;
    parts.request.url = url;
    parts.request.age = AgeAnswer::No;
    parts.address = capture::checkAddress(url).value();
    return canonicalJson(capture::buildCaptureRecord(parts, outcome));
}

vault::Item addPage(vault::Vault& vault, const char* url, const char* title, int picture)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = AgeAnswer::No;
    item.url = url;
    item.title = title;
    item.action = "captured";
    auto ingest = begin(vault, std::move(item));
    add(ingest, "screenshot", "page.png", "image/png", pngOf(drawPicture(picture, {1280, 2600})));
    add(ingest, "html", "page.html", "text/html",
        asBytes(
            "<article><a class='author' href='/u/nightowl77'>Night Owl</a> <time "
            "datetime='2026-11-14T21:07:00Z'></time>"
            "<p>1,284 views · 37 reposts · 24 comments</p><div class='comment'><a href='/u/heron_137'>@heron_137</a> "
            "<span>14 November, 21:10</span> who is this?</div></article>"));
    add(ingest, "text", "page.txt", "text/plain", asBytes("A post, three comments and a count."));
    const std::string record = captureRecord(url, seenPage(url, title));
    add(ingest, "record", "capture-record.json", "application/json", asBytes(record));
    return commit(ingest);
}

vault::Item addPageWithFilms(vault::Vault& vault)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = AgeAnswer::No;
    item.url = "https://clipshare.example/v/8841";
    item.action = "captured";
    auto ingest = begin(vault, std::move(item));
    const auto plain = [](Qt::GlobalColor color) {
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(color);
        return pngOf(image);
    };
    add(ingest, "screenshot", "page.png", "image/png", plain(Qt::red));
    add(ingest, "contact-sheet", "media-1.mp4.contact-sheet.png", "image/png", plain(Qt::green));
    add(ingest, "player-frames", "player-frames.png", "image/png", plain(Qt::blue));
    return commit(ingest);
}

static vault::Item addPicture(vault::Vault& vault, const char* name, const QImage& picture, Purpose purpose)
{
    vault::NewItem item;
    item.kind = purpose == Purpose::IdentityDocument ? vault::ItemKind::Document : vault::ItemKind::File;
    item.purpose = purpose;
    item.age = purpose == Purpose::IdentityDocument ? AgeAnswer::Unanswered : AgeAnswer::No;
    item.title = name;
    auto ingest = begin(vault, std::move(item));
    add(ingest, "original", name, "image/png", pngOf(picture));
    return commit(ingest);
}

vault::Item addFile(vault::Vault& vault, const char* name, int picture, Purpose purpose)
{
    return addPicture(vault, name, drawPicture(picture), purpose);
}

vault::Item addDocument(vault::Vault& vault, const char* name, const QImage& picture)
{
    return addPicture(vault, name, picture, Purpose::IdentityDocument);
}

vault::Item addLink(vault::Vault& vault, const char* url)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Link;
    item.age = AgeAnswer::Unsure;
    item.url = url;
    item.action = "linked";
    auto ingest = begin(vault, std::move(item));
    return commit(ingest);
}

vault::Item addLook(vault::Vault& vault, const vault::Item& page, const vault::Observed& found, int daysAgo)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Observation;
    item.age = page.age;
    item.url = item.title = page.url;
    item.capturedAt = vault.clock().now() - std::chrono::days(daysAgo);
    item.parent = vault::Parent{page.id, page.artifact("record")->sha256};
    item.action = "observed";
    item.observed = found;
    Result<vault::Ingest> ingest = vault::Ingest::begin(vault, item);
    EXPECT_TRUE(ingest->addBytes("record", "observation-record.json", "application/json", asBytes("{}")));
    return *ingest->commit();
}

Json recordOf(const vault::Vault& vault, const vault::Item& item)
{
    const auto record = vault.readArtifact(*item.artifact("record"), 1u << 20);
    return record ? Json::parse(asText(*record)) : Json();
}

size_t countEvents(const vault::Vault& vault, const vault::Item& item, std::string_view action)
{
    size_t count = 0;
    const auto read = vault.forEachEvent(item.caseId, [&](const vault::CustodyEvent& event) {
        const auto body = parseJson(event.body, 1u << 20);
        count += body && jsonStringOr(*body, "action") == action && jsonStringOr(*body, "subject") == item.id.text();
        return true;
    });
    return read ? count : throw std::runtime_error(read.error().detail());
}

void dateLastBackup(vault::Vault& vault, UtcTime when)
{
    vault::Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    if (!database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('last_backup', ?)", formatUtc(when)))
        throw std::runtime_error("the backup can't be dated");
}

void refuseWrites(vault::Vault& vault)
{
    const std::scoped_lock guard(vault.database().mutex());
    if (!vault.database().execute("PRAGMA query_only = ON"))
        throw std::runtime_error("the vault can still be written to");
}

} // namespace holdfast::ui
