#include "core/bundle/layout.h"
#include "core/bundle/verifier.h"
#include "core/bundle/zip_source.h"
#include "core/zip/zip_writer.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

class ZipContainer : public testing::Test {
protected:
    std::vector<std::string> problemsOf(const Bytes& zip)
    {
        writeBytes(m_folder / "a.zip", zip);
        const auto source = ZipSource::open(m_folder / "a.zip");
        EXPECT_TRUE(source.has_value());
        return source ? (*source)->problems() : std::vector<std::string>{};
    }
    void expectRefused(const Bytes& zip, const char* what) { EXPECT_FALSE(problemsOf(zip).empty()) << what; }
    TemporaryFolder m_folder;
    SampleBag m_bag = SampleBag::make();
    Bytes m_zip = zipOf(m_bag.index.rootFolder(), m_bag.files());
};

TEST_F(ZipContainer, isReadByOtherToolsWithoutComplaint)
{
    writeBytes(m_folder / "a.zip", m_zip);
    std::string output;
    EXPECT_EQ(run(m_folder.path(), "unzip -tq a.zip", &output), 0) << output;
    EXPECT_EQ(run(m_folder.path(), "zip -T a.zip", &output), 0) << output;
    EXPECT_EQ(
        run(m_folder.path(),
            "python3 -c \"import zipfile; z=zipfile.ZipFile('a.zip'); assert z.testzip() is None; "
            "assert all(i.compress_type==0 and i.date_time==(1980,1,1,0,0,0) and not i.extra for i in z.infolist()); "
            "assert [i.filename for i in z.infolist()]==sorted(i.filename for i in z.infolist())\"",
            &output),
        0)
        << output;
    EXPECT_TRUE(problemsOf(m_zip).empty());
}

TEST_F(ZipContainer, namesTheFileWhoseBytesWereFlipped)
{
    const Files files = m_bag.files();
    for (const auto& [path, content] : files) {
        const std::string needle = m_bag.index.rootFolder() + "/" + path + content;
        Bytes zip = m_zip;
        const ByteView wanted = asBytes(needle);
        const auto found = std::search(zip.begin(), zip.end(), wanted.begin(), wanted.end());
        ASSERT_NE(found, zip.end()) << path;
        *(found + static_cast<std::ptrdiff_t>(needle.size() - content.size() / 2 - 1)) ^= 0x04;
        writeBytes(m_folder / "a.zip", zip);
        const auto report = verifyBundle(m_folder / "a.zip", {}, {});
        ASSERT_TRUE(report.has_value());
        EXPECT_EQ(report->verdict, VerifyReport::Verdict::Invalid);
        EXPECT_NE(toJson(*report).find(path), std::string::npos) << path << toJson(*report);
    }
}

TEST_F(ZipContainer, refusesBytesBeforeAfterAndBetween)
{
    Bytes prefixed{'M', 'Z'};
    append(prefixed, m_zip);
    expectRefused(prefixed, "prefix");
    Bytes suffixed = m_zip;
    suffixed.push_back(0);
    expectRefused(suffixed, "suffix");
    Bytes commented = m_zip;
    commented[commented.size() - 2] = 1;
    commented.push_back('c');
    expectRefused(commented, "comment");
    expectRefused({}, "nothing");
    expectRefused(Bytes(10, 0), "zeros");
    for (const size_t size : {m_zip.size() - 1, m_zip.size() - 22, m_zip.size() / 2, size_t{21}})
        expectRefused(Bytes(m_zip.begin(), m_zip.begin() + static_cast<std::ptrdiff_t>(size)), "cut");
}

TEST_F(ZipContainer, refusesAnotherToolsRepackingButStillNamesWhatChanged)
{
    writeFolder(m_folder / m_bag.index.rootFolder(), m_bag.files());
    writeBytes(m_folder / m_bag.index.rootFolder() / "data/records/AE-1.json", asBytes("{\"a\":2}"));
    for (const std::string options : {"-0 -X -D", "-9"}) {
        ASSERT_EQ(
            run(m_folder.path(), "rm -f b.zip && zip -q -r " + options + " b.zip " + m_bag.index.rootFolder()), 0);
        const auto report = verifyBundle(m_folder / "b.zip", {}, {});
        ASSERT_TRUE(report.has_value());
        EXPECT_EQ(report->verdict, VerifyReport::Verdict::Invalid);
        EXPECT_NE(toJson(*report).find("changed: data/records/AE-1.json"), std::string::npos)
            << options << toJson(*report);
        EXPECT_EQ(toJson(*report).find("changed: data/records/AE-3.json"), std::string::npos) << options;
    }
}

Bytes zipWithEntries(const std::vector<zip::ZipEntry>& entries, uint64_t claimed)
{
    Bytes zip, directory;
    for (const zip::ZipEntry& entry : entries) {
        if (entry.offset == zip.size()) {
            append(zip, zip::encodeLocalHeader(entry));
            zip.insert(zip.end(), entry.size, 'x');
        }
        zip::appendCentralHeader(directory, entry);
    }
    const uint64_t offset = zip.size();
    append(zip, directory);
    append(zip, zip::encodeZipEnd(claimed, directory.size(), offset));
    return zip;
}

