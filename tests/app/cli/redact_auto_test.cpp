#include "core/base/digest.h"
#include "tests/app/cli/sample_vault.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/suggest/portrait_documents.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <fstream>
#include <set>

namespace holdfast::test {

namespace {

class RedactAuto : public SampleVault {
protected:
    static void SetUpTestSuite()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "tests";
        static char* arguments[] = {name, nullptr};
        if (QGuiApplication::instance() == nullptr)
            new QGuiApplication(count, arguments); // lives as long as the program: fonts need it
    }
    std::string writePassport() const
    {
        std::filesystem::create_directories(m_folder / "in");
        EXPECT_TRUE(specimen::drawPassport().save(QString::fromStdString(path("in/passport.png"))));
        return path("in/passport.png");
    }
    /// Letters that an eye takes for paper.
    void writeFaintText(const std::string& name) const
    {
        std::filesystem::create_directories(m_folder / "in");
        QImage image(1200, 500, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(QColor(247, 247, 247));
        painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 40));
        painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("UTOPIA ERIKSSON ANNA"));
        painter.end();
        EXPECT_TRUE(image.save(QString::fromStdString(path(name))));
    }
    /// A mark is another one each time, and a row of it may look like a barcode that can't be read: that is said, and
    /// the copy is made.
    static bool isMade(const Ended& ended)
    {
        if (ended.exitCode != 6)
            return ended.exitCode == 0;
        const Json leaks = Json::parse(ended.out)["leaks"];
        return leaks["findings"].empty() && std::ranges::all_of(leaks["unchecked"], [](const Json& what) {
            return what == "page 1: looks like a barcode" || what == "page 1: look.line-codes";
        });
    }
    static QImage load(const std::string& path)
    {
        return QImage(QString::fromStdString(path)).convertToFormat(QImage::Format_RGB32);
    }
    static bool isBlack(const QImage& image, const QRect& box)
    {
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                if (image.pixel(x, y) != qRgb(0, 0, 0))
                    return false;
        return true;
    }
    /// Whether the box of the copy shows something that is neither of the page nor a cover.
    static bool isMarked(const QImage& page, const QImage& copy, const QRect& box)
    {
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                if (copy.pixel(x, y) != page.pixel(x, y) && copy.pixel(x, y) != qRgb(0, 0, 0))
                    return true;
        return false;
    }
    /// Where there is print in the box.
    static QRect inkIn(const QRect& box)
    {
        const QImage image = specimen::drawPassport().convertToFormat(QImage::Format_RGB32);
        QRect ink;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                if (image.rect().contains(x, y) && qGray(image.pixel(x, y)) < 110)
                    ink |= QRect(x, y, 1, 1);
        return ink;
    }
    static bool has(const Json& list, std::string_view code)
    {
        for (const Json& one : list)
            if (one["code"] == code)
                return true;
        return false;
    }
};

} // namespace

TEST_F(RedactAuto, coversWhatAPassportShouldNotGiveAwayAndSaysWhy)
{
    const std::string passport = writePassport();
    const Ended ended = bare({"redact", passport, "--out", path("out.png"), "--auto", "--json"});
    ASSERT_EQ(ended.exitCode, 0) << ended.err << ended.out;
    const Json document = Json::parse(ended.out);
    for (const char* code :
        {"cover.mrz", "cover.document-number", "cover.birth-date", "cover.birth-place", "cover.nationality"})
        EXPECT_TRUE(has(document["suggested"], code)) << code << document["suggested"].dump();
    for (const Json& one : document["suggested"])
        EXPECT_FALSE(one["message"].get<std::string>().empty());
    EXPECT_TRUE(has(document["check_by_eye"], "look.photo"));
    EXPECT_EQ(document["leaks"]["sound"], true);
    EXPECT_EQ(ended.out.find("L898902"), std::string::npos) << "what was covered is not written down";
    const QImage copy = load(path("out.png"));
    for (const QRect& box : specimen::passportBoxes().all())
        EXPECT_TRUE(isBlack(copy, inkIn(box)));
}

