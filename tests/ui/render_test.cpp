#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/crypto/age_identity.h"
#include "core/vault/figures.h"
#include "core/vault/recipients.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/screen_gallery.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/frame/main_window.h"

#include <QApplication>
#include <array>

namespace holdfast::ui {

struct Look {
    Theme::Appearance appearance;
    int percent;
    const char* language;
};

constexpr int fastToWrite = 85; // of 100: PNG's least compression, a fifth of the test's time less

static std::string nameOf(const Look& look)
{
    return std::string(look.language) + (look.appearance == Theme::Appearance::Dark ? "_dark_" : "_light_")
        + std::to_string(look.percent);
}

class Render : public UiTest, public ::testing::WithParamInterface<Look> { };

TEST_P(Render, everyScreenFitsAndIsNamed)
{
    const Look& look = GetParam();
    loadTranslation(*qApp, QLatin1String(look.language));
    Theme::apply(*qApp, look.appearance, look.percent / 100.0);
    const auto target = std::filesystem::path(HOLDFAST_SCREENS) / nameOf(look);
    std::filesystem::create_directories(target);

    auto vault = makeVault();
    addDocument(*vault, "Passport, specimen.png", specimen::drawPassport());
    addLink(*vault, "https://clipshare.example/v/8841");
    addFile(*vault, "Chat export 14 Nov.png", 4);
    addFile(*vault, "IMG_2041.png", 9);
    addPage(*vault, "https://clipshare.example/u/nightowl77", "nightowl77 on Clipshare", 3);
    constexpr const char* often
        = "https://clipshare.example/v/8841?utm_source=share&utm_medium=copy_link_from_somewhere";
    const vault::Item before = addPage(*vault, often, "", 15);
    EXPECT_TRUE(vault::Figures(*vault).add(before.id,
        std::array{vault::FigureEntry{FigureKind::Views, 310, true, "310 views", "text"},
            vault::FigureEntry{FigureKind::Comments, 20, false, "about 20 comments", "by hand"}}));
    const vault::Item looked = addPage(*vault, often, "", 8);
    addLook(*vault, looked, {vault::Verdict::Changed, {"title", "text", "resources"}, 200}, 9);
    addLook(*vault, looked, {vault::Verdict::Removed, {}, 410}, 8);
    vault::NewItem old; // not looked at for more than a week
    old.kind = vault::ItemKind::Link;
    old.url = old.title = "https://mirror-3.example/u/nightowl77";
    old.capturedAt = vault->clock().now() - std::chrono::days(9);
    old.action = "linked";
    EXPECT_TRUE(vault::Ingest::begin(*vault, old)->commit());
    addPage(*vault, "https://mirror-3.example/8841", "Mirror of a post", 2);

    EXPECT_TRUE(vault::addRecipient(
        *vault, "Legal aid, Utopia", crypto::AgeIdentity::generate().recipient(), "read out on the phone"));

    MainWindow::Hooks hooks;
    hooks.kdf = crypto::KdfParams::minimum();
    MainWindow window(vaultFolder(), hooks);
    window.begin();
    letFoldersTell();
    window.resize(1200, 780);
    window.show();
    ScreenGallery gallery(window, std::move(vault), folder());
    gallery.forEach([&](const QString& name) {
        SCOPED_TRACE(name.toStdString());
        const std::filesystem::path file = target / (name.toStdString() + ".png");
        EXPECT_TRUE(window.grab().save(QString::fromStdString(file.string()), nullptr, fastToWrite));
        EXPECT_EQ(findCutOff(&window).join(QLatin1Char('\n')).toStdString(), "");
        EXPECT_EQ(findNameless(&window).join(QLatin1Char('\n')).toStdString(), "");
        const QWidget* exit = find<QWidget>(&window, "quickExit");
        EXPECT_TRUE(exit->isVisible());
        const bool atLeft = exit->geometry().center().x() < window.width() / 2;
        EXPECT_EQ(atLeft, std::string(look.language) == "ar") << "the whole screen is mirrored in Arabic";
        if (const QWidget* side = window.findChild<QWidget*>(QStringLiteral("navEvidence"))) {
            EXPECT_EQ(side->mapTo(&window, QPoint()).x() > window.width() / 2, std::string(look.language) == "ar");
        }
    });
}

static std::vector<Look> looks()
{
    std::vector<Look> all;
    for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark})
        for (const int percent : {100, 200})
            for (const char* language : {"en", "fr", "ar"})
                all.push_back({appearance, percent, language});
    return all;
}

INSTANTIATE_TEST_SUITE_P(
    Screens, Render, ::testing::ValuesIn(looks()), [](const auto& one) { return nameOf(one.param); });

} // namespace holdfast::ui
