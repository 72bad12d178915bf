#include "core/bundle/verifier.h"
#include "core/zip/zip_structures.h"
#include "tests/core/bundle/sample_bag.h"
#include "tests/support/rounds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace holdfast::bundle::test {

namespace {

constexpr std::array<uint8_t, 4> masks{0x01, 0x20, 0x80, 0xff};

// What a finding is about stands first in it, whole: "tagmanifest-sha256.txt.sig: …" is not about the file before
// ".sig".
bool isAbout(std::string_view finding, std::string_view path)
{
    for (const std::string_view before : {"changed: ", "the local header of "})
        if (finding.starts_with(before))
            finding.remove_prefix(before.size());
    if (!finding.starts_with(path))
        return false;
    finding.remove_prefix(path.size());
    return finding.empty() || finding.front() == ' ' || finding.front() == ':';
}

bool isNamedIn(std::string_view findings, std::string_view path)
{
    constexpr std::string_view separator = "; ";
    for (size_t end = findings.find(separator); end != std::string_view::npos; end = findings.find(separator)) {
        if (isAbout(findings.substr(0, end), path))
            return true;
        findings.remove_prefix(end + separator.size());
    }
    return isAbout(findings, path);
}

bool isNamed(const VerifyReport& report, std::string_view path)
{
    return std::any_of(report.checks.begin(), report.checks.end(),
        [&](const Check& check) { return check.outcome == Check::Outcome::Failed && isNamedIn(check.detail, path); });
}

bool isContainerRefused(const VerifyReport& report)
{
    return std::any_of(report.checks.begin(), report.checks.end(), [](const Check& check) {
        return check.name == "container" && check.outcome == Check::Outcome::Failed && !check.detail.empty();
    });
}

class FlippedBytesTest : public testing::Test {
protected:
    VerifyReport verified(const std::filesystem::path& path)
    {
        const auto report = verifyBundle(path, {}, {});
        EXPECT_TRUE(report.has_value());
        return report ? *report : VerifyReport{};
    }
    TemporaryFolder m_folder;
    SampleBag m_bag = SampleBag::make();
    Files m_files = m_bag.files();
};

class FlippedBytes : public FlippedBytesTest, public testing::WithParamInterface<size_t> {
protected:
    static constexpr size_t parts = 4; // side by side
    struct Stretch {
        size_t end = 0;
        std::string name; ///< of the file whose bytes or local header this is; empty: directory and end of the ZIP
        bool isData = false;
    };
    std::vector<Stretch> stretches() const
    {
        std::vector<Stretch> found;
        size_t at = 0;
        for (const auto& [path, content] : m_files) {
            const std::string entry = m_bag.index.rootFolder() + "/" + path;
            at += zip::localBytes + entry.size();
            found.push_back({at, entry});
            at += content.size();
            found.push_back({at, path, true});
        }
        found.push_back({m_zip.size(), ""});
        return found;
    }
    Bytes m_zip = zipOf(m_bag.index.rootFolder(), m_files);
};

// Every byte of the file is either structure, which is encoded again and compared, or data, which CRC-32 and SHA-256
// cover. Of data one in five is flipped, each in scripts/soak.
TEST_P(FlippedBytes, areSeenAndTheirFileIsNamedWhereverTheyAre)
{
    const auto path = m_folder / "a.zip";
    writeBytes(path, m_zip);
    const VerifyReport whole = verified(path);
    ASSERT_EQ(whole.verdict, VerifyReport::Verdict::Valid) << toJson(whole);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "r+b"), &std::fclose);
    ASSERT_TRUE(file);
    const auto put = [&](size_t at, int value) {
        std::fseek(file.get(), static_cast<long>(at), SEEK_SET);
        std::fputc(value, file.get());
        std::fflush(file.get());
    };
    const std::vector<Stretch> all = stretches();
    auto stretch = all.begin();
    const size_t apart = holdfast::test::roundsOr(0) > 0 ? 1 : 5; // by fives, each mask has its turn
    for (size_t at = GetParam(); at < m_zip.size(); at += parts) {
        while (at >= stretch->end)
            ++stretch;
        if (stretch->isData && at / parts % apart != 0)
            continue;
        put(at, m_zip[at] ^ masks[at / parts % masks.size()]);
        const VerifyReport report = verified(path);
        ASSERT_EQ(report.verdict, VerifyReport::Verdict::Invalid) << "byte " << at << " of " << m_zip.size();
        ASSERT_TRUE(stretch->name.empty() ? isContainerRefused(report) : isNamed(report, stretch->name))
            << "byte " << at << " of " << m_zip.size() << " " << stretch->name << " " << toJson(report);
        put(at, m_zip[at]);
    }
}

INSTANTIATE_TEST_SUITE_P(Part, FlippedBytes, testing::Values(0u, 1u, 2u, 3u));

using FlippedBytesOfAFolder = FlippedBytesTest;

// Here no CRC-32 helps: hashes and signatures alone have to tell which file it was.
TEST_F(FlippedBytesOfAFolder, areSeenAndTheirFileIsNamed)
{
    const auto folder = m_folder / "bag";
    writeFolder(folder, m_files);
    ASSERT_EQ(verified(folder).verdict, VerifyReport::Verdict::Valid);
    for (const auto& [path, content] : m_files) {
        const size_t step = std::max<size_t>(content.size() / 16, 1);
        for (size_t rest = content.size(); rest > 0; rest -= std::min(rest, step))
            for (const uint8_t mask : masks) {
                std::string changed = content;
                changed[rest - 1] = static_cast<char>(changed[rest - 1] ^ mask);
                writeBytes(folder / path, asBytes(changed));
                const VerifyReport report = verified(folder);
                ASSERT_EQ(report.verdict, VerifyReport::Verdict::Invalid) << path << " byte " << rest - 1;
                ASSERT_TRUE(isNamed(report, path)) << path << " byte " << rest - 1 << " " << toJson(report);
            }
        writeBytes(folder / path, asBytes(content));
    }
    EXPECT_EQ(verified(folder).verdict, VerifyReport::Verdict::Valid);
}

} // namespace

} // namespace holdfast::bundle::test
