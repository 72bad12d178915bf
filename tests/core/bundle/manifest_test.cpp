#include "core/bundle/bundle_index.h"
#include "core/bundle/custody_log.h"
#include "core/bundle/exhibits_csv.h"
#include "core/bundle/layout.h"
#include "core/bundle/manifest.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

const std::string hash(64, 'a');

TEST(Manifest, isReadBackAsItWasWritten)
{
    Manifest manifest;
    for (const std::string path : {"data/b", "data/a", "bagit.txt", "README.txt"})
        manifest.emplace(path, Sha256::of(asBytes(path)));
    const std::string text = encodeManifest(manifest);
    EXPECT_LT(text.find("README.txt"), text.find("bagit.txt"));
    EXPECT_EQ(encodeManifest(*parseManifest(text)), text);
}

TEST(Manifest, refusesEveryOtherWayToWriteIt)
{
    for (const std::string& text : std::initializer_list<std::string>{hash + " data/a\n", hash + "  data/a",
             hash + "  data/a\r\n", hash + " *data/a\n", hash + "   data/a\n", std::string(64, 'A') + "  data/a\n",
             hash + "  data/a\n\n", "\n", hash + "  ../a\n", hash + "  data/b\n" + hash + "  data/a\n",
             hash + "  data/a\n" + hash + "  data/a\n", hash + "  \n"})
        EXPECT_FALSE(parseManifest(text).has_value()) << text;
}

TEST(Paths, areFewAndPlain)
{
    for (const std::string good : {"bagit.txt", "data/originals/AE-1-original.png", "_a", "a.b-c_d"})
        EXPECT_TRUE(isSafePath(good)) << good;
    for (const std::string bad :
        {"", "/", "a/", "/a", "a//b", "..", "a/..", ".a", "-a", "a.", "a b", "a:b", "a\\b", "a/b/c/d", "\xc3\xa9"})
        EXPECT_FALSE(isSafePath(bad)) << bad;
    EXPECT_FALSE(isSafePath(std::string(limits::pathBytes + 1, 'a')));
}

TEST(BundleIndexText, isAcceptedInOneFormOnly)
{
    const std::string text = encodeIndex(SampleBag::make().index);
    ASSERT_TRUE(parseIndex(text).has_value()) << parseIndex(text).error().detail();
    EXPECT_EQ(encodeIndex(*parseIndex(text)), text);
    const auto with = [&](std::string_view from, std::string_view to) {
        std::string changed = text;
        const size_t at = changed.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return changed.replace(at, from.size(), to);
    };
    EXPECT_FALSE(parseIndex(text + "\n").has_value());
    EXPECT_FALSE(parseIndex(with("{\"case\"", "{ \"case\"")).has_value());
    EXPECT_FALSE(parseIndex(with("{\"case\"", "{\"aaa\":1,\"case\"")).has_value());
    EXPECT_FALSE(parseIndex(with("\"version\":1}", "\"version\":1.0}")).has_value());
    EXPECT_FALSE(parseIndex(with("A post", "A\\u0020post")).has_value());
    EXPECT_FALSE(parseIndex(with("\"scope\":\"all\"", "\"scope\":\"some\"")).has_value());
    EXPECT_FALSE(parseIndex(with("\"kind\":\"link\"", "\"kind\":\"other\"")).has_value());
    EXPECT_FALSE(parseIndex(with("data/records/AE-1.json", "../records/AE-1.json")).has_value());
    EXPECT_FALSE(parseIndex("[]").has_value());
    EXPECT_FALSE(parseIndex("").has_value());
}

TEST(CustodyLine, isAcceptedInOneFormOnly)
{
    const std::string line = encodeCustodyLine(SampleBag::make().events[1]);
    const std::string_view bare = std::string_view(line).substr(0, line.size() - 1);
    ASSERT_TRUE(parseCustodyLine(bare).has_value());
    EXPECT_FALSE(parseCustodyLine(line).has_value());
    EXPECT_FALSE(parseCustodyLine(" " + std::string(bare)).has_value());
    EXPECT_FALSE(parseCustodyLine("[]").has_value());
}

TEST(ExhibitsCsv, cannotBeRunAsFormulas)
{
    BundleIndex index = SampleBag::make().index;
    index.items[0].title = "=cmd|' /C calc'!A0";
    index.items[1].title = "say \"this\",\nand that";
    index.items[2].url = "@SUM(1)";
    const std::string text = encodeExhibitsCsv(index);
    EXPECT_TRUE(text.starts_with("\xef\xbb\xbf"
                                 "exhibit,kind,"));
    EXPECT_NE(text.find("\"'=cmd|' /C calc'!A0\""), std::string::npos);
    EXPECT_NE(text.find("\"say \"\"this\"\", and that\""), std::string::npos);
    EXPECT_NE(text.find("\"'@SUM(1)\""), std::string::npos);
    EXPECT_TRUE(text.ends_with("\r\n"));
}

} // namespace

} // namespace holdfast::bundle::test
