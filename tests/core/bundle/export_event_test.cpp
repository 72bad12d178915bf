#include "core/bundle/export_event.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

constexpr size_t largeCase = 20'000;

// Ids of one length, in falling order, as a case need not have them in the order of their bytes.
BundleIndex selectionOf(size_t items)
{
    BundleIndex index = SampleBag::make().index;
    const BundleIndex::Item one = index.items[0];
    index.scope = "selection";
    index.items.assign(items, one);
    for (size_t i = 0; i < items; ++i)
        index.items[i].id = std::to_string(100'000 + items - i);
    return index;
}

Json detailsOf(const BundleIndex& index)
{
    return exportDetails(index, Sha256::of(asBytes("tag manifest")));
}

TEST(ExportEvent, listsTheItemsOfASmallSelection)
{
    const Json details = detailsOf(selectionOf(3));
    EXPECT_EQ(details["items"], 3);
    EXPECT_EQ(details["item_ids"], Json::array({"100001", "100002", "100003"}));
    EXPECT_FALSE(details.contains("item_ids_sha256"));
}

TEST(ExportEvent, staysSmallHoweverManyItemsAreChosen)
{
    const Json details = detailsOf(selectionOf(largeCase));
    std::string ids;
    for (size_t i = 1; i <= largeCase; ++i)
        ids += std::to_string(100'000 + i) + "\n";
    EXPECT_EQ(details["items"], largeCase);
    EXPECT_EQ(details["item_ids_sha256"], Sha256::of(asBytes(ids)).hex());
    EXPECT_FALSE(details.contains("item_ids"));
    EXPECT_LT(canonicalJson(details).size(), 1000u);
    EXPECT_EQ(detailsOf(selectionOf(1000))["item_ids"].size(), 1000u);
    EXPECT_FALSE(detailsOf(selectionOf(1001)).contains("item_ids"));
}

TEST(ExportEvent, listsNothingOfAWholeCase)
{
    const Json details = detailsOf(SampleBag::make().index);
    EXPECT_EQ(details["scope"], "all");
    EXPECT_FALSE(details.contains("item_ids"));
    EXPECT_FALSE(details.contains("item_ids_sha256"));
}

} // namespace

} // namespace holdfast::bundle::test
