#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;
using imaging::OutputFormat;

namespace {

class CoverDocument : public IntakeTest {
protected:
    static CoverOrder order(OutputFormat format, const std::vector<QRect>& boxes, uint32_t page = 1)
    {
        CoverOrder order;
        order.format = format;
        for (const QRect& box : boxes)
            order.covers.push_back({page, box});
        return order;
    }
    Result<CoveredCopy> cover(ByteView document, std::string_view mime, const CoverOrder& order)
    {
        MemorySource source(document);
        return coverDocument(m_vault.get(), *s_decoder, source, mime, order, {});
    }
    static QImage decoded(ByteView file, std::string_view mime)
    {
        MemorySource source(file);
        EXPECT_TRUE(s_decoder->load(source, mime, {}));
        return s_decoder->page(1, imaging::redactionDotsPerInch, {}).value().pixels;
    }
    static Bytes bytesOf(const CoveredCopy& copy) { return readAll(*copy.file.open(), SIZE_MAX).value(); }
    vault::Item imported(ByteView file, ImportOptions options)
    {
        return importOne(m_folder.write("document", file), options).item.value();
    }
};

TEST_F(CoverDocument, leavesBlackUnderEachBoxAndEverythingElseAsItWas)
{
    const QImage passport = specimen::drawPassport();
    const std::vector<QRect> boxes = specimen::passportBoxes().all();
    const auto copy = cover(samples::png(passport), "image/png", order(OutputFormat::Png, boxes));
    ASSERT_TRUE(copy) << copy.error().code().id << " " << copy.error().detail();
    EXPECT_FALSE(copy->item);
    EXPECT_EQ(itemCount(), 0u);
    const QImage seen = decoded(bytesOf(*copy), "image/png");
    ASSERT_EQ(seen.size(), passport.size());
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x) {
            const bool isCovered
                = std::any_of(boxes.begin(), boxes.end(), [&](const QRect& box) { return box.contains(x, y); });
            ASSERT_EQ(seen.pixel(x, y), isCovered ? qRgb(0, 0, 0) : passport.pixel(x, y)) << x << "," << y;
        }
}

TEST_F(CoverDocument, putsADocumentFromOutsideIntoTheVaultOnlyForACopyThatPassed)
{
    const Bytes file = samples::png(specimen::drawPassport());
    CoverOrder order = this->order(OutputFormat::Png, {specimen::passportBoxes().machineReadable});
    order.fileDocument = [&]() -> Result<vault::Item> { return imported(file, asDocument()); };
    order.beforeFiling = [](const HeldFile&) -> Result<LetPass> { return fail(holdfast::errors::cancelled); };
    EXPECT_FALSE(cover(file, "image/png", order));
    EXPECT_EQ(itemCount(), 0u);

    order.beforeFiling = {};
    const auto copy = cover(file, "image/png", order);
    ASSERT_TRUE(copy) << copy.error().code().id << " " << copy.error().detail();
    ASSERT_TRUE(copy->item && copy->item->parent);
    EXPECT_EQ(copy->item->parent->sha256, Sha256::of(file));
    EXPECT_EQ(itemCount(), 2u);
}

TEST_F(CoverDocument, filesTheCopyAsAnItemThatNamesTheHashOfItsParent)
{
    const Bytes file = samples::png(specimen::drawPassport());
    const vault::Item parent = imported(file, asDocument());
    CoverOrder order = this->order(OutputFormat::Jpeg, {specimen::passportBoxes().machineReadable});
    order.parent = parent;
    const auto copy = cover(file, "image/png", order);
    ASSERT_TRUE(copy) << copy.error().code().id << " " << copy.error().detail();
    ASSERT_TRUE(copy->item);
    const vault::Item item = m_vault->item(copy->item->id).value();
    EXPECT_EQ(item.kind, vault::ItemKind::Redacted);
    ASSERT_TRUE(item.parent);
    EXPECT_EQ(item.parent->item, parent.id);
    EXPECT_EQ(item.parent->sha256, Sha256::of(file));
    EXPECT_EQ(stored(item, "redacted"), bytesOf(*copy));
    EXPECT_EQ(item.artifact("redacted")->mime, "image/jpeg");
    const Json record = this->record(item);
    EXPECT_EQ(record["derived_from"]["sha256"], Sha256::of(file).hex());
    EXPECT_EQ(record["transform"]["boxes"].size(), 1u);
    EXPECT_EQ(record["file"]["sha256"], copy->file.sha256().hex());
    EXPECT_NE(canonicalJson(lastEvent()).find(Sha256::of(file).hex()), std::string::npos);
    EXPECT_EQ(stored(m_vault->item(parent.id).value(), "original"), file) << "the original was touched";
}

TEST_F(CoverDocument, recordsTheReferenceByWhichALeakedCopyNamesItsRecipient)
{
    const Bytes file = samples::png(specimen::drawPassport());
    CoverOrder order = this->order(OutputFormat::Jpeg, {specimen::passportBoxes().machineReadable});
    order.parent = imported(file, asDocument());
    order.watermark = "Copy for Example Site only · Ref. 4K7M-X9CA";
    order.reference = "4K7M-X9CA";
    const auto copy = cover(file, "image/png", order);
    ASSERT_TRUE(copy) << copy.error().code().id << " " << copy.error().detail();
    const Json transform = record(*copy->item)["transform"];
    EXPECT_EQ(transform["watermark"], order.watermark);
    EXPECT_EQ(transform["reference"], "4K7M-X9CA");
    EXPECT_NE(canonicalJson(lastEvent()).find("4K7M-X9CA"), std::string::npos);
}

