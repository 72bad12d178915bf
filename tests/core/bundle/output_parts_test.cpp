#include "core/bundle/output_parts.h"

#include "core/bundle/bundle_source.h"
#include "core/crypto/age_identity.h"
#include "tests/core/bundle/export_fixture.h"

namespace holdfast::bundle::test {

namespace {

namespace fs = std::filesystem;

class BundleInParts : public ExportTest {
protected:
    static ExportOptions inParts()
    {
        ExportOptions options;
        options.partBytes = minPartBytes;
        return options;
    }
    /// More than three parts hold.
    void addMuch()
    {
        vault::NewItem file;
        file.age = AgeAnswer::No;
        file.title = "Much";
        file.capturedAt = m_clock.now();
        add(file, {{"original", "much.bin", "application/octet-stream", std::string(3 * minPartBytes, 'm')}});
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            if (const std::string name = entry.path().filename().string(); name.starts_with("b.zip"))
                found.push_back(name);
        std::sort(found.begin(), found.end());
        return found;
    }
};

} // namespace

TEST_F(BundleInParts, isWholeWhenTheyArePutOneAfterTheOther)
{
    addMuch();
    const ExportReport report = exported("b.zip", inParts());
    EXPECT_EQ(names(),
        (std::vector<std::string>{"b.zip.001", "b.zip.002", "b.zip.003", "b.zip.004", "b.zip.how-to-join.txt"}));
    ASSERT_EQ(report.parts.size(), 4u);
    EXPECT_EQ(report.parts.front(), m_folder / "b.zip.001");
    uint64_t bytes = 0;
    for (const fs::path& part : report.parts)
        bytes += fs::file_size(part);
    EXPECT_EQ(report.bytes, bytes);
    EXPECT_EQ(fs::file_size(report.parts[2]), minPartBytes);
    const std::string join = readFolder(m_folder.path()).at("b.zip.how-to-join.txt");
    const size_t cat = join.find("cat ");
    ASSERT_NE(cat, std::string::npos);
    ASSERT_EQ(run(m_folder.path(), join.substr(cat, join.find('\r', cat) - cat)), 0);
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid);
    EXPECT_NE(join.find(R"(copy /b "b.zip.001"+"b.zip.002"+"b.zip.003"+"b.zip.004" "b.zip")"), std::string::npos);
    const auto part = verifyBundle(m_folder / "b.zip.001", {}, {});
    ASSERT_FALSE(part);
    EXPECT_TRUE(part.error().is(errors::onePart)) << "which is neither valid nor forged";
}

TEST_F(BundleInParts, opensForItsRecipientWhereItIsSealed)
{
    addMuch();
    ExportOptions options = inParts();
    const crypto::AgeIdentity identity = crypto::AgeIdentity::generate();
    auto seal = std::make_shared<crypto::AgeSeal>();
    seal->recipients = {identity.recipient()};
    options.seal = seal;
    exported("b.zip", options);
    writeBytes(m_folder / "key", identity.text().view());
    std::string output;
    ASSERT_EQ(run(m_folder.path(), "cat b.zip.age.[0-9][0-9][0-9] | age -d -i key -o b.zip", &output), 0) << output;
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid);
}

TEST_F(BundleInParts, isOneFileWhereItFits)
{
    const ExportReport report = exported("b.zip", inParts());
    EXPECT_EQ(names(), std::vector<std::string>{"b.zip"});
    EXPECT_TRUE(report.parts.empty());
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid);
}

TEST_F(BundleInParts, doesNotMixWithThoseOfAnotherBundle)
{
    addMuch();
    writeBytes(m_folder / "b.zip.007", Bytes{1});
    const auto refused = exportBundle(*m_vault, inParts(), m_folder / "b.zip", {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::errors::alreadyExists));
    EXPECT_EQ(names(), std::vector<std::string>{"b.zip.007"});
}

TEST_F(BundleInParts, isRefusedWhereThereWouldBeTooMany)
{
    bundle::OutputParts parts = *bundle::OutputParts::create(m_folder / "b.zip", 1);
    const Bytes most(maxParts);
    ASSERT_TRUE(parts.write(most));
    const auto more = parts.write(ByteView(most).first(1));
    ASSERT_FALSE(more);
    EXPECT_TRUE(more.error().is(errors::tooManyParts));
    EXPECT_TRUE(names().empty()) << "nothing has a name before it is whole";
}

TEST_F(BundleInParts, leavesNothingWhenOneOfThemCannotBeNamed)
{
    bundle::OutputParts parts = *bundle::OutputParts::create(m_folder / "b.zip", 2);
    ASSERT_TRUE(parts.write(asBytes("holdfast")));
    ASSERT_TRUE(parts.overwriteAt(1, asBytes("OLD")));
    fs::create_directory(m_folder / "b.zip.002");
    writeBytes(m_folder / "b.zip.002/in the way", Bytes{1});
    EXPECT_FALSE(parts.commit());
    EXPECT_EQ(names(), std::vector<std::string>{"b.zip.002"});
}

TEST_F(BundleInParts, takesCorrectionsThatLieInTwoOfThem)
{
    bundle::OutputParts parts = *bundle::OutputParts::create(m_folder / "b.zip", 2);
    ASSERT_TRUE(parts.write(asBytes("holdfast")));
    ASSERT_TRUE(parts.overwriteAt(1, asBytes("OLD")));
    EXPECT_FALSE(parts.overwriteAt(7, asBytes("too far")));
    ASSERT_TRUE(parts.commit());
    const Files files = readFolder(m_folder.path());
    EXPECT_EQ(files.at("b.zip.001") + files.at("b.zip.002"), "hOLD");
    EXPECT_TRUE(files.contains("b.zip.how-to-join.txt"));
}

} // namespace holdfast::bundle::test
