#include "ui/evidence/page_facts.h"

#include "core/vault/age_change.h"
#include "core/vault/ingest.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/evidence/choice_list.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/evidence/fact_words.h"
#include "ui/evidence/item_detail.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <array>

namespace holdfast::ui {

class PageFactsTest : public UiTest {
protected:
    PageFactsTest()
    {
        addPage("<article><a class='author' href='https://pond.example/u/owl'>Night Owl</a><p>1,284 views</p>"
                "<div class='comment'><a href='https://pond.example/u/heron'>Heron</a></div></article>");
        session->noteItemsChanged();
        screen.resize(1000, 700);
        screen.show();
        if (!waitUntil([&] { return screen.model()->rowCount() == 1; }))
            throw std::runtime_error("the list never filled");
        find<QListView>(&screen, "evidenceList")->setCurrentIndex(screen.model()->index(0));
        find<QPushButton>(&screen, "pageFacts")->click();
    }
    vault::Item addPage(const std::string& html)
    {
        vault::NewItem page;
        page.kind = vault::ItemKind::Page;
        page.age = AgeAnswer::No;
        page.title = "Post 4821";
        page.url = "https://pond.example/post/4821";
        page.capturedAt = session->vault().clock().now();
        vault::Ingest ingest = std::move(vault::Ingest::begin(session->vault(), page).value());
        if (!ingest.addBytes("html", "page.html", "text/html", asBytes(html)))
            throw std::runtime_error("no page");
        return ingest.commit().value();
    }
    QStringList kept(const char* objectName)
    {
        QStringList all;
        for (const QLabel* label : screen.findChildren<QLabel*>(QLatin1String(objectName)))
            if (label->isVisible())
                all.append(label->text());
        return all;
    }
    std::vector<QCheckBox*> choices()
    {
        find<QPushButton>(&screen, "readPage")->click();
        auto* list = screen.findChild<ChoiceList*>();
        if (!waitUntil([&] { return !list->findChildren<QCheckBox*>(QStringLiteral("choice")).isEmpty(); }))
            throw std::runtime_error("the page was never read");
        const auto found = list->findChildren<QCheckBox*>(QStringLiteral("choice"));
        return {found.begin(), found.end()};
    }
    const vault::Item& item() const { return *screen.findChild<ItemDetail*>()->item(); }
    std::unique_ptr<Session> session = makeSession();
    EvidenceScreen screen{*session};
};

TEST_F(PageFactsTest, keepsOnlyWhatIsTicked)
{
    const std::vector<QCheckBox*> offered = choices();
    ASSERT_EQ(offered.size(), 3u);
    EXPECT_EQ(offered[0]->accessibleName(), QStringLiteral("Views: 1,284"));
    EXPECT_TRUE(offered[2]->accessibleName().contains(QStringLiteral("Commented")));
    auto* keep = find<QPushButton>(&screen, "keepTicked");
    EXPECT_FALSE(keep->isEnabled());
    offered[0]->click();
    offered[2]->click();
    keep->click();
    ASSERT_TRUE(waitUntil([&] { return kept("keptPerson").size() == 1; }));
    EXPECT_TRUE(kept("keptPerson").front().contains(QStringLiteral("heron")));
    EXPECT_EQ(kept("growthPoint"), QStringList{QStringLiteral("Views: 1,284")});
    EXPECT_EQ(vault::Accounts(session->vault()).onItem(item().id)->size(), 1u);
}

TEST_F(PageFactsTest, showsHowACountGrewOnceItsAddressWasCapturedAgain)
{
    const vault::Item again = addPage("<p>2,900 views</p>");
    const vault::FigureEntry before{FigureKind::Views, 1284, true, "1,284 views", "text"},
        after{FigureKind::Views, 2900, true, "2,900 views", "text"};
    ASSERT_TRUE(vault::Figures(session->vault()).add(item().id, std::array{before}));
    ASSERT_TRUE(vault::Figures(session->vault()).add(again.id, std::array{after}));
    find<QPushButton>(&screen, "pageFacts")->click();
    find<QPushButton>(&screen, "pageFacts")->click();
    ASSERT_TRUE(waitUntil([&] { return kept("growthWords").size() == 1; }));
    EXPECT_EQ(kept("growthWords").front(), QStringLiteral("Views: from 1,284 to 2,900"));
    EXPECT_TRUE(kept("growthPoint").isEmpty()) << "the table has them";
}

TEST_F(PageFactsTest, tickingAllKeepsAllAndOneCanBeTakenAwayAgain)
{
    choices();
    find<QCheckBox>(&screen, "tickAll")->click();
    find<QPushButton>(&screen, "keepTicked")->click();
    ASSERT_TRUE(waitUntil([&] { return kept("keptPerson").size() == 2; }));
    find<QPushButton>(&screen, "takePersonAway")->click();
    EXPECT_TRUE(waitUntil([&] { return kept("keptPerson").size() == 1; }));
}

TEST_F(PageFactsTest, putsSomebodyDownByHandAndSaysWhatIsWrong)
{
    auto* add = find<QPushButton>(&screen, "putDown");
    EXPECT_FALSE(add->isEnabled());
    find<QLineEdit>(&screen, "personField")->setText(QStringLiteral("@grebe_12"));
    find<QLineEdit>(&screen, "profileField")->setText(QStringLiteral("pond.example/u/grebe_12"));
    find<QRadioButton>(&screen, "role1")->click();
    add->click();
    auto* notice = find<Notice>(&screen, "pageFactsNotice");
    ASSERT_TRUE(waitUntil([&] { return !notice->sentence().isEmpty(); }));
    EXPECT_EQ(find<QLineEdit>(&screen, "personField")->text(), QStringLiteral("@grebe_12")) << "what was typed stays";
    find<QLineEdit>(&screen, "profileField")->setText(QStringLiteral("https://pond.example/u/grebe_12"));
    add->click();
    ASSERT_TRUE(waitUntil([&] { return kept("keptPerson").size() == 1; }));
    const auto people = vault::Accounts(session->vault()).onItem(item().id);
    EXPECT_EQ(people->front().entry.handle, "grebe_12");
    EXPECT_EQ(people->front().entry.role, PersonRole::Resharer);
    EXPECT_TRUE(find<QLineEdit>(&screen, "personField")->text().isEmpty());
}

TEST_F(PageFactsTest, showsAMachinesTimeAsPeopleReadItAndLeavesOtherWordsAsTheyAre)
{
    EXPECT_FALSE(describePerson({"Owl", "", "", PersonRole::Poster, "2026-03-14T21:07:00Z", ""}).contains(u"T21"));
    EXPECT_TRUE(describePerson({"Owl", "", "", PersonRole::Poster, "yesterday, T21", ""}).contains(u"yesterday, T21"));
}

TEST_F(PageFactsTest, doesNotReadAPageThatIsBlocked)
{
    EXPECT_TRUE(find<QPushButton>(&screen, "readPage")->isVisible());
    ASSERT_TRUE(vault::changeAge(session->vault(), item().id, AgeAnswer::Unsure));
    session->noteItemChanged(*session->vault().item(item().id));
    EXPECT_FALSE(find<QPushButton>(&screen, "readPage")->isVisible());
}

} // namespace holdfast::ui
