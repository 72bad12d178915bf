#include "tests/core/bundle/export_fixture.h"

namespace holdfast::bundle::test {

namespace {

/// What README.txt tells a recipient to type, with the tools that Debian ships.
class StockTools : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        m_report = exported("all.zip");
        m_root = unpacked("all.zip", m_report);
    }
    static constexpr const char* manifests
        = "sha256sum --strict --quiet -c manifest-sha256.txt && sha256sum --strict --quiet -c tagmanifest-sha256.txt";
    static constexpr const char* ssh = "ssh-keygen -Y verify -f allowed_signers -I holdfast -n holdfast-bundle -s "
                                       "tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt";
    static constexpr const char* minisign = "minisign -Vm tagmanifest-sha256.txt -p minisign.pub";
    bool everythingPasses() const
    {
        return run(m_root, manifests) == 0 && run(m_root, ssh) == 0 && run(m_root, minisign) == 0;
    }
    ExportReport m_report;
    std::filesystem::path m_root;
};

TEST_F(StockTools, acceptTheBundle)
{
    std::string output;
    EXPECT_EQ(run(m_root, manifests, &output), 0) << output;
    EXPECT_EQ(run(m_root, ssh, &output), 0) << output;
    EXPECT_EQ(run(m_root, minisign, &output), 0) << output;
    EXPECT_EQ(run(m_folder.path(), "unzip -tq all.zip", &output), 0) << output;
    EXPECT_EQ(run(m_folder.path(), "python3 -m zipfile -t all.zip", &output), 0) << output;
}

TEST_F(StockTools, areGivenByTheReadmeAsTheyAreTestedHere)
{
    const std::string readme = readFolder(m_root).at("README.txt");
    for (const char* command :
        {ssh, minisign, "sha256sum -c manifest-sha256.txt", "sha256sum -c tagmanifest-sha256.txt"})
        EXPECT_NE(readme.find(command), std::string::npos) << command;
}

TEST_F(StockTools, seeAChangeOfAnyListedFile)
{
    const Files files = readFolder(m_root);
    for (const auto& [path, content] : files) {
        std::string changed = content;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        writeBytes(m_root / path, asBytes(changed));
        EXPECT_FALSE(everythingPasses()) << path;
        writeBytes(m_root / path, asBytes(content));
    }
    EXPECT_TRUE(everythingPasses());
}

TEST_F(StockTools, includeAValidatorOfRfc8493ThatIsNotOurs)
{
    std::string output;
    const std::string validate = "python3 '" HOLDFAST_SOURCE "/tests/support/validate_bag.py' .";
    EXPECT_EQ(run(m_root, validate, &output), 0) << output;
    writeBytes(m_root / "data/unlisted.txt", asBytes("x"));
    EXPECT_NE(run(m_root, validate, &output), 0) << "the validator must be able to fail";
}

} // namespace

} // namespace holdfast::bundle::test
