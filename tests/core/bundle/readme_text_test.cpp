#include "core/bundle/readme_text.h"

#include "core/bundle/layout.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

BundleIndex indexWithLinks(size_t links)
{
    BundleIndex index = SampleBag::make().index;
    const BundleIndex::Item link = index.items[2];
    index.items.assign(links, link);
    for (size_t i = 0; i < links; ++i)
        index.items[i].exhibit = "AE-" + std::to_string(i + 1);
    return index;
}

bool contains(const std::string& text, std::string_view what)
{
    return text.find(what) != std::string::npos;
}

TEST(ReadmeText, staysWithinItsLimitHoweverManyLinkOnlyItemsThereAre)
{
    const std::string text = encodeReadme(indexWithLinks(20'000));
    EXPECT_LT(text.size(), limits::rootFileBytes);
    EXPECT_TRUE(contains(text, "    AE-200\n    and 19800 more; data/exhibits.csv lists them all\n"));
    EXPECT_FALSE(contains(text, "    AE-201\n"));
}

TEST(ReadmeText, listsEveryLinkOnlyItemWhileTheyAreFew)
{
    const std::string text = encodeReadme(indexWithLinks(200));
    EXPECT_TRUE(contains(text, "    AE-1\n    AE-2\n"));
    EXPECT_TRUE(contains(text, "    AE-200\n"));
    EXPECT_FALSE(contains(text, "lists them all"));
    EXPECT_FALSE(contains(text, "Nothing was left out"));
    EXPECT_TRUE(contains(encodeReadme(indexWithLinks(0)), "Nothing was left out"));
}

} // namespace

} // namespace holdfast::bundle::test
