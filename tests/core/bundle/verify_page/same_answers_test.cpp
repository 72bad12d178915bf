#include "core/crypto/sshsig.h"
#include "tests/core/bundle/hostile_set.h"
#include "tests/core/bundle/verify_page/verify_page_fixture.h"
#include "tests/support/ots_bytes.h"
#include "tests/support/rounds.h"

#include <random>

namespace holdfast::bundle::test {

TEST_F(VerifyPage, saysOfHostileBundlesWhatTheProgramSays)
{
    const std::vector<fs::path> bundles = writeHostileBundles(m_folder / "hostile");
    ASSERT_GE(bundles.size(), 80u);
    const Json said = pageSays(bundles);
    std::set<std::string> valid;
    for (const fs::path& bundle : bundles) {
        expectSame(bundle, said);
        if (verified(bundle).verdict == VerifyReport::Verdict::Valid)
            valid.insert(bundle.filename().string());
    }
    EXPECT_EQ(valid,
        (std::set<std::string>{"events with numbers.zip", "folder of a folder", "folder that is whole", "restored.zip",
            "scripts and formulas in titles.zip", "whole with a page.zip", "whole.zip"}));
}

// Without an authority to trust, which nobody can give to the page; but for folders, where a browser shows it no links
// and no devices.
TEST_F(VerifyPage, saysOfTheWholeHostileSetWhatTheProgramSays)
{
    std::vector<fs::path> bundles;
    for (const Hostile& hostile : hostileSet()) {
        const fs::path bundle = m_folder / ("set/" + std::to_string(bundles.size()));
        fs::create_directories(bundle.parent_path());
        hostile.write(bundle);
        if (fs::is_directory(bundle))
            fs::remove_all(bundle);
        else
            bundles.push_back(bundle);
    }
    ASSERT_GE(bundles.size(), 60u);
    const Json said = pageSays(bundles);
    for (const fs::path& bundle : bundles)
        expectSame(bundle, said);
}

TEST_F(VerifyPage, saysOfWhatWasCountersignedOrReportedWhatTheProgramSays)
{
    std::vector<fs::path> bundles;
    const auto write = [&](const std::string& name, SoundBag& sound) {
        bundles.push_back(m_folder / name);
        writeBytes(bundles.back(), sound.zip());
    };
    const auto listPapers = [](SoundBag& sound, uint64_t version, std::initializer_list<std::string_view> papers) {
        sound.bag.index.version = version;
        for (const std::string_view path : papers) {
            sound.bag.index.report.emplace_back(path);
            sound.bag.artifacts[std::string(path)] = "made for people";
        }
        sound.files = sound.bag.files();
    };
    SoundBag reported, described;
    listPapers(reported, BundleIndex::reportedVersion, {layout::certificateNeutral, layout::report});
    write("reported.zip", reported);
    listPapers(described, BundleIndex::describedVersion, {layout::caseFile, layout::report});
    write("described.zip", described);
    for (size_t n = 1; n <= limits::countersignatures; ++n) {
        reported.files[layout::countersignature(n)] = crypto::sshsigSign(crypto::SigningKey::generate(),
            layout::countersignNamespace, asBytes(reported.files.at(std::string(layout::sshSignature))));
        write("countersigned" + std::to_string(n) + ".zip", reported);
    }
    const Json said = pageSays(bundles);
    for (const fs::path& bundle : bundles) {
        EXPECT_EQ(verified(bundle).verdict, VerifyReport::Verdict::Valid) << toJson(verified(bundle));
        expectSame(bundle, said);
    }
}

TEST_F(VerifyPage, saysOfOpenTimestampsWhatTheProgramSays)
{
    namespace ots = holdfast::test::ots;
    std::vector<fs::path> bundles;
    const std::string kept = ots::appending("salt") + ots::sha256;
    for (const std::string& tree : {ots::calendarAnswer("https://calendar.example"),
             kept + ots::fork + ots::pending("http://a.example") + ots::anchoredAnswer(358'391),
             ots::fork + ots::attested("unknown!", "x") + ots::fork + ots::keccak256 + ots::bitcoin(UINT64_MAX) + kept
                 + ots::bitcoin(0),
             ots::ripemd160 + ots::sha256 + ots::bitcoin(1), ots::sha1 + ots::sha256 + ots::bitcoin(300),
             ots::prepending("before") + ots::appending("after") + ots::sha256 + ots::bitcoin(128)}) {
        SoundBag sound;
        sound.files["tagmanifest-sha256.txt.sig.ots"]
            = ots::head(Sha256::of(asBytes(sound.files.at(std::string(layout::sshSignature))))) + tree;
        bundles.push_back(m_folder / ("proven" + std::to_string(bundles.size()) + ".zip"));
        writeBytes(bundles.back(), sound.zip());
    }
    const Json said = pageSays(bundles);
    for (const fs::path& bundle : bundles) {
        EXPECT_EQ(verified(bundle).verdict, VerifyReport::Verdict::Incomplete) << toJson(verified(bundle));
        expectSame(bundle, said);
    }
}

// A byte anywhere in the ZIP; and one in a file, signed as it then is, so that what reads that file meets it.
TEST_F(VerifyPage, saysOfFlippedBytesWhatTheProgramSays)
{
    const SampleBag bag = SampleBag::make();
    const Files files = bag.files();
    const std::string whole(asText(zipOf(bag.index.rootFolder(), files)));
    std::minstd_rand random(8841);
    std::vector<fs::path> flipped;
    const auto flip = [&](std::string text) {
        text[random() % text.size()] ^= static_cast<char>(1u << random() % 8);
        return text;
    };
    const unsigned rounds = holdfast::test::roundsOr(60);
    fs::create_directories(m_folder / "flipped");
    const auto write = [&](const std::string& content) {
        flipped.push_back(m_folder / ("flipped/" + std::to_string(flipped.size())));
        writeBytes(flipped.back(), asBytes(content));
    };
    for (unsigned round = 0; round < rounds; ++round) {
        write(flip(whole));
        for (const char* path : {"data/bundle.json", "data/custody.jsonl"}) {
            Files changed = files;
            changed[path] = flip(changed[path]);
            sign(changed, bag.key, trustedComment(bag.index));
            write(std::string(asText(zipOf(bag.index.rootFolder(), changed))));
        }
    }
    const Json said = pageSays(flipped);
    for (const fs::path& bundle : flipped)
        expectSame(bundle, said);
}

} // namespace holdfast::bundle::test