TEST_F(ZipContainer, refusesHostileStructures)
{
    const std::string root = "holdfast-0123456789abcdef/";
    const auto entry = [&](const std::string& name, uint64_t offset = 0) { return zip::ZipEntry{name, 3, 0, offset}; };
    for (const std::string name : {"../evil", "/evil", "data/../../evil", "a\\b", "C:evil", "data//x", ".hidden", "-rf",
             "a/b/c/d", "trailing.", "sp ace", "nul\x01"})
        expectRefused(zipWithEntries({entry(root + name)}, 1), name.c_str());
    expectRefused(zipWithEntries({entry("holdfast-zzz/a")}, 1), "root folder");
    expectRefused(zipWithEntries({entry(root + "a"), entry(root + "a", 64)}, 2), "the same name twice");
    expectRefused(zipWithEntries({entry(root + "A"), entry(root + "a", 60)}, 2), "the same name but for case");
    expectRefused(zipWithEntries({entry(root + "a"), entry(root + "b", 0)}, 2), "overlap");
    expectRefused(zipWithEntries({entry(root + "a")}, 2), "count too large");
    expectRefused(zipWithEntries({entry(root + "a")}, 0xfffffffffffffffull), "huge count");
    expectRefused(zip::encodeZipEnd(1, 0xfffffff0, 0), "huge directory");
    expectRefused(zip::encodeZipEnd(1, 46, 0xffffffffffffff00ull), "offset far away");
    zip::ZipEntry large{root + "a", 0xffffffffffff, 0, 0};
    Bytes directory;
    zip::appendCentralHeader(directory, large);
    Bytes zip = zip::encodeLocalHeader(large);
    const uint64_t offset = zip.size();
    append(zip, directory);
    append(zip, zip::encodeZipEnd(1, directory.size(), offset));
    expectRefused(zip, "a size that is not there");
}

// Keeps only what is not a run of zeros, so that a container of several gigabytes fits into a sparse file.
class SparseSink final : public PatchableSink {
public:
    explicit SparseSink(const std::filesystem::path& path)
        : m_file(std::fopen(path.c_str(), "w+b"))
    {
    }
    ~SparseSink() override { std::fclose(m_file); }
    SparseSink(const SparseSink&) = delete;
    SparseSink& operator=(const SparseSink&) = delete;
    Result<void> write(ByteView bytes) override
    {
        if (bytes.size() != zeroBlock)
            HF_CHECK(overwriteAt(m_position, bytes));
        m_position += bytes.size();
        return {};
    }
    Result<void> overwriteAt(uint64_t offset, ByteView bytes) override
    {
        if (::fseeko(m_file, static_cast<off_t>(offset), SEEK_SET) != 0
            || std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size())
            return fail(holdfast::errors::ioFailed);
        return {};
    }
    static constexpr size_t zeroBlock = 8u << 20;

private:
    std::FILE* m_file;
    uint64_t m_position = 0;
};

TEST_F(ZipContainer, usesZip64WhenAndOnlyWhenItMust)
{
    const std::string root = "holdfast-0123456789abcdef/";
    const uint64_t size = (4ull << 30) + 5;
    {
        SparseSink sink(m_folder / "big.zip");
        zip::ZipWriter zip(sink);
        ASSERT_TRUE(zip.startEntry(root + "a", size));
        const Bytes zeros(SparseSink::zeroBlock);
        for (uint64_t rest = size; rest > 0;) {
            const auto part = static_cast<size_t>(std::min<uint64_t>(rest, zeros.size()));
            ASSERT_TRUE(zip.write(ByteView(zeros).first(part)));
            rest -= part;
        }
        ASSERT_TRUE(zip.finishEntry());
        ASSERT_TRUE(zip.startEntry(root + "b", 3));
        ASSERT_TRUE(zip.write(asBytes("end")));
        ASSERT_TRUE(zip.finishEntry());
        ASSERT_TRUE(zip.finish());
    }
    const auto source = ZipSource::open(m_folder / "big.zip");
    ASSERT_TRUE(source.has_value());
    EXPECT_TRUE((*source)->problems().empty()) << (*source)->problems().front();
    ASSERT_EQ((*source)->files().size(), 2u);
    EXPECT_EQ((*source)->files()[0].size, size);
    auto bytes = (*source)->open(1);
    ASSERT_TRUE(bytes.has_value());
    EXPECT_EQ(asText(*readAll(**bytes, 10)), "end");
    std::string output;
    EXPECT_EQ(run(m_folder.path(),
                  "python3 -c \"import zipfile; z=zipfile.ZipFile('big.zip'); i=z.infolist(); "
                  "assert i[0].file_size=="
                      + std::to_string(size) + "; assert i[1].header_offset>2**32; assert z.read(i[1])==b'end'\"",
                  &output),
        0)
        << output;
}

TEST_F(ZipContainer, countsMoreEntriesThanThePlainEndRecordCan)
{
    Files many;
    for (int i = 0; i < 66000; ++i)
        many["data/f" + std::to_string(i)] = "";
    const Bytes zip = zipOf("holdfast-0123456789abcdef", many);
    EXPECT_TRUE(problemsOf(zip).empty());
    std::string output;
    EXPECT_EQ(run(m_folder.path(),
                  "python3 -c \"import zipfile; assert len(zipfile.ZipFile('a.zip').infolist())==66000\"", &output),
        0)
        << output;
}

TEST_F(ZipContainer, writerRefusesWrongSizesAndOrder)
{
    SparseSink sink(m_folder / "w.zip");
    zip::ZipWriter zip(sink);
    ASSERT_TRUE(zip.startEntry("b", 2));
    EXPECT_FALSE(zip.write(asBytes("abc")).has_value());
    ASSERT_TRUE(zip.write(asBytes("a")));
    EXPECT_FALSE(zip.finishEntry().has_value());
    EXPECT_FALSE(zip.startEntry("a", 0).has_value());
}

} // namespace

} // namespace holdfast::bundle::test
