#include "core/intake/similar.h"

#include "core/imaging/redaction.h"
#include "core/vault/database.h"
#include "core/vault/deletion.h"
#include "core/vault/picture_hashes.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;

namespace {

QImage drawn(int number)
{
    return samples::shapes(number, {800, 600});
}

class Similar : public IntakeTest {
protected:
    ImportedFile add(const char* name, const QImage& image, ImportOptions options = answered(AgeAnswer::No))
    {
        return importOne(m_folder.write(name, imaging::encodePng(image).value()), options);
    }
    size_t hashes() const { return vault::pictureHashes(*m_vault).value().size(); }
};

TEST_F(Similar, aScaledCopyIsNamedWhenItIsImportedAndAnotherPictureIsNot)
{
    const auto first = add("a.png", drawn(1));
    EXPECT_TRUE(first.similarTo.empty());
    EXPECT_TRUE(add("b.png", drawn(2)).similarTo.empty());
    const auto copy = add("c.png", drawn(1).scaled(400, 300, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    ASSERT_EQ(copy.similarTo.size(), 1u);
    EXPECT_EQ(copy.similarTo[0].item.id, first.item->id);
    EXPECT_LE(copy.similarTo[0].distance, 31);
    const auto back = findSimilar(*m_vault, first.item->id).value();
    ASSERT_EQ(back.size(), 1u);
    EXPECT_EQ(back[0].item.id, copy.item->id);
}

TEST_F(Similar, onlyAFileWithTheAnswerNoIsHashed)
{
    ASSERT_TRUE(add("id.png", drawn(1), asDocument()).item);
    ASSERT_TRUE(importOne(m_folder.write("chat.txt", asBytes("words")), {}).item);
    ASSERT_TRUE(recordLink(*m_vault, "https://pond.example/1", AgeAnswer::Unsure));
    EXPECT_EQ(hashes(), 0u);
    const vault::Item link = m_vault->items({.kind = vault::ItemKind::Link, .caseId = {}, .search = {}}).value().at(0);
    EXPECT_FALSE(vault::addPictureHash(*m_vault, link, link.artifacts.at(0), {link.id, {}, 90}));
    vault::Database& database = m_vault->database();
    const std::scoped_lock guard(database.mutex());
    EXPECT_FALSE(database.execute("INSERT INTO picture_hash(item_id, artifact_id, pdq, quality) SELECT item_id, id, "
                                  "zeroblob(32), 90 FROM artifact"));
}

TEST_F(Similar, aPictureThatCannotBeDecodedIsStoredAllTheSame)
{
    Bytes broken = samples::png(samples::gradient(64, 64));
    broken.resize(broken.size() / 3);
    const auto result = importOne(m_folder.write("broken.png", broken), answered(AgeAnswer::No));
    ASSERT_TRUE(result.item) << codeOf(result.item);
    EXPECT_EQ(stored(*result.item, "original"), broken);
    EXPECT_TRUE(result.similarTo.empty());
}

TEST_F(Similar, deletingAnItemTakesItsHashWithIt)
{
    const auto first = add("a.png", drawn(1));
    const auto copy = add("b.png", drawn(1).scaled(500, 400));
    EXPECT_EQ(hashes(), 2u);
    ASSERT_TRUE(vault::deleteItem(*m_vault, first.item->id, {}));
    EXPECT_EQ(hashes(), 1u);
    EXPECT_TRUE(findSimilar(*m_vault, copy.item->id).value().empty());
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Similar, theLogDoesNotHoldTheHash)
{
    ASSERT_TRUE(add("a.png", drawn(1)).item);
    const auto hash = vault::pictureHashes(*m_vault).value().at(0);
    EXPECT_EQ(canonicalJson(lastEvent()).find(toHex(hash.pdq)), std::string::npos);
    EXPECT_EQ(lastEvent()["action"], "imported");
}

TEST_F(Similar, plainPicturesAreNeverCalledAlike)
{
    QImage plain(300, 200, QImage::Format_RGB32);
    plain.fill(Qt::gray);
    const auto first = add("a.png", plain);
    EXPECT_TRUE(add("b.png", plain.scaled(150, 100)).similarTo.empty());
    EXPECT_TRUE(findSimilar(*m_vault, first.item->id).value().empty());
}

} // namespace
