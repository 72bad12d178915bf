#include "core/vault/annotations.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class AnnotationsTest : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        item = addItem("A title", asBytes("content"));
    }
    Annotations annotations() { return Annotations(*vault); }
    std::vector<std::string> noteTexts()
    {
        std::vector<std::string> texts;
        const std::vector<Note> notes = *annotations().notes(item.id);
        for (const Note& note : notes)
            texts.push_back(note.text);
        return texts;
    }
    std::vector<std::string> eventBodies()
    {
        std::vector<std::string> bodies;
        EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
            bodies.push_back(event.body);
            return true;
        }));
        return bodies;
    }
    std::string actions()
    {
        std::string joined;
        for (const std::string& body : eventBodies())
            joined += jsonStringOr(*parseJson(body, 1 << 20), "action") + " ";
        return joined;
    }
    int64_t rows(const char* sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(sql);
    }
    Item item;
};

using Texts = std::vector<std::string>;

} // namespace

TEST_F(AnnotationsTest, aNoteThatReplacesAnotherLeavesItsRow)
{
    ASSERT_TRUE(annotations().addNote(item.id, "seen on Monday"));
    ASSERT_TRUE(annotations().addNote(item.id, "second"));
    const Result<Note> corrected = annotations().addNote(item.id, "seen on Tuesday", 1);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->n, 3u);
    EXPECT_EQ(noteTexts(), (Texts{"second", "seen on Tuesday"}));
    EXPECT_EQ(rows("SELECT count(*) FROM item_note"), 3);
    EXPECT_EQ(vault->item(item.id)->notes, 2u);
    reopen();
    EXPECT_EQ(noteTexts(), (Texts{"second", "seen on Tuesday"}));
    expectSound();
}

TEST_F(AnnotationsTest, aCorrectedNoteKnowsWhatItSaidBefore)
{
    ASSERT_TRUE(annotations().addNote(item.id, "seen on Monday"));
    ASSERT_TRUE(annotations().addNote(item.id, "seen on Tuesday", 1));
    ASSERT_TRUE(annotations().addNote(item.id, "seen on Wednesday", 2));
    const std::vector<Note> notes = *annotations().notes(item.id);
    ASSERT_EQ(notes.size(), 1u);
    ASSERT_EQ(notes.front().earlier.size(), 2u);
    EXPECT_EQ(notes.front().earlier[0].text, "seen on Tuesday");
    EXPECT_EQ(notes.front().earlier[1].text, "seen on Monday");
    EXPECT_EQ(notes.front().earlier[1].n, 1u);
    ASSERT_TRUE(annotations().withdrawNote(item.id, 3));
    EXPECT_TRUE(annotations().notes(item.id)->empty());
}

TEST_F(AnnotationsTest, aNoteIsReplacedOrWithdrawnOnce)
{
    ASSERT_TRUE(annotations().addNote(item.id, "first"));
    ASSERT_TRUE(annotations().withdrawNote(item.id, 1));
    EXPECT_TRUE(noteTexts().empty());
    EXPECT_EQ(vault->item(item.id)->notes, 0u);
    EXPECT_TRUE(annotations().withdrawNote(item.id, 1).error().is(errors::noSuchNote));
    EXPECT_TRUE(annotations().addNote(item.id, "again", 1).error().is(errors::noSuchNote));
    EXPECT_TRUE(annotations().addNote(item.id, "of none", 7).error().is(errors::noSuchNote));
}

TEST_F(AnnotationsTest, tagsComeAndGoAsRows)
{
    EXPECT_TRUE(*annotations().addTag(item.id, "urgent"));
    EXPECT_TRUE(*annotations().addTag(item.id, "\xd8\xb9\xd8\xa7\xd8\xac\xd9\x84"));
    EXPECT_FALSE(*annotations().addTag(item.id, "urgent")) << "it is there already";
    EXPECT_TRUE(*annotations().addTag(item.id, "a"));
    EXPECT_EQ(vault->item(item.id)->tags, (Texts{"a", "urgent", "\xd8\xb9\xd8\xa7\xd8\xac\xd9\x84"}));
    EXPECT_TRUE(*annotations().removeTag(item.id, "urgent"));
    EXPECT_FALSE(*annotations().removeTag(item.id, "urgent"));
    EXPECT_EQ(vault->item(item.id)->tags, (Texts{"a", "\xd8\xb9\xd8\xa7\xd8\xac\xd9\x84"}));
    EXPECT_TRUE(*annotations().addTag(item.id, "urgent"));
    EXPECT_EQ(vault->item(item.id)->tags.size(), 3u);
    EXPECT_EQ(rows("SELECT count(*) FROM item_tag"), 5);
    expectSound();
}

TEST_F(AnnotationsTest, aNewTitleIsShownAndTheOldOneStays)
{
    ASSERT_TRUE(annotations().setTitle(item.id, "Another title"));
    EXPECT_EQ(vault->item(item.id)->title, "Another title");
    EXPECT_EQ(rows("SELECT count(*) FROM item_title"), 2);
    EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = "another"})->size(), 1u);
    expectSound();
}

TEST_F(AnnotationsTest, eachChangeIsAnEventThatDoesNotTellWhatTheNoteSays)
{
    ASSERT_TRUE(annotations().addNote(item.id, "private words"));
    ASSERT_TRUE(annotations().withdrawNote(item.id, 1));
    ASSERT_TRUE(annotations().addTag(item.id, "private tag"));
    ASSERT_TRUE(annotations().removeTag(item.id, "private tag"));
    ASSERT_TRUE(annotations().setTitle(item.id, "New title"));
    ASSERT_TRUE(annotations().setTitle(item.id, "New title"));
    EXPECT_EQ(actions(), "created imported note-added note-withdrawn tag-added tag-removed title-changed ");
    for (const std::string& body : eventBodies())
        EXPECT_EQ(body.find("private"), std::string::npos) << body;
}

TEST_F(AnnotationsTest, whatSaysNothingIsRefused)
{
    EXPECT_TRUE(annotations().addNote(item.id, " \n ").error().is(errors::badAnnotation));
    EXPECT_TRUE(annotations().setTitle(item.id, "").error().is(errors::badAnnotation));
    for (const std::string& tag : {std::string(), std::string("  "), std::string("two\nlines"), std::string(201, 'x')})
        EXPECT_TRUE(annotations().addTag(item.id, tag).error().is(errors::badAnnotation));
    EXPECT_EQ(actions(), "created imported ");
    const ItemId other = ItemId::generate(vault->clock());
    EXPECT_TRUE(annotations().addNote(other, "x").error().is(errors::noSuchItem));
    EXPECT_TRUE(annotations().addNote(other, "x", 1).error().is(errors::noSuchItem));
    EXPECT_TRUE(annotations().addTag(other, "x").error().is(errors::noSuchItem));
}

} // namespace holdfast::vault::test
