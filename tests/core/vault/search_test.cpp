#include "core/vault/accounts.h"
#include "core/vault/annotations.h"
#include "core/vault/search_text.h"
#include "vault_fixture.h"

#include <array>

namespace holdfast::vault::test {

namespace {

class Search : public VaultTest {
protected:
    Item addPage(std::string_view title, std::string_view url, std::string_view text)
    {
        NewItem page;
        page.kind = ItemKind::Page;
        page.age = AgeAnswer::No;
        page.title = title;
        page.url = url;
        page.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, page);
        EXPECT_TRUE(ingest);
        EXPECT_TRUE(ingest->addBytes("text", "page.txt", "text/plain", asBytes(text)));
        return *ingest->commit();
    }
    /// Rows as items have them, in one transaction; what comes later in time may come earlier in the index.
    void fillIn(int64_t items)
    {
        Database& database = vault->database();
        Result<Transaction> transaction = Transaction::begin(database);
        ASSERT_TRUE(transaction);
        for (int64_t n = 0; n < items; ++n) {
            const int64_t at = n * 7 % items;
            const std::string id = ItemId::generate(vault->clock()).text();
            ASSERT_TRUE(
                database.run("INSERT INTO item(id, case_id, kind, purpose, url, captured_at, age) SELECT ?, id, "
                             "'link', '', ?, ?, 'no' FROM vault_case LIMIT 1",
                    id, "place/" + std::to_string(at), at));
            const std::string words = std::string("every") + (at % 2 == 0 ? " second" : "") + (at < 10 ? " old" : "");
            ASSERT_TRUE(database.run(
                "INSERT INTO search_part(n, item_id, part, folded) VALUES(?, ?, 'facts', ?)", n + 100, id, words));
            ASSERT_TRUE(database.run("INSERT INTO search_index(rowid, grams) VALUES(?, ?)", n + 100, gramsOf(words)));
        }
        ASSERT_TRUE(transaction->commit());
    }
    size_t found(std::string_view words) const
    {
        const ItemFilter filter{.kind = {}, .caseId = {}, .search = std::string(words)};
        const Result<std::vector<Item>> items = vault->items(filter);
        EXPECT_TRUE(items) << items.error().detail();
        EXPECT_EQ(*vault->countItems(filter), items ? items->size() : 0);
        return items ? items->size() : 0;
    }
};

} // namespace

TEST_F(Search, findsAnyPartOfTitleAddressAndExhibitNumberIgnoringCase)
{
    addPage("Harbour Lights: a Profile", "https://example.org/u/harbour_lights?id=42&x=%20", "");
    for (const char* words : {"harbour", "ARBOU", "lights: a", "profile", "rofil", "org/u/", "?id=42", "%20", "&", "s",
             "AE-1", "ae-", "https://example.org/u/harbour_lights?id=42&x=%20", "_l", "", "   "})
        EXPECT_EQ(found(words), 1u) << words;
    for (const char* words : {"harbor", "lights:a", "AE-2", "harbour nothing", "zz", "q", "profilea"})
        EXPECT_EQ(found(words), 0u) << words;
}

TEST_F(Search, findsWordsOfThePageAndOfNotesAndTagsEachAnywhere)
{
    const Item page = addPage("Title", "https://example.org/", "Words that only\nthe page shows");
    addItem("Title too", asBytes("x"));
    ASSERT_TRUE(Annotations(*vault).addNote(page.id, "told the police"));
    ASSERT_TRUE(Annotations(*vault).addTag(page.id, "urgent"));
    EXPECT_EQ(found("title"), 2u);
    for (const char* words : {"page shows", "police", "urgent", "title police words urgent example"})
        EXPECT_EQ(found(words), 1u) << words;
    ASSERT_TRUE(Annotations(*vault).addNote(page.id, "told nobody", 1));
    ASSERT_TRUE(Annotations(*vault).removeTag(page.id, "urgent"));
    EXPECT_EQ(found("police"), 0u);
    EXPECT_EQ(found("urgent"), 0u);
    EXPECT_EQ(found("nobody"), 1u);
    ASSERT_TRUE(Annotations(*vault).setTitle(page.id, "Renamed"));
    EXPECT_EQ(found("renamed"), 1u);
    EXPECT_EQ(found("title"), 1u) << "what the old title said is found no more";
    expectSound();
}

