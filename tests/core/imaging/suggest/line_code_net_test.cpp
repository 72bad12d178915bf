#include "core/base/helper_process.h"
#include "core/imaging/leak/leak_check.h"
#include "core/imaging/pdf_builder.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/core/imaging/helper_children.h"

#include "drawn_symbol.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

const std::string lineText = "D12345678", areaText = "UTOPIA ERIKSSON";

QImage pageWithBothKinds()
{
    QImage page(900, 500, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.drawImage(60, 80, specimen::drawnSymbol(ZXing::BarcodeFormat::Code128, lineText, {400, 90}, 10));
    painter.drawImage(600, 60, specimen::drawnSymbol(ZXing::BarcodeFormat::QRCode, areaText, {220, 220}, 4));
    painter.end();
    return page;
}

/// A document of two such pages, and a helper that is killed as it is about to look at the first one.
class LineCodeNet : public testing::Test {
protected:
    void SetUp() override
    {
        PdfBuilder builder(m_file);
        for (int page = 0; page < 2; ++page)
            ASSERT_TRUE(builder.addPage({pageWithBothKinds(), redactionDotsPerInch}));
        ASSERT_TRUE(builder.finish());
        m_client = DecodeClient::start().value();
    }
    std::unique_ptr<ByteSource> open() const { return std::make_unique<MemorySource>(m_file.bytes()); }
    LoadAgain loads() const
    {
        return [this] { return m_client->load(*open(), "application/pdf", {}); };
    }
    static void endTheHelper() { samples::endHelpers("holdfast-decode"); }
    static Progress endingTheHelperOverPageOne()
    {
        return Progress([](std::string_view what, uint64_t page, uint64_t) {
            if ((what == "looking" || what == "checking") && page == 1)
                endTheHelper();
        });
    }
    static bool coversCode(uint32_t page, std::string_view text, const std::vector<Suggestion>& covers)
    {
        return std::ranges::any_of(covers, [&](const Suggestion& one) { return one.page == page && one.text == text; });
    }
    MemorySink m_file;
    std::unique_ptr<DecodeClient> m_client;
};

TEST_F(LineCodeNet, looksAtThePageAgainWithoutLineCodesAndSaysSo)
{
    ASSERT_TRUE(loads()());
    const auto found = suggestForDocument(*m_client, 2, endingTheHelperOverPageOne(), loads());
    ASSERT_TRUE(found) << found.error().detail();
    EXPECT_TRUE(coversCode(1, areaText, found->covers));
    EXPECT_FALSE(coversCode(1, lineText, found->covers));
    EXPECT_TRUE(coversCode(2, areaText, found->covers));
    EXPECT_TRUE(coversCode(2, lineText, found->covers)) << "the next page is looked at in full";
    ASSERT_EQ(found->unchecked.size(), 1u);
    EXPECT_EQ(found->unchecked[0].page, 1u);
    EXPECT_EQ(found->unchecked[0].why, lineCodesNotSought);
}

TEST_F(LineCodeNet, isNoneForADocumentThatCannotBeLoadedAgain)
{
    ASSERT_TRUE(loads()());
    const auto found = suggestForDocument(*m_client, 2, endingTheHelperOverPageOne());
    ASSERT_FALSE(found);
    EXPECT_TRUE(found.error().is(holdfast::errors::helperCrashed)) << found.error().code().id;
}

TEST_F(LineCodeNet, keepsACheckFromPassingForAWholeOne)
{
    const auto report = checkForLeaks(
        *m_client, [this] { return open(); }, "application/pdf", endingTheHelperOverPageOne());
    ASSERT_TRUE(report) << report.error().detail();
    std::vector<std::string> withoutLineCodes;
    for (const UncheckedPart& part : report->unchecked)
        if (part.lineCodesOfPage > 0) {
            EXPECT_EQ(part.lineCodesOfPage, 1u);
            withoutLineCodes.push_back(part.what);
        }
    EXPECT_EQ(withoutLineCodes, std::vector<std::string>{"page 1: look.line-codes"});
    EXPECT_FALSE(report->isSound());
    const auto reads = [&](uint32_t page, std::string_view format) {
        return std::ranges::any_of(report->findings, [&](const LeakFinding& one) {
            return one.code == leak_codes::barcode && one.page == page && one.text.starts_with(format);
        });
    };
    EXPECT_TRUE(reads(1, "QRCode"));
    EXPECT_FALSE(reads(1, "Code128"));
    EXPECT_TRUE(reads(2, "QRCode"));
    EXPECT_TRUE(reads(2, "Code128")) << "the next page is checked in full";
}

/// Three empty pages, the first of which costs the helper that reads it, and the one that reads it again.
class LostTwice : public LineCodeNet {
protected:
    void SetUp() override
    {
        QImage empty(200, 120, QImage::Format_RGB32);
        empty.fill(Qt::white);
        PdfBuilder builder(m_file);
        for (int page = 0; page < 3; ++page)
            ASSERT_TRUE(builder.addPage({empty, redactionDotsPerInch}));
        ASSERT_TRUE(builder.finish());
        m_client = DecodeClient::start().value();
    }
    LoadAgain loadsFirstForAHelperThatEnds()
    {
        return [this]() -> Result<uint32_t> {
            HF_TRY(const uint32_t pages, loads()());
            if (m_loadedAgain++ == 0)
                endTheHelper();
            return pages;
        };
    }
    int m_loadedAgain = 0;
};

TEST_F(LostTwice, leavesTheNextPagesToANewHelper)
{
    ASSERT_TRUE(loads()());
    const Progress progress;
    CarefulPages pages(*m_client, loadsFirstForAHelperThatEnds(), progress);
    endTheHelper();
    const auto first = pages.findText(1);
    ASSERT_FALSE(first);
    EXPECT_TRUE(first.error().is(holdfast::errors::helperCrashed)) << first.error().code().id;
    EXPECT_FALSE(m_client->isLoaded());
    const auto hidden = pages.inspect(1);
    EXPECT_TRUE(hidden) << hidden.error().code().id;
    for (const uint32_t number : {2u, 3u}) {
        const auto text = pages.findText(number);
        ASSERT_TRUE(text) << number << ": " << text.error().code().id << " " << text.error().detail();
        EXPECT_FALSE(text->lacksLineCodes);
    }
    EXPECT_EQ(m_loadedAgain, 2);
}

TEST_F(LostTwice, leavesOnlyThatPageUnchecked)
{
    int opened = 0;
    bool isPageOne = false;
    const auto open = [&] {
        ++opened;
        return this->open();
    };
    const Progress progress([&](std::string_view what, uint64_t page, uint64_t) {
        isPageOne = isPageOne || (what == "checking" && page == 1);
        if ((what == "checking" && page == 1) || (what == "reading" && isPageOne && opened == 2))
            endTheHelper();
    });
    const auto report = checkForLeaks(*m_client, open, "application/pdf", progress);
    ASSERT_TRUE(report) << report.error().detail();
    EXPECT_EQ(report->pages, 3u);
    ASSERT_EQ(report->unchecked.size(), 1u);
    EXPECT_EQ(report->unchecked[0].what, "page 1: helper.crashed");
    EXPECT_EQ(report->unchecked[0].lineCodesOfPage, 0u);
    EXPECT_EQ(opened, 3);
}

TEST_F(LostTwice, endsTheSearchWithTheErrorOfTheFirstTime)
{
    ASSERT_TRUE(loads()());
    const auto found = suggestForDocument(*m_client, 3, endingTheHelperOverPageOne(), loadsFirstForAHelperThatEnds());
    ASSERT_FALSE(found);
    EXPECT_TRUE(found.error().is(holdfast::errors::helperCrashed)) << found.error().code().id;
}

TEST_F(LineCodeNet, tellsWhyTheDocumentCannotBeLoadedAgain)
{
    ASSERT_TRUE(loads()());
    const LoadAgain isGone = []() -> Result<uint32_t> { return fail(holdfast::errors::ioFailed, "the drive is gone"); };
    const auto found = suggestForDocument(*m_client, 2, endingTheHelperOverPageOne(), isGone);
    ASSERT_FALSE(found) << "the page was read all the same";
    EXPECT_TRUE(found.error().is(holdfast::errors::ioFailed)) << found.error().code().id;
}

} // namespace
