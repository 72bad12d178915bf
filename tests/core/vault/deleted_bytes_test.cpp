#include "plain_pages.h"
#include "vault_fixture.h"

#include "core/vault/accounts.h"
#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "core/vault/figures.h"
#include "core/vault/network_log.h"
#include "core/vault/vault_state.h"

#include <array>

namespace holdfast::vault::test {

namespace {

/// In no file that SQLite or this program writes by itself; the gram is the middle of what a search indexes of it.
constexpr const char* rareWord = "\xe9\xbf\xb0\xe9\xbf\xb1\xe9\xbf\xb2\xe9\xbf\xb3";
constexpr const char* rareGram = "\xe9\xbf\xb1\xe9\xbf\xb2";

/// What stays in the bodies of the log unless it is to be forgotten.
const std::vector<std::string> told{"canary-title", "canary-renamed", "canary.example/address", "canary-name"};
const std::vector<std::string> untold{"canary-content", "canary-text", "canary-note", "canary-tag", "canary-person",
    "canary-handle", "canary-posted", "canary-counted", rareGram};

class DeletedBytes : public VaultTest {
protected:
    static std::string repeated(std::string_view words, size_t size)
    {
        std::string text;
        while (text.size() < size)
            text += words;
        return text;
    }
    /// A page with everything that can be put to it.
    Item addCanary()
    {
        NewItem page;
        page.kind = ItemKind::Page;
        page.age = AgeAnswer::No;
        page.title = "canary-title";
        page.url = "https://canary.example/address";
        page.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, page);
        EXPECT_TRUE(ingest->addBytes(
            "screenshot", "canary-name.png", "image/png", asBytes(repeated("canary-content ", 1'300'000))));
        EXPECT_TRUE(ingest->addBytes(
            "text", "page.txt", "text/plain", asBytes(repeated(std::string("canary-text ") + rareWord + " ", 5000))));
        const Item item = *ingest->commit();
        Annotations annotations(*vault);
        EXPECT_TRUE(annotations.addNote(item.id, repeated("canary-note ", 2000)));
        EXPECT_TRUE(annotations.withdrawNote(item.id, 1));
        EXPECT_TRUE(annotations.addTag(item.id, "canary-tag"));
        EXPECT_TRUE(annotations.setTitle(item.id, "canary-renamed"));
        EXPECT_TRUE(Accounts(*vault).add(item.id,
            std::array{AccountEntry{"canary-person", "canary-handle", "https://pond.example/u/canary-handle",
                PersonRole::Poster, "canary-posted", "link"}}));
        EXPECT_TRUE(Figures(*vault).add(
            item.id, std::array{FigureEntry{FigureKind::Views, 7, true, "canary-counted", "by hand"}}));
        return item;
    }
    /// Enough of everything in between that the pages of the tables are split, joined and filled anew.
    void addOther(int n)
    {
        const Item item = addItem("other " + std::to_string(n), someBytes(3000, uint64_t(n)));
        ASSERT_TRUE(Annotations(*vault).addNote(item.id, repeated("other words " + std::to_string(n) + " ", 2500)));
    }
    void addCanariesAmongOthers(size_t count)
    {
        for (size_t n = 0; n < count; ++n) {
            ASSERT_NO_FATAL_FAILURE(addOther(int(n)));
            canaries.push_back(addCanary());
        }
    }
    /// Those of `words` that can be read somewhere in the file.
    std::vector<std::string> left(const std::vector<std::string>& words)
    {
        const SecureBuffer masterKey = vault->state().masterKey.clone();
        close();
        const std::string plain = plainPages(folder, masterKey);
        EXPECT_NE(plain.find("CREATE TABLE custody_event"), std::string::npos) << "the pages were not decrypted";
        std::vector<std::string> found;
        for (const std::string& word : words)
            if (plain.find(word) != std::string::npos)
                found.push_back(word);
        vault = std::move(*tryOpen());
        return found;
    }
    static std::vector<std::string> all()
    {
        std::vector<std::string> words = told;
        words.insert(words.end(), untold.begin(), untold.end());
        return words;
    }
    std::vector<Item> canaries;
};

} // namespace

TEST_F(DeletedBytes, areNowhereInAnyPageOnceTheItemIsForgotten)
{
    constexpr size_t many = 40;
    addCanariesAmongOthers(many);
    NetworkRequest request;
    request.purpose = "status";
    request.host = "canary.example";
    request.address = "https://canary.example/address";
    request.item = canaries[0].id;
    ASSERT_TRUE(logRequest(*vault, request));
    ASSERT_EQ(left(all()), all()) << "the search for them works";
    for (const Item& canary : canaries)
        ASSERT_TRUE(deleteItem(*vault, canary.id, {.reason = {}, .forget = true}));
    EXPECT_EQ(left(all()), std::vector<std::string>());
    expectSound();
}

TEST_F(DeletedBytes, areOnlyWhatTheLogTellsWhereItIsNotForgotten)
{
    addCanariesAmongOthers(1);
    ASSERT_TRUE(deleteItem(*vault, canaries[0].id, {}));
    EXPECT_EQ(left(all()), told);
}

TEST_F(DeletedBytes, ofAnImportThatWasGivenUpAreGoneToo)
{
    {
        Result<Ingest> ingest = begin();
        ASSERT_TRUE(ingest->addBytes(
            "original", "f.bin", "application/octet-stream", asBytes(repeated("canary-content ", 100'000'000))));
    }
    reopen(); // sweeps what nothing refers to
    EXPECT_EQ(left({"canary-content"}), std::vector<std::string>());
}

} // namespace holdfast::vault::test
