#include "tests/core/bundle/verify_page/verify_page_fixture.h"
#include "tests/support/handmade_token.h"

#include <random>

namespace holdfast::bundle::test {

namespace {

using holdfast::test::HandmadeAuthority;
using holdfast::test::TokenRecipe;
namespace der = holdfast::test::der;

/// A bag, signed once, with one stamp after another in it.
struct StampedBags {
    SoundBag bag;
    HandmadeAuthority authority;
    TokenRecipe recipe;
    std::vector<fs::path> written;

    StampedBags()
        : recipe(Sha256::of(asBytes(bag.files.at(std::string(layout::sshSignature)))))
    {
        recipe.accuracy = der::element(0x30, {der::integer(Bytes{1}), Bytes{0x80, 1, 5}, Bytes{0x81, 1, 7}});
    }
    void write(const fs::path& folder, ByteView response)
    {
        fs::create_directories(folder);
        bag.files[std::string(layout::stamp)] = std::string(asText(response));
        written.push_back(folder / std::to_string(written.size()));
        writeBytes(written.back(), bag.zip());
    }
};

} // namespace

TEST_F(VerifyPage, saysOfTokensThatAreOddAndSoundWhatTheProgramSays)
{
    StampedBags bags;
    const auto write = [&](const std::function<void(TokenRecipe&)>& change) {
        TokenRecipe odd = bags.recipe;
        change(odd);
        bags.write(m_folder / "odd", bags.authority.response(odd));
    };
    write([](TokenRecipe& t) { t.serial = Bytes(100, 0x7f); });
    write([](TokenRecipe& t) { t.serial = {0x80}; });
    write([](TokenRecipe& t) { t.serial = {0}; });
    write([](TokenRecipe& t) { t.nonce = std::nullopt; });
    write([](TokenRecipe& t) { t.nonce = Bytes{0xff, 0x7f}; });
    write([](TokenRecipe& t) { t.nonce = Bytes(100, 0x7f); });
    write([](TokenRecipe& t) { t.accuracy.clear(); });
    write([](TokenRecipe& t) { t.accuracy = der::element(0x30, {}); });
    write([](TokenRecipe& t) { t.accuracy = der::element(0x30, {der::integer(Bytes{1, 0x51, 0x80})}); }); // a day
    const Json said = pageSays(bags.written);
    for (const fs::path& bundle : bags.written) {
        EXPECT_EQ(verified(bundle).verdict, VerifyReport::Verdict::Incomplete) << toJson(verified(bundle));
        expectSame(bundle, said);
    }
}

// Signed as it then is, so that what reads it meets it.
TEST_F(VerifyPage, refusesEachFlippedStatementOfATimeThatTheProgramRefusesAndNoOther)
{
    StampedBags bags;
    std::minstd_rand random(7);
    const auto flipped = [&](Bytes bytes) {
        bytes[random() % bytes.size()] ^= static_cast<uint8_t>(1u << random() % 8);
        return bytes;
    };
    for (int i = 0; i < 60; ++i) {
        bags.recipe.statement = flipped; // and signed so
        bags.write(m_folder / "flipped", bags.authority.response(bags.recipe));
    }
    const Json said = pageSays(bags.written);
    for (const fs::path& bundle : bags.written)
        EXPECT_EQ(jsonStringOr(jsonMember(said, bundle.filename().string()), "verdict"),
            jsonStringOr(programSays(bundle), "verdict"))
            << bundle.filename() << toJson(verified(bundle));
}

} // namespace holdfast::bundle::test
