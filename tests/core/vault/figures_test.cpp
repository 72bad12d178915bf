#include "core/vault/figures.h"

#include "core/vault/deletion.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class FiguresTest : public VaultTest {
protected:
    Figures figures() { return Figures(*vault); }
    Item captured(const std::string& url)
    {
        NewItem page;
        page.kind = ItemKind::Page;
        page.title = "Page";
        page.url = url;
        page.age = AgeAnswer::No;
        page.capturedAt = vault->clock().now();
        Ingest ingest = std::move(Ingest::begin(*vault, page).value());
        EXPECT_TRUE(ingest.addBytes("html", "page.html", "text/html", asBytes("page")));
        return ingest.commit().value();
    }
    std::string counted(const Item& item)
    {
        std::string all;
        const std::vector<FigureEntry> found = *figures().onItem(item.id);
        for (const FigureEntry& entry : found)
            all += std::string(toText(entry.kind)) + " " + std::to_string(entry.value) + " ";
        return all;
    }
};

constexpr FigureKind views = FigureKind::Views, likes = FigureKind::Likes;

FigureEntry entry(FigureKind kind, uint64_t value)
{
    return {kind, value, true, std::to_string(value), "text"};
}

} // namespace

TEST_F(FiguresTest, ofEachKindTheNewestCounts)
{
    const Item page = addItem("page", asBytes("content"));
    ASSERT_TRUE(figures().add(page.id, std::array{entry(likes, 37), entry(views, 1284)}));
    ASSERT_TRUE(figures().add(page.id, std::array{entry(views, 1300)}));
    reopen();
    EXPECT_EQ(counted(page), "views 1300 likes 37 ");
    EXPECT_TRUE(*figures().remove(page.id, views));
    EXPECT_FALSE(*figures().remove(page.id, views));
    EXPECT_EQ(counted(page), "likes 37 ");
    expectSound();
}

TEST_F(FiguresTest, growthHasAPointForEachCaptureOfTheAddress)
{
    const Item first = captured("https://pond.example/post/1"), elsewhere = captured("https://pond.example/post/2"),
               second = captured("https://pond.example/post/1"), without = captured("https://pond.example/post/1");
    ASSERT_TRUE(figures().add(first.id, std::array{entry(views, 10)}));
    ASSERT_TRUE(figures().add(elsewhere.id, std::array{entry(views, 99)}));
    ASSERT_TRUE(figures().add(second.id, std::array{entry(views, 167'000)}));
    const std::vector<FigurePoint> points = *figures().growth(without.id);
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].item, first.id);
    EXPECT_EQ(points[1].figures.front().value, 167'000u);
    ASSERT_TRUE(deleteItem(*vault, first.id, {}));
    EXPECT_EQ(figures().growth(without.id)->size(), 1u);
}

TEST_F(FiguresTest, aNumberBeyondAnyCountIsRefused)
{
    const Item page = addItem("page", asBytes("content"));
    EXPECT_TRUE(
        figures().add(page.id, std::array{entry(likes, 1), entry(views, UINT64_MAX)}).error().is(errors::badFigure));
    EXPECT_TRUE(figures().add(page.id, {}).error().is(errors::badFigure));
    EXPECT_EQ(counted(page), "");
}

TEST(FigureSeries, isOfEachKindThatMoreThanOneCaptureHas)
{
    const auto at = [](int second) { return UtcTime(std::chrono::seconds(second)); };
    const FigureEntry about{views, 1200, false, "1.2K", "text"};
    const std::vector<FigurePoint> points{{{}, "H-1", at(1), {entry(views, 900), entry(likes, 40)}},
        {{}, "H-2", at(2), {entry(views, 1000)}}, {{}, "H-3", at(3), {about, entry(likes, 37)}}};
    const std::vector<FigureSeries> series = seriesOf(points);
    ASSERT_EQ(series.size(), 2u);
    EXPECT_EQ(series[0].kind, views);
    ASSERT_EQ(series[0].points.size(), 3u);
    EXPECT_EQ(series[0].points[1].value, 1000u);
    EXPECT_EQ(series[0].change(), 300);
    EXPECT_FALSE(series[0].isExact());
    EXPECT_EQ(series[1].kind, likes);
    EXPECT_EQ(series[1].points[1].at, at(3)) << "the capture between them told none";
    EXPECT_EQ(series[1].change(), -3);
    EXPECT_TRUE(series[1].isExact());
    EXPECT_TRUE(seriesOf(std::span(points).first(1)).empty());
}

} // namespace holdfast::vault::test
