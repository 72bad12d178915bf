#include "core/bundle/case_file.h"

#include "tests/core/bundle/export_fixture.h"

#include <algorithm>
#include <sstream>

namespace holdfast::bundle::test {

namespace {

using Lines = std::vector<std::string>;

class CaseFile : public ExportTest {
protected:
    BundleIndex index()
    {
        const auto root = unpacked("all.zip", exported("all.zip"));
        return *parseIndex(readFolder(root).at("data/bundle.json"));
    }
    /// What rdflib, with which investigators' programs are made, reads in it.
    Lines readBack(const std::string& caseFile)
    {
        writeBytes(m_folder / "case.jsonld", Bytes(caseFile.begin(), caseFile.end()));
        std::string output;
        EXPECT_EQ(run(m_folder.path(), "'" HOLDFAST_SOURCE "/tests/support/read_case_file.py' case.jsonld", &output), 0)
            << output;
        Lines lines;
        std::istringstream in(output);
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
        return lines;
    }
};

bool has(const Lines& lines, const std::string& line)
{
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

TEST_F(CaseFile, tellsAnIndependentReaderEachExhibitAddressFileAndOrigin)
{
    const BundleIndex index = CaseFile::index();
    const Lines lines = readBack(encodeCaseFile(index, "Eriksson"));
    size_t expected = 1; // the investigation
    const auto expectLine = [&](const std::string& line) {
        ++expected;
        EXPECT_TRUE(has(lines, line)) << line;
    };
    size_t derived = 0;
    for (const BundleIndex::Item& item : index.items) {
        expectLine("exhibit " + item.exhibit + " Eriksson Holdfast " + item.capturedAt);
        if (!item.url.empty())
            expectLine("address " + item.exhibit + " " + item.url);
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            expectLine("file " + item.exhibit + " " + artifact.path + " " + std::to_string(artifact.bytes) + " "
                + artifact.sha256.hex());
        derived += item.parent ? 1u : 0u;
    }
    EXPECT_EQ(derived, 1u);
    const auto artifactOf = [&](const vault::Item& item) {
        return std::find_if(index.items.begin(), index.items.end(),
            [&](const BundleIndex::Item& one) { return one.id == item.id.text(); })
            ->artifacts.front()
            .path;
    };
    expectLine(
        "made " + m_covered.exhibit + " " + artifactOf(m_covered) + " " + m_file.exhibit + " " + artifactOf(m_file));
    EXPECT_TRUE(has(lines, "in 1 investigation"));
    EXPECT_EQ(lines.size(), expected) << "nothing else is said";
}

TEST_F(CaseFile, givesTheSameThingTheSameNameInEveryBundle)
{
    BundleIndex index = CaseFile::index();
    const std::string all = encodeCaseFile(index, "Eriksson");
    EXPECT_EQ(encodeCaseFile(index, "Eriksson"), all);
    const BundleIndex::Item kept = index.items.front();
    index.items = {kept};
    const Json one = *parseJson(encodeCaseFile(index, "Eriksson"), 1u << 20);
    for (const Json& thing : one.at("@graph"))
        EXPECT_NE(all.find(thing.at("@id").get<std::string>()), std::string::npos) << thing;
}

TEST_F(CaseFile, leavesOutWhatIsNotInTheBundle)
{
    BundleIndex index = CaseFile::index();
    std::erase_if(index.items, [&](const BundleIndex::Item& item) { return item.id == m_file.id.text(); });
    const Lines lines = readBack(encodeCaseFile(index, ""));
    EXPECT_TRUE(has(lines, "in 1 investigation"));
    EXPECT_TRUE(
        std::none_of(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("made"); }));
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(),
        [&](const std::string& line) { return line.starts_with("exhibit " + m_covered.exhibit + " not named "); }));
}

TEST_F(CaseFile, keepsTextsOfPagesAsTexts)
{
    BundleIndex index = CaseFile::index();
    index.items.front().title = "\",\"@id\":\"kb:other\" \xff \xe2\x80\xae";
    index.items.front().url = "https://sharing.example/\"><script>";
    const std::string text = encodeCaseFile(index, "");
    EXPECT_TRUE(parseJson(text, 1u << 20));
    EXPECT_TRUE(has(readBack(text), "address " + index.items.front().exhibit + " " + index.items.front().url));
}

} // namespace holdfast::bundle::test
