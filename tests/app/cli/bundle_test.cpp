#include "tests/app/cli/sample_vault.h"

#include "built_programs.h"
#include "core/base/digest.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

namespace holdfast::test {

namespace fs = std::filesystem;

class Bundle : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(
            cli({"import", writePicture("in/a.png", 1), writePicture("in/b.png", 2), "--under18", "no"}).exitCode, 0);
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
        ASSERT_EQ(cli({"link", "https://pond.example/post/1"}).exitCode, 0);
        m_export = cli({"export", "--out", path("out/b.zip"), "--for", "A. Recipient"});
        ASSERT_EQ(m_export.exitCode, 0) << m_export.err;
    }
    /// Unpacks with stock unzip; gives the bag's root folder.
    std::string unpack()
    {
        const Ended ended = tool({"unzip", "-q", path("out/b.zip"), "-d", path("out/bag")});
        EXPECT_EQ(ended.exitCode, 0) << ended.err;
        return path("out/bag/" + m_export.json["root"].get<std::string>());
    }
    bool stockToolsAccept(const std::string& bag) const
    {
        const Ended payload = tool({"sha256sum", "-c", "--strict", "--quiet", "manifest-sha256.txt"}, bag);
        const Ended tags = tool({"sha256sum", "-c", "--strict", "--quiet", "tagmanifest-sha256.txt"}, bag);
        const Ended ssh = tool({"ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-I", "holdfast", "-n",
                                   "holdfast-bundle", "-s", "tagmanifest-sha256.txt.sig"},
            bag, readFile(bag + "/tagmanifest-sha256.txt"));
        const Ended minisign = tool({"minisign", "-V", "-q", "-p", "minisign.pub", "-m", "tagmanifest-sha256.txt", "-x",
                                        "tagmanifest-sha256.txt.minisig"},
            bag);
        return payload.exitCode == 0 && tags.exitCode == 0 && ssh.exitCode == 0 && minisign.exitCode == 0;
    }
    std::vector<fs::path> files(const std::string& bag) const
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(bag))
            if (entry.is_regular_file())
                found.push_back(entry.path());
        return found;
    }
    static void flip(const fs::path& file, size_t at)
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(static_cast<std::streamoff>(at));
        const char byte = static_cast<char>(stream.get() ^ 0x01);
        stream.seekp(static_cast<std::streamoff>(at));
        stream.put(byte);
    }
    CliResult m_export;
};

TEST_F(Bundle, saysWhichLettersOfItsReportNoFontHas)
{
    ASSERT_EQ(cli({"import", writeFile("in/private \xf4\x8f\xbf\xbd.txt", "words\n")}).exitCode, 0);
    const CliResult exported = cli({"export", "--out", path("out/boxes.zip")});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    EXPECT_EQ(exported.json["report_warning"]["code"], "report.letters-missing") << exported.json;
    EXPECT_NE(exported.json["report_warning"]["detail"].get<std::string>().find("U+10FFFD"), std::string::npos);
    const CliResult plain = cli({"export", "--out", path("out/plain.zip"), "--no-report"});
    EXPECT_TRUE(plain.json["report_warning"].is_null()) << plain.json;
}

TEST_F(Bundle, stockToolsAndVerifyAcceptIt)
{
    EXPECT_EQ(m_export.json["items"], 4);
    EXPECT_EQ(m_export.json["signer"]["fingerprint"], m_fingerprint);
    const std::string bag = unpack();
    EXPECT_TRUE(stockToolsAccept(bag));
    for (const fs::path& file : files(bag))
        EXPECT_EQ(fs::relative(file, bag).string().find_first_not_of(
                      "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"),
            std::string::npos)
            << file;
    // Neither vault nor password is needed.
    for (const std::string& bundle : {path("out/b.zip"), bag}) {
        const Ended ended = bare({"verify", bundle, "--json"});
        EXPECT_EQ(ended.exitCode, 0) << ended.out << ended.err;
        const Json report = Json::parse(ended.out);
        EXPECT_EQ(report["verdict"], "valid");
        EXPECT_EQ(report["signer"]["fingerprint"], m_fingerprint);
        EXPECT_EQ(report["signer"]["status"], "unconfirmed");
        EXPECT_FALSE(report["checks"].empty());
    }
}

