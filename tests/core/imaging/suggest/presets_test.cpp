#include "core/imaging/suggest/presets.h"

#include "core/imaging/suggest/cover_codes.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

using namespace holdfast::imaging;

TEST(Presets, allThatAreBuiltInAreReadAndOpenNeitherZoneNorBarcode)
{
    size_t purposes = 0;
    const QDir folder(QStringLiteral(":/presets"));
    for (const QString& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto parsed = parsePresets(file.readAll().toStdString());
        ASSERT_TRUE(parsed) << name.toStdString() << parsed.error().detail();
        purposes += parsed->size();
        for (const Preset& preset : *parsed) {
            EXPECT_EQ(preset.document + ".json", name.toStdString());
            EXPECT_FALSE(preset.kept.empty());
            EXPECT_NE(preset.keeps("photo"), preset.wants(cover_codes::photo)) << "it stays, or it is covered";
        }
    }
    EXPECT_EQ(presets().size(), purposes);
    EXPECT_EQ(folder.entryList(QDir::Files).size(), 7);
}

TEST(Presets, aTakedownRequestKeepsNamePhotoAndBirthDateOnlyAsTheRuleSays)
{
    const auto preset = findPreset("passport");
    ASSERT_TRUE(preset);
    EXPECT_EQ(preset->purpose, "takedown");
    EXPECT_TRUE(preset->keeps("name"));
    EXPECT_TRUE(preset->keeps("expiry"));
    EXPECT_FALSE(preset->keeps("photo"));
    EXPECT_TRUE(preset->wants(cover_codes::photo));
    EXPECT_TRUE(preset->wants(cover_codes::birthDate));
    EXPECT_FALSE(findPreset("passport/police")->wants(cover_codes::birthDate));
}

TEST(Presets, whatIsByChoiceIsACodeWhereTheProgramFindsItAndAFieldWhereItDoesNot)
{
    const auto preset = findPreset("passport");
    ASSERT_TRUE(preset);
    EXPECT_TRUE(preset->leavesToChoice(cover_codes::photo));
    EXPECT_TRUE(findPreset("passport/age-check")->leavesToChoice("name"));
    EXPECT_TRUE(preset->leavesToChoice(cover_codes::birthDate));
    EXPECT_FALSE(preset->leavesToChoice(cover_codes::mrz));
    EXPECT_FALSE(preset->leavesToChoice("birth-date"));
}

TEST(Presets, aFileWithAnotherKeyOrWordIsRefused)
{
    EXPECT_FALSE(parsePresets("{}"));
    EXPECT_FALSE(parsePresets(R"({"preset":"holdfast-preset","version":2,"document":"x","purposes":[]})"));
    const std::string start = R"({"preset":"holdfast-preset","version":1,"document":"x","purposes":[)";
    EXPECT_FALSE(parsePresets(start + R"({"id":"p","cover":["cover.mrz"],"keep":{},"by_choice":[]}]})"));
    EXPECT_FALSE(parsePresets(
        start + R"({"id":"p","cover":["cover.mrz","cover.barcode"],"keep":{"hat":"genuine"},"by_choice":[]}]})"));
    EXPECT_TRUE(parsePresets(
        start + R"({"id":"p","cover":["cover.mrz","cover.barcode"],"keep":{"name":"genuine"},"by_choice":[]}]})"));
    EXPECT_FALSE(
        parsePresets(start + R"({"id":"p","cover":["cover.mrz","cover.barcode","photo"],"keep":{},"by_choice":[]}]})"))
        << "a field is no code";
    EXPECT_FALSE(
        parsePresets(start + R"({"id":"p","cover":["cover.mrz","cover.barcode"],"keep":{},"by_choice":["hat"]}]})"));
    EXPECT_FALSE(findPreset("hat"));
}

TEST(Presets, aFileOfDeepListsIsRefusedAndNotTheEndOfTheProgram)
{
    const size_t levels = 200'000;
    const std::string deep = std::string(levels, '[') + std::string(levels, ']');
    const auto refused
        = parsePresets(R"({"preset":"holdfast-preset","version":1,"document":"x","purposes":[{"id":"p","cover":[)"
            + deep + R"(],"keep":{},"by_choice":[]}]})");
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::imaging::errors::noSuchPreset));
}