TEST_F(CoverDocument, recordsWhatACheckFoundInACopyThatIsKeptAllTheSame)
{
    const Bytes file = samples::png(specimen::drawPassport());
    CoverOrder order = this->order(OutputFormat::Png, {specimen::passportBoxes().birthDate});
    order.parent = imported(file, asDocument());
    order.beforeFiling = [](const HeldFile&) -> Result<LetPass> {
        return LetPass{{"leak.mrz", "leak.barcode"}, false};
    };
    const auto kept = cover(file, "image/png", order);
    ASSERT_TRUE(kept);
    const Json expected{{"findings", {"leak.mrz", "leak.barcode"}}, {"checked_whole", false}};
    EXPECT_EQ(record(*kept->item)["transform"]["kept_in_spite_of"], expected);
    EXPECT_NE(canonicalJson(lastEvent()).find("leak.mrz"), std::string::npos);

    order.beforeFiling = [](const HeldFile&) -> Result<LetPass> { return LetPass{}; };
    const auto clean = cover(file, "image/png", order);
    EXPECT_FALSE(record(*clean->item)["transform"].contains("kept_in_spite_of"));
}

TEST_F(CoverDocument, refusesADocumentThatIsNotTheParents)
{
    CoverOrder order = this->order(OutputFormat::Png, {QRect(0, 0, 5, 5)});
    order.parent = imported(samples::png(samples::gradient(20, 20)), asDocument());
    const auto copy = cover(samples::png(samples::gradient(30, 30)), "image/png", order);
    ASSERT_FALSE(copy);
    EXPECT_TRUE(copy.error().is(vault::errors::noSuchArtifact));
    EXPECT_EQ(itemCount(), 1u);
}

TEST_F(CoverDocument, coversACopyOfACopy)
{
    const Bytes file = samples::png(samples::gradient(60, 60));
    CoverOrder first = order(OutputFormat::Png, {QRect(0, 0, 10, 10)});
    first.parent = imported(file, asDocument());
    const auto one = cover(file, "image/png", first);
    ASSERT_TRUE(one && one->item);
    CoverOrder second = order(OutputFormat::Png, {QRect(20, 20, 10, 10)});
    second.parent = one->item;
    const auto two = cover(bytesOf(*one), "image/png", second);
    ASSERT_TRUE(two) << two.error().code().id;
    EXPECT_EQ(two->item->parent->sha256, one->file.sha256());
}

TEST_F(CoverDocument, inheritsTheAnswerGivenForEvidence)
{
    const Bytes file = samples::png(samples::gradient(60, 60));
    CoverOrder order = this->order(OutputFormat::Png, {QRect(0, 0, 10, 10)});
    order.parent = imported(file, answered(AgeAnswer::No));
    const auto copy = cover(file, "image/png", order);
    ASSERT_TRUE(copy) << copy.error().code().id;
    EXPECT_EQ(copy->item->age, AgeAnswer::No);

    order.parent->age = AgeAnswer::Unanswered;
    const auto refused = cover(file, "image/png", order);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::errors::ageUnanswered));
}

TEST_F(CoverDocument, turnsAPhotographUprightBeforeCovering)
{
    const auto copy = cover(
        samples::jpeg(samples::gradient(60, 20), 6), "image/jpeg", order(OutputFormat::Png, {QRect(0, 40, 20, 20)}));
    ASSERT_TRUE(copy) << copy.error().code().id;
    const QImage seen = decoded(bytesOf(*copy), "image/png");
    ASSERT_EQ(seen.size(), QSize(20, 60));
    EXPECT_EQ(seen.pixel(10, 59), qRgb(0, 0, 0));
    EXPECT_EQ(asText(bytesOf(*copy)).find(samples::canary), std::string_view::npos);
}

TEST_F(CoverDocument, makesAPdfOfPicturesOutOfAPdfWithText)
{
    const auto copy
        = cover(samples::pdfWithText(3), "application/pdf", order(OutputFormat::Pdf, {QRect(10, 10, 700, 200)}, 2));
    ASSERT_TRUE(copy) << copy.error().code().id << " " << copy.error().detail();
    EXPECT_EQ(asText(bytesOf(*copy)).find(samples::canary), std::string_view::npos);
    ASSERT_EQ(s_decoder->load(*copy->file.open(), "application/pdf", {}).value(), 3u);
    const auto darkIn = [&](uint32_t number) {
        const QImage page = s_decoder->page(number, imaging::redactionDotsPerInch, {}).value().pixels;
        return qGray(page.pixel(400, 20)) < 10;
    };
    EXPECT_FALSE(darkIn(1));
    EXPECT_TRUE(darkIn(2));
    EXPECT_FALSE(darkIn(3));
}

TEST_F(CoverDocument, refusesWrongPagesBoxesAndFormats)
{
    const Bytes pdf = samples::pdfWithText(2);
    const auto codeFor
        = [&](const CoverOrder& order) { return std::string(cover(pdf, "application/pdf", order).error().code().id); };
    EXPECT_EQ(codeFor(order(OutputFormat::Pdf, {QRect(0, 0, 5, 5)}, 3)), "redact.no-such-page");
    EXPECT_EQ(codeFor(order(OutputFormat::Pdf, {QRect(0, 0, 5, 5)}, 0)), "redact.no-such-page");
    EXPECT_EQ(codeFor(order(OutputFormat::Pdf, {QRect(50000, 0, 5, 5)}, 1)), "redact.box-outside");
    EXPECT_EQ(codeFor(order(OutputFormat::Png, {QRect(0, 0, 5, 5)}, 1)), "redact.bad-format");
    EXPECT_EQ(itemCount(), 0u);
}

} // namespace