TEST_F(Bundle, anExportSaysAndLeavesNothingBesideTheBundle)
{
    const Ended ended = tool({"/usr/bin/env", "-u", "XDG_RUNTIME_DIR", "TMPDIR=" + path("tmp"),
        std::string(HOLDFAST_BIN) + "/holdfast-cli", "--json", "--vault", path("vault"), "--password-file",
        path("password"), "export", "--out", path("out/again.zip")});
    EXPECT_EQ(ended.exitCode, 0) << ended.err;
    EXPECT_TRUE(ended.err.empty()) << ended.err;
    EXPECT_TRUE(fs::is_empty(path("tmp")));
}

TEST_F(Bundle, whatHasNoSignerIsNotGivenAFingerprintOfNoughts)
{
    const Ended ended = bare({"verify", writeFile("in/no-bundle.zip", "nothing of a bundle")});
    EXPECT_EQ(ended.exitCode, 1) << ended.err;
    EXPECT_NE(ended.out.find("Signer: none"), std::string::npos) << ended.out;
    EXPECT_EQ(ended.out.find("0000"), std::string::npos) << ended.out;
}

TEST_F(Bundle, theSignerIsConfirmedOrRefused)
{
    const Ended right = bare({"verify", path("out/b.zip"), "--signer", m_fingerprint, "--json"});
    EXPECT_EQ(right.exitCode, 0);
    EXPECT_EQ(Json::parse(right.out)["signer"]["status"], "confirmed");
    std::string other = m_fingerprint;
    other[0] = other[0] == '0' ? '1' : '0';
    const Ended wrong = bare({"verify", path("out/b.zip"), "--signer", other, "--json"});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_EQ(Json::parse(wrong.out)["verdict"], "invalid");
    EXPECT_EQ(bare({"verify", path("out/b.zip"), "--signer", "abc"}).exitCode, 2);
    EXPECT_EQ(bare({"verify", path("out/none.zip")}).exitCode, 5);
}

TEST_F(Bundle, aChangedByteInAnyFileFailsTheStockToolsAndIsNamedByVerify)
{
    const std::string bag = unpack();
    std::minstd_rand random(7);
    for (const fs::path& file : files(bag)) {
        const size_t size = fs::file_size(file);
        if (size == 0)
            continue;
        const size_t at = random() % size;
        flip(file, at);
        const Ended ended = bare({"verify", bag, "--json"});
        EXPECT_EQ(ended.exitCode, 1) << file << " at " << at;
        EXPECT_NE(ended.out.find(file.filename().string()), std::string::npos) << file << "\n" << ended.out;
        // The signatures' own files hold comments that the stock tools do not look at; verify does.
        if (!file.string().ends_with("sig")) {
            EXPECT_FALSE(stockToolsAccept(bag)) << file << " at " << at;
        }
        flip(file, at);
    }
    EXPECT_TRUE(stockToolsAccept(bag));
    EXPECT_EQ(bare({"verify", bag}).exitCode, 0);
}

TEST_F(Bundle, removedAddedAndSwappedFilesAreNamed)
{
    const std::string bag = unpack();
    writeFile("out/extra", "x");
    fs::copy(path("out/extra"), bag + "/data/extra.txt");
    const Ended added = bare({"verify", bag, "--json"});
    EXPECT_EQ(added.exitCode, 1);
    EXPECT_NE(added.out.find("extra.txt"), std::string::npos);
    fs::remove(bag + "/data/extra.txt");
    std::istringstream manifest(readFile(bag + "/manifest-sha256.txt"));
    std::string first, second;
    std::getline(manifest, first);
    std::getline(manifest, second);
    first = first.substr(66);
    second = second.substr(66);
    fs::rename(bag + "/" + first, path("out/kept"));
    const Ended removed = bare({"verify", bag, "--json"});
    EXPECT_EQ(removed.exitCode, 1);
    EXPECT_NE(removed.out.find(fs::path(first).filename().string()), std::string::npos);
    fs::rename(bag + "/" + second, bag + "/" + first);
    fs::rename(path("out/kept"), bag + "/" + second);
    EXPECT_EQ(bare({"verify", bag}).exitCode, 1);
}

