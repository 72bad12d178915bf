#include "ui/cover/own_language.h"

#include "tests/ui/ui_fixture.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_reasons.h"
#include "ui/cover/cover_result.h"
#include "ui/cover/cover_screen.h"
#include "ui/cover/cover_search.h"
#include "ui/cover/leak_card.h"

#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace holdfast::ui {

/// With a document of the vault, which is a small picture.
class OwnLanguage : public UiTest {
protected:
    /// The language that numbers and dates are written in, until it goes.
    class ShownIn {
    public:
        explicit ShownIn(const QLocale& locale) { QLocale::setDefault(locale); }
        ~ShownIn() { QLocale::setDefault(m_before); }
        ShownIn(const ShownIn&) = delete;
        ShownIn& operator=(const ShownIn&) = delete;

    private:
        const QLocale m_before;
    };
    /// In letters of its own, and nobody has made a pack for it.
    static QLocale unreadable()
    {
        return {QLocale::StandardMoroccanTamazight, QLocale::TifinaghScript, QLocale::Morocco};
    }
    OwnLanguage()
    {
        document.item = addFile(session->vault(), "letter.png", 3, Purpose::IdentityDocument);
        document.mime = "image/png";
    }
    Result<FoundCovers> search() { return searchCovers(session->vault(), document, {}); }
    static bool tellsOfIt(const FoundCovers& found)
    {
        return std::ranges::find(found.unchecked, ownLanguageNotRead, &imaging::UncheckedPage::why)
            != found.unchecked.end();
    }
    std::unique_ptr<Session> session = makeSession();
    CoverDocument document;
};

TEST_F(OwnLanguage, isNoneWhereTheLettersAreLatinOrNoLanguageIsSet)
{
    EXPECT_EQ(packOf(QLocale::c()), "");
    EXPECT_EQ(packOf(QLocale(QLocale::French)), "");
    EXPECT_EQ(packOf(QLocale(QLocale::Arabic)), "ara");
}

TEST_F(OwnLanguage, isToldOfWhereItsPackIsNotInstalled)
{
    const ShownIn locale(unreadable());
    const auto found = search();
    ASSERT_TRUE(found) << found.error().detail();
    EXPECT_TRUE(tellsOfIt(*found));
    CoverReasons reasons;
    reasons.setFound(*found, false);
    EXPECT_TRUE(find<QLabel>(&reasons, "coverUnchecked")->text().contains(QStringLiteral("language of this program")));
}

TEST_F(OwnLanguage, isToldOfWhereAnotherWasChosenToBeRead)
{
    const ShownIn locale(unreadable());
    const auto found = searchCovers(session->vault(), document, {}, imaging::ReadingLanguages{"ara"});
    ASSERT_TRUE(found) << found.error().detail();
    EXPECT_TRUE(tellsOfIt(*found));
}

TEST_F(OwnLanguage, isNotToldOfWhereItIsReadOrHasLatinLetters)
{
    for (const QLocale& shown : {QLocale(QLocale::Arabic, QLocale::Egypt), QLocale(QLocale::French, QLocale::France)}) {
        const ShownIn locale(shown);
        const auto found = search();
        ASSERT_TRUE(found) << found.error().detail();
        EXPECT_FALSE(tellsOfIt(*found)) << shown.name().toStdString();
    }
}

TEST_F(OwnLanguage, passesNoCopyForCleanThatCouldNotBeReadInIt)
{
    const ShownIn locale(unreadable());
    CoverScreen screen{*session};
    screen.resize(1100, 800);
    screen.show();
    const auto isOver = [&](const char* name) {
        const QString said = find<QLabel>(&screen, name)->text();
        return !said.isEmpty() && !said.endsWith(QChar(0x2026)) && !said.contains(QStringLiteral("… You can draw"));
    };
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(waitUntil([&] { return !screen.editor()->canvas()->page().isNull() && isOver("coverSearch"); }));
    screen.editor()->canvas()->addCover();
    find<QPushButton>(&screen, "coverPreview")->click();
    ASSERT_TRUE(waitUntil([&] { return screen.result()->isVisible() && isOver("leakFound"); }));
    const LeakCard* leaks = screen.result()->leaks();
    EXPECT_EQ(leaks->tone(), Card::Tone::Warn);
    EXPECT_FALSE(leaks->mayLeave()) << "before she said that she read it";
    const QString said = find<QLabel>(&screen, "leakFound")->text();
    EXPECT_TRUE(said.contains(QStringLiteral("language of this program could not be read"))) << said.toStdString();
    EXPECT_FALSE(said.contains(QStringLiteral("Nothing hidden"))) << said.toStdString();
    EXPECT_FALSE(leaks->letPass().isWhole) << "nor does its record say so";
}

} // namespace holdfast::ui
