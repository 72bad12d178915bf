#include "core/imaging/suggest/cover_codes.h"
#include "tests/ui/held_threads.h"
#include "tests/ui/ui_fixture.h"
#include "ui/common/worker.h"
#include "ui/cover/cover_canvas.h"
#include "ui/cover/cover_editor.h"
#include "ui/cover/cover_screen.h"
#include "ui/cover/language_names.h"
#include "ui/cover/placed_suggestions.h"
#include "ui/cover/reading_choice.h"

#include <QAbstractButton>
#include <QFont>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace holdfast::ui {

static QImage drawArabicBirthDate()
{
    QImage page(900, 160, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont letters(QStringLiteral("Noto Naskh Arabic"));
    letters.setPixelSize(26);
    painter.setFont(letters);
    painter.setLayoutDirection(Qt::RightToLeft);
    painter.drawText(QRect(40, 50, 820, 56), int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
        QStringLiteral("تاريخ الميلاد: 12.08.1974"));
    return page;
}

/// The screen in English, with a document in Arabic that is not looked through before the test lets it be.
class OtherWriting : public UiTest {
protected:
    OtherWriting()
    {
        session->lookers().setMaxThreadCount(1);
        held = std::make_unique<HeldThreads>(session->lookers());
        screen.resize(1100, 800);
        screen.show();
    }
    bool opensTheDocument()
    {
        const size_t before = screen.openDocuments().size();
        screen.openItem(addDocument(session->vault(), "letter.png", drawArabicBirthDate()));
        return waitUntil([&] {
            return screen.openDocuments().size() > before && !screen.editor()->canvas()->page().isNull()
                && screen.editor()->reading()->isVisible();
        });
    }
    void tick(const char* pack)
    {
        for (QAbstractButton* tick : screen.editor()->findChildren<QAbstractButton*>(QStringLiteral("coverReadIn")))
            if (tick->text() == nameOfPack(pack))
                return tick->click();
        ADD_FAILURE() << pack << " cannot be chosen";
    }
    QString state() { return find<QLabel>(screen.editor(), "coverSearch")->text(); }
    std::unique_ptr<Session> session = makeSession();
    std::unique_ptr<HeldThreads> held; // let go before the session waits for its threads
    CoverScreen screen{*session};
};

TEST_F(OtherWriting, isReadOnceItIsTickedAndTheFormerReadingIsGivenUp)
{
    ASSERT_TRUE(opensTheDocument());
    screen.editor()->canvas()->addCover();
    bool hasFormerEnded = false;
    runInBackground(
        session->lookers(), &screen, [] { return 0; }, [&](int) { hasFormerEnded = true; });
    HeldThreads between(session->lookers());
    tick("ara");
    held->letGo();
    ASSERT_TRUE(waitUntil([&] { return hasFormerEnded; }));
    EXPECT_TRUE(state().startsWith(QStringLiteral("Looking for")))
        << "nothing is said of it: " << state().toStdString();
    between.letGo();
    ASSERT_TRUE(waitUntil([&] { return screen.editor()->isLookedThrough(); }));
    const Suggestions& found = screen.editor()->found().covers;
    const auto date = std::ranges::find(found, imaging::cover_codes::birthDate, &imaging::Suggestion::code);
    ASSERT_NE(date, found.end()) << state().toStdString();
    EXPECT_TRUE(isKept(screen.editor()->covers(), static_cast<size_t>(date - found.begin())));
    EXPECT_EQ(countDrawnByHand(screen.editor()->covers()), 1u);
}

TEST_F(OtherWriting, staysChosenForTheDocumentsThatAreOpenedAfterAndNotForThoseBefore)
{
    screen.openFile(writePicture("card.png"));
    ASSERT_TRUE(waitUntil([&] { return screen.editor()->reading()->isVisible(); }));
    const CoverEditor* before = screen.editor();
    ASSERT_TRUE(opensTheDocument());
    tick("ara");
    screen.openFile(writePicture("bill.png", 2));
    ASSERT_TRUE(waitUntil([&] { return screen.openDocuments().size() == 3; }));
    EXPECT_EQ(screen.editor()->reading()->chosen(), ChosenLanguages(imaging::ReadingLanguages{"ara"}));
    EXPECT_FALSE(before->reading()->chosen().has_value());
}

TEST_F(OtherWriting, isReadAsUsualOnTheNextDocumentWhereItWasLeftOutOfOne)
{
    class InArabic {
    public:
        InArabic() { QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt)); }
        ~InArabic() { QLocale::setDefault(m_before); }
        InArabic(const InArabic&) = delete;
        InArabic& operator=(const InArabic&) = delete;

    private:
        const QLocale m_before;
    };
    const InArabic shown;
    ASSERT_TRUE(opensTheDocument());
    tick("ara");
    ASSERT_EQ(screen.editor()->reading()->chosen(), ChosenLanguages(imaging::ReadingLanguages()));
    screen.openFile(writePicture("bill.png", 2));
    ASSERT_TRUE(waitUntil([&] { return screen.openDocuments().size() == 2; }));
    EXPECT_FALSE(screen.editor()->reading()->chosen().has_value());
}

} // namespace holdfast::ui
