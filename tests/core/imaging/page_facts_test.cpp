#include "core/imaging/page_facts.h"

#include "core/base/helper_process.h"
#include "core/imaging/decode_client.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

class PageFactsTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = std::move(DecodeClient::start().value()); }
    static void TearDownTestSuite() { s_client.reset(); }

    static PageFacts read(const std::string& html, const std::string& url = "https://pond.example/post/4821")
    {
        MemorySource source(asBytes(html));
        auto facts = s_client->pageFacts(source, url, {});
        EXPECT_TRUE(facts) << facts.error().detail();
        return facts ? *facts : PageFacts();
    }
    static std::vector<std::string> figures(const PageFacts& facts)
    {
        std::vector<std::string> all;
        for (const Figure& figure : facts.figures)
            all.push_back(std::to_string(figure.value) + (figure.isExact ? " " : " or so ")
                + std::string(toText(figure.kind)) + ", " + figure.sign);
        return all;
    }
    static std::vector<std::string> inText(const std::string& text) { return figures(read("<p>" + text + "</p>")); }
    static std::vector<std::string> people(const PageFacts& facts)
    {
        std::vector<std::string> all;
        for (const Person& person : facts.people)
            all.push_back(std::string(toText(person.role)) + " " + person.name + " @" + person.handle + " "
                + person.profileUrl + " " + person.time);
        return all;
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

using Strings = std::vector<std::string>;

TEST_F(PageFactsTest, readsNumbersBesideTheirWordsInElevenLanguages)
{
    EXPECT_EQ(inText("1,284 views · 37 reposts · 24 comments"),
        (Strings{"1284 views, text", "37 shares, text", "24 comments, text"}));
    EXPECT_EQ(inText("12.345 Aufrufe, 12 Mal geteilt"), (Strings{"12345 views, text", "12 shares, text"}));
    EXPECT_EQ(inText("3\u202f150 vues, 41 mentions J’aime, 2 commentaires"),
        (Strings{"3150 views, text", "41 likes, text", "2 comments, text"}));
    EXPECT_EQ(inText("1,2 mil reproducciones y 5 me gusta"), (Strings{"1200 or so views, text", "5 likes, text"}));
    EXPECT_EQ(inText("3,4 mi visualizações, 8 curtidas"), (Strings{"3400000 or so views, text", "8 likes, text"}));
    EXPECT_EQ(inText("5 mi piace, 7 condivisioni"), (Strings{"5 likes, text", "7 shares, text"}));
    EXPECT_EQ(inText("1,5 тыс. просмотров, 9 репостов"), (Strings{"1500 or so views, text", "9 shares, text"}));
    EXPECT_EQ(inText("12 B görüntülenme, 6 beğeni"), (Strings{"12000 or so views, text", "6 likes, text"}));
    EXPECT_EQ(inText("١٢٣ مشاهدة و٤ تعليقات"), (Strings{"123 views, text", "4 comments, text"}));
    EXPECT_EQ(inText("1.2万次观看，点赞：88"), (Strings{"12000 or so views, text", "88 likes, text"}));
    EXPECT_EQ(inText("345回再生 いいね：7"), (Strings{"345 views, text", "7 likes, text"}));
}

TEST_F(PageFactsTest, readsAFigureAcrossElementsAndOfALabelForScreenReaders)
{
    EXPECT_EQ(figures(read("<div><span>1.2K</span><span>likes</span></div><button aria-label='31 replies'></button>")),
        (Strings{"1200 or so likes, text", "31 comments, text"}));
    const PageFacts facts = read("<p>Views: 2B</p>");
    ASSERT_EQ(facts.figures.size(), 1u);
    EXPECT_EQ(facts.figures[0].value, 2'000'000'000u);
    EXPECT_EQ(facts.figures[0].written, "Views: 2B");
}

TEST_F(PageFactsTest, takesNoDateVersionOrScriptForAFigure)
{
    EXPECT_EQ(inText("12:30 views-list, v1.5 comments.example, 14 March, 3.5 stars"), Strings{});
    EXPECT_EQ(figures(read("<script>var x = '99 views'</script><style>/* 98 likes */</style>"
                           "<template>97 shares</template>")),
        Strings{});
}

TEST_F(PageFactsTest, readsWhatAPageTellsMachines)
{
    const PageFacts facts = read(R"html(<html><head>
<meta property="og:description" content="1,234 likes, 56 comments - nightowl77 on March 14">
<meta name="twitter:creator" content="@nightowl77">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"VideoObject",
 "author":{"@type":"Person","name":"Night Owl","url":"/u/nightowl77?ref=1","alternateName":"@nightowl77"},
 "uploadDate":"2026-03-14T21:07:00Z","commentCount":24,
 "interactionStatistic":[{"@type":"InteractionCounter","interactionType":{"@type":"WatchAction"},"userInteractionCount":"1,284"},
  {"@type":"InteractionCounter","interactionType":"http://schema.org/ShareAction","userInteractionCount":37}],
 "comment":[{"@type":"Comment","author":{"@type":"Person","name":"Heron","url":"https://pond.example/u/heron"},"dateCreated":"2026-03-14T21:10:00Z"}]}
</script></head><body><div itemscope itemtype="https://schema.org/InteractionCounter">
<meta itemprop="interactionType" content="https://schema.org/LikeAction"><meta itemprop="userInteractionCount" content="77"></div>
</body></html>)html");
    EXPECT_EQ(figures(facts),
        (Strings{"24 comments, json-ld", "1284 views, json-ld", "37 shares, json-ld", "77 likes, microdata",
            "1234 likes, open-graph", "56 comments, open-graph"}));
    EXPECT_EQ(people(facts),
        (Strings{"poster  @nightowl77  ",
            "poster Night Owl @nightowl77 https://pond.example/u/nightowl77 2026-03-14T21:07:00Z",
            "commenter Heron @ https://pond.example/u/heron 2026-03-14T21:10:00Z"}));
}

TEST_F(PageFactsTest, namesPosterCommentersAndResharersWithTheirTimes)
{
    const PageFacts facts = read(R"html(<nav><a href="/u/anna">My profile</a></nav>
<article><a class="author" href="/u/nightowl77">Night Owl</a><time datetime="2026-03-14T21:07:00Z">14 March</time>
<div class="comments">
<div class="comment"><a href="https://pond.example/@heron">Heron <b>K.</b></a> <span>14 March, 21:10</span> no</div>
<div class="comment"><span class="who">@grebe_12</span> <time datetime="2026-03-14T21:12:00Z"></time> why</div>
</div></article>
<ul><li class="repost"><a href="/user/teal/">@teal</a></li></ul><a href="/about">About</a><a href="javascript:x()">x</a>)html");
    EXPECT_EQ(people(facts),
        (Strings{"poster Night Owl @nightowl77 https://pond.example/u/nightowl77 2026-03-14T21:07:00Z",
            "commenter Heron K. @heron https://pond.example/@heron 14 March, 21:10",
            "commenter  @grebe_12  2026-03-14T21:12:00Z", "resharer  @teal https://pond.example/user/teal/ "}));
}

TEST_F(PageFactsTest, takesEveryRowOfAListOfResharesForAResharer)
{
    std::string rows;
    for (int i = 0; i < 500; ++i)
        rows += "<li><a href='/u/heron_" + std::to_string(i) + "'>Heron</a></li>";
    const PageFacts facts = read("<ul>" + rows + "</ul>", "https://pond.example/post/4821/reshares?page=1");
    ASSERT_EQ(facts.people.size(), 500u);
    EXPECT_TRUE(
        std::ranges::all_of(facts.people, [](const Person& person) { return person.role == PersonRole::Resharer; }));
}

TEST_F(PageFactsTest, isNotMisledByAHostilePage)
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<div class=comment>";
    EXPECT_EQ(figures(read(deep + "7 likes")), Strings{"7 likes, text"});
    EXPECT_EQ(figures(read(std::string("<p>9 li\0kes</p><p>8 shares\xff\xfe</p>", 37))), Strings{"8 shares, text"});
    EXPECT_EQ(figures(read("<meta charset=utf-16><p>99999999999999999999 views 9999999B likes</p>")), Strings{});

    std::string many = "<p>";
    for (int i = 0; i < 3000; ++i)
        many += std::to_string(i) + " views <a href='/u/" + std::to_string(i) + "'>\x01 name\n</a>";
    const PageFacts facts = read(many);
    EXPECT_EQ(facts.figures.size(), maxFigures);
    EXPECT_EQ(facts.people.size(), maxPeople);
    EXPECT_EQ(facts.leftOut, 3000 - maxFigures + 3000 - maxPeople);
    EXPECT_EQ(facts.people[0].name, "name");

    const std::string longAddress(2000, 'a');
    EXPECT_EQ(people(read("<a class=author href='https://x.example/" + longAddress + "'>Long</a>")),
        Strings{"poster Long @  "});
    EXPECT_EQ(people(read("<script type='application/ld+json'>{\"author\":" + std::string(5000, '[') + "</script>")),
        Strings{});
}

TEST_F(PageFactsTest, refusesAnAnswerThatIsNoneOfAHelper)
{
    EXPECT_TRUE(parsePageFacts(Json::object()).error().is(holdfast::errors::helperBadMessage));
    Json facts = pageFactsJson({});
    facts["figures"] = {{{"kind", "downloads"}}};
    EXPECT_FALSE(parsePageFacts(facts));
    facts["figures"] = Json::array();
    for (size_t i = 0; i <= maxPeople; ++i)
        facts["people"].push_back(Json::object());
    EXPECT_TRUE(parsePageFacts(facts).error().is(holdfast::errors::helperBadMessage));
}

} // namespace