TEST_F(Search, findsAnItemByItsTitleAddressTextNotesAndAccountsEachByItself)
{
    const Item page = addPage("Heron at dusk", "https://pond.example/p/81", "reeds and water");
    for (const char* other : {"Otter", "Newt", "Coot"})
        addPage(other, "https://meadow.example/", "grass");
    ASSERT_TRUE(Annotations(*vault).addNote(page.id, "asked the harbour office"));
    ASSERT_TRUE(Accounts(*vault).add(page.id,
        std::array{AccountEntry{
            "Bittern Vale", "bittern7", "https://social.example/u/bv", PersonRole::Poster, "", "by hand"}}));
    for (const char* words :
        {"dusk", "pond.example/p", "reeds", "harbour office", "bittern7", "vale", "social.example/u"}) {
        const Result<std::vector<Item>> items = vault->items({.kind = {}, .caseId = {}, .search = words});
        ASSERT_TRUE(items);
        ASSERT_EQ(items->size(), 1u) << words;
        EXPECT_EQ(items->front().id, page.id) << words;
    }
}

TEST_F(Search, findsEveryScriptByAnyPartOfAWord)
{
    // Caf\u00e9 stra\u00dfe; Arabic with vowel marks and hamza; Chinese without spaces; fullwidth; Hangul; Thai;
    // Cyrillic
    addPage("Caf\xc3\xa9 Stra\xc3\x9f"
            "e",
        "https://example.org/",
        "\xd8\xb5\xd9\x8f\xd9\x88\xd8\xb1\xd8\xa9 \xd8\xa3\xd8\xad\xd9\x85\xd8\xaf "
        "\xe6\x9c\xaa\xe7\xbb\x8f\xe5\x90\x8c\xe6\x84\x8f\xe7\x9a\x84\xe7\x85\xa7\xe7\x89\x87 "
        "\xef\xbc\xa1\xef\xbc\xa2\xef\xbc\xa3\xe3\x80\x80 \xec\x82\xac\xec\xa7\x84\xec\x9d\xb4 "
        "\xe0\xb8\xa0\xe0\xb8\xb2\xe0\xb8\x9e \xd0\xa4\xd0\xbe\xd1\x82\xd0\xbe \xd9\xa4\xd9\xa2");
    for (const char* words : {"cafe", "CAF\xc3\x89", "cafe\xcc\x81", "strasse", "stra\xc3\x9f", // Latin
             "\xd8\xb5\xd9\x88\xd8\xb1\xd8\xa9", "\xd8\xb5\xd9\x88\xd8\xb1\xd9\x87", // without marks; heh
             "\xd8\xa7\xd8\xad\xd9\x85\xd8\xaf", "\xd8\xad\xd9\x85", "\xd9\x80\xd8\xad\xd9\x85", // bare alef, part
             "\xe7\x85\xa7\xe7\x89\x87", "\xe7\x85\xa7", "\xe5\x90\x8c\xe6\x84\x8f\xe7\x9a\x84", // Chinese
             "abc", "\xef\xbd\x81\xef\xbd\x82", "\xec\x82\xac\xec\xa7\x84", "\xec\xa7\x84", // width, Hangul
             "\xe0\xb8\xa0\xe0\xb8\xb2", "\xd1\x84\xd0\xbe\xd1\x82\xd0\xbe", "42"})
        EXPECT_EQ(found(words), 1u) << words;
    for (const char* words : {"\xe7\x89\x87\xe7\x85\xa7", "caef", "\xd8\xad\xd8\xa7"})
        EXPECT_EQ(found(words), 0u) << words;
}

TEST_F(Search, takesEveryWordOfALongSearchOrSaysThatTheyAreTooMany)
{
    std::string words;
    for (int n = 100; n < 100 + int(maxSearchWords) - 1; ++n)
        words += "w" + std::to_string(n) + " ";
    addPage("", "https://example.org/", words);
    EXPECT_EQ(found(words), 1u);
    EXPECT_EQ(found(words + words), 1u) << "the same ones again";
    EXPECT_EQ(found(words + "absent"), 0u) << "also the last word has to be there";
    const auto tooMany = vault->items({.kind = {}, .caseId = {}, .search = words + "w100x w101x"});
    ASSERT_FALSE(tooMany);
    EXPECT_TRUE(tooMany.error().is(errors::searchTooLong));
}

