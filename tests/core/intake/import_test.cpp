#include "core/base/clock.h"
#include "core/base/ids.h"
#include "tests/core/imaging/sample_chats.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/imaging/sample_video.h"
#include "tests/core/intake/intake_fixture.h"

#include <sys/stat.h>

using namespace holdfast;
using namespace holdfast::intake;
namespace fs = std::filesystem;

namespace {

class Import : public IntakeTest { };

TEST_F(Import, storesAPictureByteForByteWithARecordOfIt)
{
    const Bytes picture = samples::jpeg(samples::gradient(40, 30), 6);
    const auto result = importOne(m_folder.write("photo.jpg", picture), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(result.item->kind, vault::ItemKind::File);
    EXPECT_EQ(result.item->title, "photo.jpg");
    EXPECT_EQ(stored(*result.item, "original"), picture);
    const vault::Artifact& original = *result.item->artifact("original");
    EXPECT_EQ(original.name, "photo.jpg");
    EXPECT_EQ(original.mime, "image/jpeg");
    EXPECT_EQ(original.sha256, Sha256::of(picture));

    const Json record = this->record(*result.item);
    EXPECT_EQ(record["name"], "photo.jpg");
    EXPECT_EQ(record["mime"], "image/jpeg");
    EXPECT_EQ(record["bytes"], picture.size());
    EXPECT_EQ(record["sha256"], Sha256::of(picture).hex());
    EXPECT_EQ(record["under18"], "no");
    EXPECT_EQ(record["changed_while_read"], false);
    EXPECT_TRUE(parseUtc(record["modified_at"].get<std::string>()));
    EXPECT_TRUE(parseUtc(record["imported_at"]["utc"].get<std::string>()));
    EXPECT_TRUE(record["imported_at"]["utc_offset_minutes"].is_number_integer());
    EXPECT_EQ(canonicalJson(record).find(m_folder.path().filename().string()), std::string::npos)
        << "the folder is given away";
    EXPECT_NE(canonicalJson(lastEvent()).find(original.sha256.hex()), std::string::npos);
}

TEST_F(Import, recordsWhatAFileSaysOfItselfAsItsClaim)
{
    const auto result
        = importOne(m_folder.write("photo.jpg", samples::jpeg(samples::gradient(40, 30), 6)), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    const Json claimed = record(*result.item)["claimed"];
    EXPECT_EQ(claimed["left_out"], 0);
    EXPECT_EQ(claimed["entries"][0], (Json{{"name", "Exif.Image.ImageDescription"}, {"value", samples::canary}}));
    const auto text = importOne(m_folder.write("a.txt", asBytes(std::string("words"))), answered(AgeAnswer::No));
    EXPECT_FALSE(record(*text.item).contains("claimed"));
}

TEST_F(Import, keepsAChatExportByteForByteAndFindsTheWordsOfItsMessages)
{
    const std::string chat = samples::whatsAppOfAndroid();
    m_folder.write("IMG-20261118-WA0001.jpg", samples::jpeg(samples::gradient(40, 30), 1));
    const auto result = importOne(m_folder.write("WhatsApp Chat mit Bo.txt", asBytes(chat)), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(asText(stored(*result.item, "original")), chat);
    const Json claimed = record(*result.item)["claimed"];
    const auto value = [&](std::string_view name) {
        for (const Json& each : claimed["entries"])
            if (each["name"] == name)
                return each["value"].get<std::string>();
        return std::string();
    };
    EXPECT_EQ(value("Chat.Messages"), "3");
    EXPECT_EQ(value("Chat.Attachment.Beside"), "IMG-20261118-WA0001.jpg");
    const auto found = m_vault->items({.kind = {}, .caseId = {}, .search = "wieder"});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->front().id, result.item->id);
}

TEST_F(Import, looksForTheFilesOfAnExportOnlyInTheFoldersAroundIt)
{
    const auto where = [&](const std::string& named) {
        const std::string chat = "18.11.26, 20:11 - Anna Maria Eriksson: " + named + " (file attached)\n";
        const auto result = importOne(m_folder.write("chat.txt", asBytes(chat)), answered(AgeAnswer::No));
        EXPECT_TRUE(result.item) << codeOf(result.item);
        const Json claimed = record(*result.item)["claimed"];
        for (const Json& each : claimed["entries"])
            if (each["name"].get<std::string>().starts_with("Chat.Attachment."))
                return each["name"].get<std::string>();
        return std::string();
    };
    m_folder.write("there.jpg", asBytes(std::string("x")));
    fs::create_directories(m_folder.path() / "folder.jpg");
    EXPECT_EQ(where("there.jpg"), "Chat.Attachment.Beside");
    EXPECT_EQ(where("elsewhere.jpg"), "Chat.Attachment.Missing");
    EXPECT_EQ(where("folder.jpg"), "Chat.Attachment.Missing");
    EXPECT_EQ(where("x/../there.jpg"), "Chat.Attachment.Missing");
    EXPECT_EQ(where((m_folder.path() / "there.jpg").string()), "Chat.Attachment.Missing");
}

TEST_F(Import, storesAPictureWhoseClaimsCanNotBeReadAndSaysSo)
{
    Bytes broken = samples::heic(samples::gradient(64, 64), false);
    broken.resize(40); // its type is there, and nothing that it says
    const auto result = importOne(m_folder.write("photo.heic", broken), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(result.item->artifact("original")->mime, "image/heic");
    EXPECT_EQ(stored(*result.item, "original"), broken);
    const Json record = this->record(*result.item);
    EXPECT_EQ(record["claimed_error"], "decode.failed");
    EXPECT_FALSE(record.contains("claimed"));
}

TEST_F(Import, measuresAFilmAndKeepsFramesOfItWithTheirTimes)
{
    samples::FilmOrder order;
    order.hasSound = true;
    order.title = "Holiday";
    const Bytes film = samples::film(order);
    const auto result = importOne(m_folder.write("film.mp4", film), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(stored(*result.item, "original"), film);
    const Json record = this->record(*result.item);
    const Json media = record["media"];
    EXPECT_NEAR(media["duration_ms"].get<double>(), 6000, 60);
    EXPECT_EQ(media["streams"][0]["codec"], "h264");
    EXPECT_EQ(media["streams"][1]["codec"], "aac");
    const vault::Artifact* const sheet = result.item->artifact("contact-sheet");
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(media["contact_sheet"]["sha256"], sheet->sha256.hex());
    EXPECT_EQ(media["contact_sheet"]["times_ms"].size(), imaging::maxSheetFrames);
    const Bytes png = stored(*result.item, "contact-sheet");
    const QImage pixels = QImage::fromData(png.data(), int(png.size()));
    EXPECT_EQ(pixels.size(), QSize(4 * 164 - 4, 3 * 100 - 4));
    const auto seventh = media["contact_sheet"]["times_ms"][6].get<uint64_t>();
    EXPECT_EQ(samples::nearestFrame(pixels.pixelColor(2 * 164 + 80, 100 + 48), order.frames), int(seventh * 8 / 1000));
    bool saysTitle = false;
    for (const Json& claim : record["claimed"]["entries"])
        saysTitle = saysTitle || claim["value"] == "Holiday";
    EXPECT_TRUE(saysTitle);
}

TEST_F(Import, storesAFilmOfManyChunksThatCanNotBeReadAndSaysSo)
{
    Bytes broken = samples::film();
    broken.resize(40);
    broken.resize(5 * 1024 * 1024, 0x11);
    const auto result = importOne(m_folder.write("film.mp4", broken), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(stored(*result.item, "original"), broken);
    EXPECT_EQ(result.item->artifact("original")->mime, "video/mp4");
    EXPECT_EQ(result.item->artifact("contact-sheet"), nullptr);
    EXPECT_EQ(record(*result.item)["media_error"], "decode.failed");
}

TEST_F(Import, storesAFileLargerThanTheHeadWhole)
{
    Bytes large(3 * 1024 * 1024 + 17);
    fillRandom(large);
    const auto result = importOne(m_folder.write("large.bin", large), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(stored(*result.item, "original"), large);
}

TEST_F(Import, goesThroughFoldersInOrderAndDoesNotFollowLinks)
{
    const fs::path outside = m_folder.write("outside.txt", asBytes("not asked for"));
    m_folder.write("in/b/2.txt", asBytes("two"));
    m_folder.write("in/b/1.txt", asBytes("one"));
    m_folder.write("in/a.txt", asBytes("first"));
    fs::create_symlink(outside, m_folder.path() / "in/link.txt");
    fs::create_directory_symlink(m_folder.path() / "in", m_folder.path() / "in/round");
    ASSERT_EQ(mkfifo((m_folder.path() / "in/pipe").c_str(), 0600), 0);
    std::vector<std::string> seen;
    for (const auto& result : import({m_folder.path() / "in"}, {}))
        seen.push_back(result.path.filename().string() + " " + codeOf(result.item));
    EXPECT_EQ(seen,
        (std::vector<std::string>{"a.txt ", "1.txt ", "2.txt ", "link.txt import.not-a-file", "pipe import.not-a-file",
            "round import.not-a-file"}));
    EXPECT_EQ(itemCount(), 3u);
}

TEST_F(Import, oneMissingFileDoesNotStopTheOthers)
{
    const fs::path there = m_folder.write("there.txt", asBytes("words"));
    const auto results = import({m_folder.path() / "missing.txt", there}, {});
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(codeOf(results[0].item), "io.not-found");
    EXPECT_EQ(codeOf(results[1].item), "");
}

TEST_F(Import, neverTakesTheVaultItself)
{
    m_folder.write("x.txt", asBytes("words"));
    bool seen = false;
    for (const auto& result : import({m_folder.path()}, answered(AgeAnswer::No))) {
        seen = seen || codeOf(result.item) == "import.is-the-vault";
        EXPECT_NE(result.path.filename(), "vault.db");
    }
    EXPECT_TRUE(seen);
    EXPECT_EQ(itemCount(), 1u);
    for (const char* name : {"vault.db", "vault.keys"})
        EXPECT_EQ(codeOf(importOne(m_vault->folder() / name, answered(AgeAnswer::No)).item), "import.is-the-vault")
            << name;
}

TEST_F(Import, takesAnEmptyFile)
{
    const auto result = importOne(m_folder.write("empty", {}), {});
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_TRUE(stored(*result.item, "original").empty());
}

TEST_F(Import, showsHostileNamesHarmlesslyAndKeepsTheirBytes)
{
    const std::vector<std::string> names{"two\nlines.txt", "evil\xe2\x80\xaegnp.exe.txt", "bad\xff\xfeutf8.txt",
        std::string(251, 'n') + ".txt", "tab\tand\x1b[31m.txt", "..txt", "'; DROP TABLE item; --.txt"};
    for (const std::string& name : names) {
        const auto result = importOne(m_folder.write(name, asBytes("words of " + name)), {});
        ASSERT_TRUE(result.item) << codeOf(result.item);
        const std::string title = result.item->title;
        EXPECT_EQ(title.find_first_of("\n\t\x1b"), std::string::npos);
        EXPECT_EQ(title.find("\xe2\x80\xae"), std::string::npos);
        EXPECT_EQ(parseJson(Json(title).dump(), 4096).value().get<std::string>(), title) << "not UTF-8";
        const Json record = this->record(*result.item);
        if (title == name)
            EXPECT_FALSE(record.contains("name_bytes_hex"));
        else
            EXPECT_EQ(asText(fromHex(record["name_bytes_hex"].get<std::string>()).value()), name);
    }
}

TEST_F(Import, leavesNoPlaintextInTheVaultOrTheTemporaryFolder)
{
    const std::string secret = "CANARY-import-" + generateUuid7(Clock::system().now());
    const fs::path path = m_folder.write("in/note.txt", asBytes("before " + secret + " after"));
    ASSERT_TRUE(importOne(path, {}).item);
    fs::remove(path);
    EXPECT_TRUE(samples::filesContaining(m_folder.path(), secret).empty());
    for (const fs::path& folder : {fs::temp_directory_path(), fs::path("/dev/shm")}) {
        std::error_code missing;
        for (const auto& entry : fs::directory_iterator(folder, missing)) {
            if (entry.path().filename().string().starts_with("holdfast-")) {
                EXPECT_TRUE(samples::filesContaining(entry.path(), secret).empty()) << entry.path();
            }
        }
    }
}

TEST_F(Import, stopsWhenCancelledWithoutAnythingHalfStored)
{
    Bytes large(8 * 1024 * 1024, 'a');
    m_folder.write("in/1.txt", asBytes("first"));
    m_folder.write("in/2.txt", large);
    CancelFlag cancel;
    const Progress progress(
        [&](std::string_view, uint64_t done, uint64_t) {
            if (done > 2 * 1024 * 1024)
                cancel.cancel();
        },
        cancel);
    const auto results = importPaths(*m_vault, *s_decoder, {m_folder.path() / "in"}, {}, progress);
    ASSERT_TRUE(results);
    EXPECT_EQ(codeOf((*results)[0].item), "");
    EXPECT_EQ(codeOf((*results)[1].item), "cancelled");
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(Import, notesAFileThatChangesWhileItIsRead)
{
    const fs::path path = m_folder.write("growing.txt", Bytes(4 * 1024 * 1024, 'a'));
    bool grown = false;
    const Progress progress([&](std::string_view, uint64_t done, uint64_t) {
        if (done > 0 && !grown) {
            grown = true;
            fs::resize_file(path, 5 * 1024 * 1024);
        }
    });
    const auto results = importPaths(*m_vault, *s_decoder, {path}, {}, progress);
    ASSERT_TRUE(results);
    ASSERT_TRUE(results->at(0).item) << codeOf(results->at(0).item);
    const Json record = this->record(*results->at(0).item);
    EXPECT_EQ(record["changed_while_read"], true);
    EXPECT_EQ(record["bytes"], 4 * 1024 * 1024);
    EXPECT_EQ(record["bytes_after"], 5 * 1024 * 1024);
}

} // namespace