TEST_F(RedactAuto, aPresetLeavesWhatItsPurposeNeeds)
{
    const std::string passport = writePassport();
    const Ended ended = bare({"redact", passport, "--out", path("out.png"), "--preset", "passport/police", "--json"});
    ASSERT_EQ(ended.exitCode, 0) << ended.err;
    const Json document = Json::parse(ended.out);
    EXPECT_TRUE(has(document["suggested"], "cover.mrz"));
    EXPECT_FALSE(has(document["suggested"], "cover.document-number"));
    EXPECT_FALSE(has(document["suggested"], "cover.birth-date"));
    EXPECT_FALSE(document["kept"].empty());
    EXPECT_FALSE(has(document["check_by_eye"], "look.photo")) << "it may stay, whether it was found or not";
    const Ended odd = bare({"redact", passport, "--out", path("odd.png"), "--preset", "passport/zoo", "--json"});
    EXPECT_EQ(odd.exitCode, 2);
    EXPECT_EQ(Json::parse(odd.out)["error"]["code"], "redact.no-such-preset");
}

TEST_F(RedactAuto, aPhotoIsCoveredUnlessThePurposeNeedsItAndIsThenNotedByTheCheck)
{
    std::filesystem::create_directories(m_folder / "in");
    const samples::PhotoDocument passport = samples::passportWithPhoto();
    ASSERT_TRUE(passport.picture.save(QString::fromStdString(path("in/photo.png"))));
    const auto redact = [&](const char* preset) {
        const Ended ended
            = bare({"redact", path("in/photo.png"), "--out", path("out.png"), "--preset", preset, "--json"});
        EXPECT_EQ(ended.exitCode, 0) << ended.err << ended.out;
        return Json::parse(ended.out);
    };
    const Json covered = redact("passport/takedown");
    ASSERT_TRUE(has(covered["suggested"], "cover.photo")) << covered["suggested"].dump();
    EXPECT_FALSE(has(covered["check_by_eye"], "look.photo"));
    EXPECT_TRUE(covered["leaks"]["photos"].empty());
    EXPECT_TRUE(isBlack(load(path("out.png")), passport.photos[0]));
    const Json open = redact("passport/police");
    EXPECT_FALSE(has(open["suggested"], "cover.photo"));
    EXPECT_EQ(open["leaks"]["photos"].size(), 1u);
    EXPECT_EQ(open["leaks"]["sound"], true) << "what is meant to stay is no leak";
}

TEST_F(RedactAuto, whatThePersonLeftInPlainSightIsToldAndStays)
{
    makeVaultOpenedByCode();
    const std::string passport = writePassport();
    ASSERT_EQ(cli({"import", passport, "--as", "id"}).exitCode, 0);
    const std::string id = items()[0]["id"];
    const CliResult made = cli({"redact", id, "--out", path("out.png"), "--box", "1:0,0,20,20"});
    EXPECT_EQ(made.exitCode, 0) << made.err;
    EXPECT_TRUE(has(made.json["leaks"]["findings"], "leak.mrz"));
    EXPECT_TRUE(std::filesystem::exists(path("out.png")));
    EXPECT_EQ(items().size(), 2u);
}

TEST_F(RedactAuto, aCopyThatStillLeaksIsNeitherWrittenNorFiled)
{
    makeVaultOpenedByCode();
    writeFaintText("in/faint.png");
    ASSERT_EQ(cli({"import", path("in/faint.png"), "--as", "id"}).exitCode, 0);
    const std::string id = items()[0]["id"];
    const CliResult held = cli({"redact", id, "--out", path("out.png"), "--box", "1:0,0,20,20"});
    EXPECT_EQ(held.exitCode, 1);
    EXPECT_TRUE(has(held.json["leaks"]["findings"], "leak.faint-text")) << held.json;
    EXPECT_EQ(held.json["file"], nullptr);
    EXPECT_FALSE(std::filesystem::exists(path("out.png")));
    EXPECT_EQ(items().size(), 1u);
    const CliResult meant
        = cli({"redact", id, "--out", path("out.png"), "--box", "1:0,0,20,20", "--allow", "leak.faint-text"});
    EXPECT_EQ(meant.exitCode, 0) << meant.err;
    EXPECT_TRUE(std::filesystem::exists(path("out.png")));
    EXPECT_EQ(items().size(), 2u);
    ASSERT_EQ(cli({"extract", meant.json["id"], "record", "--out", path("record.json")}).exitCode, 0);
    const Json record = Json::parse(std::ifstream(path("record.json")));
    EXPECT_EQ(record["transform"]["kept_in_spite_of"]["findings"], Json::array({"leak.faint-text"}));
}