TEST_F(Search, findsAPersianNameWithItsJoinersOrWithout)
{
    addPage("\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85.txt", "https://example.org/", "");
    EXPECT_EQ(found("\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85"), 1u);
    EXPECT_EQ(found("\xd9\x85\xdb\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85"), 1u);
}

TEST_F(Search, takesNothingForASearchExpression)
{
    addPage("plain \"quoted\" OR NOT NEAR(a b) col:umn x* ^y", "https://example.org/", "");
    for (const char* words :
        {"\"", "\"quoted\"", "OR", "NOT", "NEAR(a", "col:umn", "x*", "^y", "\"\"", "*", "'", "-", "\\"})
        static_cast<void>(found(words)); // found() expects that there is an answer at all
    EXPECT_EQ(found("x*"), 1u);
    EXPECT_EQ(found("\"quoted\""), 1u);
    EXPECT_EQ(found("'"), 0u);
    EXPECT_EQ(found("quot* col"), 0u);
    EXPECT_EQ(found(std::string_view("a\0b", 3)), 1u) << "a zero byte parts words";
    EXPECT_EQ(found("\xff\xfe plain"), 1u) << "what is no text is not searched for";
}

TEST_F(Search, aTextOfAnySizeIsFoundInItsFirstTwoMebibytes)
{
    std::string text;
    while (text.size() < 2'500'000)
        text += "filler words without meaning\n";
    text.replace(1'048'570, 12, " acrosschunk"); // over the end of a chunk
    text.replace(1'900'000, 12, " laterneedle");
    text.replace(2'300'000, 12, " beyondlimit");
    addPage("t", "https://example.org/", text);
    EXPECT_EQ(found("acrosschunk"), 1u);
    EXPECT_EQ(found("laterneedle"), 1u);
    EXPECT_EQ(found("beyondlimit"), 0u);
}

TEST_F(Search, manyItemsWithACommonWordAreFoundNewestFirstHoweverTheyWereIndexed)
{
    constexpr int64_t count = 5000;
    ASSERT_NO_FATAL_FAILURE(fillIn(count));
    const auto titles = [&](const char* words, uint64_t limit, uint64_t offset) {
        ItemFilter filter{.kind = {}, .caseId = {}, .search = words};
        filter.limit = limit;
        filter.offset = offset;
        const Result<std::vector<Item>> items = vault->items(filter);
        EXPECT_TRUE(items);
        std::vector<std::string> urls;
        for (const Item& item : *items)
            urls.push_back(item.url);
        return urls;
    };
    EXPECT_EQ(titles("every", 3, 0), (std::vector<std::string>{"place/4999", "place/4998", "place/4997"}));
    EXPECT_EQ(titles("every", 2, 4998), (std::vector<std::string>{"place/1", "place/0"}));
    EXPECT_EQ(titles("every second", 2, 1), (std::vector<std::string>{"place/4996", "place/4994"}));
    EXPECT_EQ(titles("every old", 2, 1), (std::vector<std::string>{"place/8", "place/7"}));
    EXPECT_TRUE(titles("every nothing", 2, 0).empty());
    EXPECT_EQ(found("every"), size_t(count));
    EXPECT_EQ(found("every second"), size_t(count / 2));
    EXPECT_EQ(found("every old"), 10u);
}

TEST_F(Search, findsAnItemByItsWholeExhibitNumberAlone)
{
    for (int i = 0; i < 12; ++i)
        addItem("t", asBytes("x"));
    EXPECT_EQ(found("AE-1"), 4u);
    EXPECT_EQ(
        vault->items({.kind = {}, .caseId = {}, .search = {}, .limit = 9, .offset = 0, .exhibit = "AE-1"})->size(), 1u);
}

TEST(SearchText, hasAGramAtEachCharacterOfEachWord)
{
    EXPECT_EQ(gramsOf(foldForSearch("Ab\u00c9d x")), "abe bed ed d x");
    EXPECT_EQ(gramsOf(""), "");
}

} // namespace holdfast::vault::test