TEST_F(Bundle, aFlippedByteAnywhereInTheZipIsFound)
{
    const size_t size = fs::file_size(path("out/b.zip"));
    std::minstd_rand random(11);
    for (int i = 0; i < 40; ++i) {
        // The first half anywhere, the second half in the structure at the end.
        const size_t at = i % 2 == 0 ? random() % size : size - 1 - random() % std::min<size_t>(size, 2000);
        flip(path("out/b.zip"), at);
        EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 1) << "byte " << at << " of " << size;
        flip(path("out/b.zip"), at);
    }
    EXPECT_EQ(bare({"verify", path("out/b.zip")}).exitCode, 0);
}

TEST_F(Bundle, onlySomeItemsCanBeExported)
{
    const Json listed = items({"--search", "a.png"});
    ASSERT_EQ(listed.size(), 1u);
    const CliResult one
        = cli({"export", "--out", path("out/one.zip"), "--only", listed[0]["id"].get<std::string>() + ",TC-3"});
    ASSERT_EQ(one.exitCode, 0) << one.err;
    EXPECT_EQ(one.json["items"], 2);
    EXPECT_EQ(bare({"verify", path("out/one.zip")}).exitCode, 0);
    EXPECT_EQ(cli({"export", "--out", path("out/none.zip"), "--only", "TC-99"}).code(), "vault.no-such-item");
    EXPECT_EQ(cli({"export", "--out", path("nowhere/none.zip")}).exitCode, 5);
    EXPECT_FALSE(fs::exists(path("out/none.zip")));
}

TEST_F(Bundle, aReportShowsSingleExhibitsAsWasChosenForThem)
{
    const CliResult made
        = cli({"export", "--out", path("out/p.zip"), "--pictures", "none", "--picture", "TC-2=blurred"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    ASSERT_EQ(tool({"unzip", "-q", path("out/p.zip"), "-d", path("out/p")}).exitCode, 0);
    const std::string root = path("out/p/" + made.json["root"].get<std::string>());
    const std::string listed = tool({"pdfimages", "-list", root + "/data/report/report.pdf"}).out;
    constexpr int head = 2; // lines
    EXPECT_EQ(std::ranges::count(listed, '\n'), head + 1) << listed;
    for (const char* const original : {"TC-1-original.png", "TC-2-original.png"})
        EXPECT_TRUE(fs::exists(root + "/data/originals/" + original)) << "the files go along all the same";
}

TEST_F(Bundle, aPictureIsNotChosenForWhatIsNotInTheBundle)
{
    const auto refused = [&](const std::vector<std::string>& choice) {
        std::vector<std::string> arguments{"export", "--out", path("out/p.zip"), "--no-report"};
        arguments.insert(arguments.end(), choice.begin(), choice.end());
        return cli(arguments).code();
    };
    EXPECT_EQ(refused({"--picture", "TC-99=none"}), "vault.no-such-item");
    EXPECT_EQ(refused({"--picture", "TC-2=none", "--only", "TC-1"}), "usage.bad-arguments");
    EXPECT_EQ(refused({"--picture", "TC-2=none", "--withhold", "TC-2"}), "usage.bad-arguments");
    EXPECT_EQ(refused({"--picture", "TC-2=none", "--picture", "TC-2=as-is"}), "usage.bad-arguments");
    EXPECT_EQ(refused({"--picture", "TC-2=large"}), "usage.bad-arguments");
    EXPECT_EQ(refused({"--picture", "TC-2"}), "usage.bad-arguments");
    EXPECT_FALSE(fs::exists(path("out/p.zip")));
}

TEST_F(Bundle, aDamagedVaultIsFoundByCheckAndNotExported)
{
    // Away from the pages that are kept twice, in the middle of what is stored.
    const fs::path database = path("vault/vault.db");
    EXPECT_EQ(cli({"check"}).exitCode, 0);
    flip(database, fs::file_size(database) / 2);
    const CliResult check = cli({"check"});
    EXPECT_EQ(check.exitCode, 1) << check.err;
    EXPECT_TRUE(check.code() == "vault.damaged" || !check.json["findings"].empty());
}

} // namespace holdfast::test