TEST_F(RedactAuto, aMarkForTheReceiverGoesOverThePageAndNotOverTheCovers)
{
    const std::string passport = writePassport();
    const QImage plain = load(passport);
    for (const char* recipient : {"Example Site", "منصة المثال"}) {
        const Ended ended
            = bare({"redact", passport, "--out", path("marked.png"), "--auto", "--for", recipient, "--json"});
        ASSERT_TRUE(isMade(ended)) << ended.err << ended.out;
        const QImage marked = load(path("marked.png"));
        for (const QRect& box : specimen::passportBoxes().all())
            EXPECT_TRUE(isBlack(marked, inkIn(box)));
        ASSERT_EQ(marked.size(), plain.size());
        // Each of the parts that stay visible is crossed, by more than its covers.
        int crossed = 0, parts = 0;
        for (int x = 0; x + 300 <= plain.width(); x += 300)
            for (int y = 0; y + 200 <= 600; y += 200) {
                ++parts;
                crossed += isMarked(plain, marked, QRect(x, y, 300, 200)) ? 1 : 0;
            }
        EXPECT_EQ(crossed, parts);
    }
}

TEST_F(RedactAuto, aMarkHasANewReferenceOrTheGivenOneInTheLanguageAskedFor)
{
    const std::string picture = writePicture("in/shapes.png"); // on which there is little else to read
    std::set<std::string> references;
    for (int i = 0; i < 2; ++i) {
        const Ended ended
            = bare({"redact", picture, "--out", path("m.png"), "--box", "1:0,0,20,20", "--for", "X", "--json"});
        ASSERT_TRUE(isMade(ended)) << ended.err << ended.out;
        const std::string reference = Json::parse(ended.out)["reference"];
        EXPECT_NE(std::string(Json::parse(ended.out)["watermark"]).find(reference), std::string::npos);
        references.insert(reference);
    }
    EXPECT_EQ(references.size(), 2u);
    const Ended given = bare({"redact", picture, "--out", path("m.png"), "--box", "1:0,0,20,20", "--for", "X",
        "--reference", "AZ-17", "--language", "fr", "--json"});
    ASSERT_TRUE(isMade(given)) << given.err << given.out;
    EXPECT_EQ(Json::parse(given.out)["reference"], "AZ-17");
    EXPECT_TRUE(std::string(Json::parse(given.out)["watermark"]).starts_with("Copie pour ")) << given.out;
    EXPECT_EQ(bare({"redact", picture, "--out", path("m.png"), "--box", "1:0,0,20,20", "--reference", "A"}).exitCode, 2)
        << "a reference that stands nowhere names nobody";
}

TEST_F(RedactAuto, aLimitOfBytesIsKeptOrNothingIsWritten)
{
    const std::string passport = writePassport();
    for (const char* name : {"small.jpg", "small.png", "small.pdf"}) {
        const Ended ended = bare(
            {"redact", passport, "--out", path(name), "--box", "1:0,0,20,20", "--max-bytes", "150000", "--json"});
        ASSERT_TRUE(isMade(ended)) << name << ended.err << ended.out;
        EXPECT_LE(std::filesystem::file_size(path(name)), 150000u) << name;
    }
    const Ended tiny
        = bare({"redact", passport, "--out", path("t.png"), "--box", "1:0,0,20,20", "--max-bytes", "500", "--json"});
    EXPECT_EQ(tiny.exitCode, 5);
    EXPECT_EQ(Json::parse(tiny.out)["error"]["code"], "redact.too-many-bytes");
    EXPECT_FALSE(std::filesystem::exists(path("t.png")));
}

TEST_F(RedactAuto, whereNothingIsFoundNoCopyPassesForACoveredOne)
{
    const std::string picture = writePicture("in/shapes.png");
    const Ended ended = bare({"redact", picture, "--out", path("out.png"), "--auto", "--json"});
    EXPECT_EQ(ended.exitCode, 6) << ended.out;
    EXPECT_FALSE(std::filesystem::exists(path("out.png")));
}

} // namespace holdfast::test
