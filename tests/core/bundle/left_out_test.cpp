#include "core/bundle/left_out.h"

#include "core/bundle/readme_text.h"
#include "core/bundle/report/report_options.h"
#include "core/vault/accounts.h"
#include "core/vault/annotations.h"
#include "core/vault/figures.h"
#include "tests/core/bundle/export_fixture.h"

#include <QGuiApplication>

namespace holdfast::bundle::test {

namespace {

/// A case of which the sender wrote down more than goes along.
class LeftOutOfABundle : public ExportTest {
protected:
    void SetUp() override
    {
        static int count = 1;
        static char name[] = "left-out";
        static char* names[] = {name, nullptr};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (QCoreApplication::instance() == nullptr)
            new QGuiApplication(count, names); // lives as long as the process: fonts are shared
        ExportTest::SetUp();
    }
    void writeDown()
    {
        vault::Annotations own(*m_vault);
        EXPECT_TRUE(own.addNote(m_page.id, "the neighbour"));
        EXPECT_TRUE(own.addNote(m_file.id, "private"));
        EXPECT_TRUE(own.addTag(m_page.id, "urgent"));
        EXPECT_TRUE(vault::Accounts(*m_vault).add(m_page.id,
            std::array{vault::AccountEntry{
                "Owl", "owl_9", "https://pond.example/u/owl_9", PersonRole::Poster, "14 March", "link"}}));
        EXPECT_TRUE(vault::Figures(*m_vault).add(
            m_page.id, std::array{vault::FigureEntry{FigureKind::Views, 1200, false, "1.2K views", "text"}}));
    }
    std::string readmeOf(const ExportOptions& options)
    {
        const std::string readme = readFolder(unpacked("b.zip", exported("b.zip", options))).at("README.txt");
        return readme.substr(readme.find("WHAT IS NOT IN IT"));
    }
    std::string reportOf(ExportOptions options)
    {
        options.report = std::make_shared<ReportOptions>();
        const auto root = unpacked("r.zip", exported("r.zip", options));
        std::string text;
        EXPECT_EQ(run(root / "data/report", "pdftotext -layout report.pdf - | tr -s ' \\n' ' '", &text), 0);
        return text;
    }
};

bool readerIsTold(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

TEST_F(LeftOutOfABundle, isNamedInTheReadmeAndWhatWasSentIsNot)
{
    writeDown();
    const std::string kept = readmeOf({});
    for (const char* line :
        {"    notes: 2\n", "    tags: 1\n", "    accounts noted on pages: 1\n", "    figures noted on pages: 1\n"})
        EXPECT_TRUE(readerIsTold(kept, line)) << kept;
    EXPECT_FALSE(readerIsTold(kept, "other items are left out")) << kept;
    EXPECT_FALSE(readerIsTold(kept, "withheld"));
    ExportOptions withFacts;
    withFacts.withPageFacts = true;
    const std::string sent = readmeOf(withFacts);
    EXPECT_TRUE(readerIsTold(sent, "    notes: 2\n"));
    EXPECT_FALSE(readerIsTold(sent, "noted on pages")) << sent;
    EXPECT_TRUE(readerIsTold(sent, "events the contents of 1 are withheld")) << "of the first export: " << sent;
}

TEST_F(LeftOutOfABundle, isOfTheChosenItemsAlone)
{
    writeDown();
    ExportOptions one;
    one.only = {m_file.id};
    const std::string readme = readmeOf(one);
    EXPECT_TRUE(readerIsTold(readme, "    notes: 1\n")) << readme;
    EXPECT_FALSE(readerIsTold(readme, "    tags:")) << readme;
    EXPECT_TRUE(readerIsTold(readme, "other items are left out")) << readme;
}

TEST_F(LeftOutOfABundle, isNamedOnTheFirstPageOfTheReport)
{
    writeDown();
    const std::string whole = reportOf({});
    EXPECT_TRUE(readerIsTold(whole, "notes 2, tags 1")) << whole;
    EXPECT_TRUE(readerIsTold(whole, "accounts 1, ")) << whole;
    EXPECT_TRUE(readerIsTold(whole, "custody.jsonl is complete"));
    const std::string next = reportOf({});
    EXPECT_TRUE(readerIsTold(next, "the contents of 1 of its")) << "the log withholds the first export: " << next;
    EXPECT_FALSE(readerIsTold(next, "custody.jsonl is complete"));
}

TEST(LeftOutText, saysNothingWasLeftOutOnlyWhereThatIsSo)
{
    BundleIndex index = SampleBag::make().index;
    index.items.resize(1);
    index.omissions.clear();
    const std::string_view nothing = "Nothing was left out of the case";
    EXPECT_TRUE(readerIsTold(encodeReadme(index), nothing));
    LeftOut kept;
    kept.notes = 1;
    EXPECT_FALSE(readerIsTold(encodeReadme(index, kept), nothing));
    index.withheld = 1;
    EXPECT_FALSE(readerIsTold(encodeReadme(index), nothing));
}

} // namespace

} // namespace holdfast::bundle::test
