#include "ui/capture/window_words.h"

#include "ui/common/errors_text.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCoreApplication>

namespace holdfast::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("WindowWords", text);
}

using Words = std::map<std::string, QString>;

Words controls()
{
    return {{"title", QStringLiteral("Holdfast")}, {"back", say(QT_TRANSLATE_NOOP("WindowWords", "Back"))},
        {"forward", say(QT_TRANSLATE_NOOP("WindowWords", "Forward"))},
        {"reload", say(QT_TRANSLATE_NOOP("WindowWords", "Load again"))},
        {"stop", say(QT_TRANSLATE_NOOP("WindowWords", "Stop loading"))},
        {"address", say(QT_TRANSLATE_NOOP("WindowWords", "Address"))},
        {"smaller", say(QT_TRANSLATE_NOOP("WindowWords", "Smaller"))},
        {"larger", say(QT_TRANSLATE_NOOP("WindowWords", "Larger"))},
        {"find", say(QT_TRANSLATE_NOOP("WindowWords", "Find in the page"))},
        {"find_done", say(QT_TRANSLATE_NOOP("WindowWords", "Close"))},
        {"new_tab", say(QT_TRANSLATE_NOOP("WindowWords", "New tab"))},
        {"tabs", say(QT_TRANSLATE_NOOP("WindowWords", "Open pages"))},
        {"close_tab", say(QT_TRANSLATE_NOOP("WindowWords", "Close this tab"))},
        {"empty_tab", say(QT_TRANSLATE_NOOP("WindowWords", "Empty"))},
        {"cut", say(QT_TRANSLATE_NOOP("WindowWords", "Cut"))}, {"copy", say(QT_TRANSLATE_NOOP("WindowWords", "Copy"))},
        {"paste", say(QT_TRANSLATE_NOOP("WindowWords", "Paste"))},
        {"select_all", say(QT_TRANSLATE_NOOP("WindowWords", "Select all"))},
        {"capture_page", say(QT_TRANSLATE_NOOP("WindowWords", "Capture this page"))},
        {"capture_page_tip",
            say(QT_TRANSLATE_NOOP(
                "WindowWords", "The whole page, as it stands here: picture, text and source (Ctrl+S)"))},
        {"capture_view", say(QT_TRANSLATE_NOOP("WindowWords", "Capture what is visible"))},
        {"capture_view_tip",
            say(QT_TRANSLATE_NOOP(
                "WindowWords", "Only what can be seen now, without scrolling: picture and text (Ctrl+D)"))},
        {"capture_every", say(QT_TRANSLATE_NOOP("WindowWords", "Capture every page I open"))},
        {"quick_exit", say(QT_TRANSLATE_NOOP("WindowWords", "Quick exit"))},
        {"quick_exit_tip",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "Closes this window and Holdfast at once, and locks the vault. Escape twice does the same"))},
        {"logged_in", say(QT_TRANSLATE_NOOP("WindowWords", "Are you logged in on this page?"))},
        {"logged_in_not_said", say(QT_TRANSLATE_NOOP("WindowWords", "Logged in: not said"))},
        {"logged_in_yes", say(QT_TRANSLATE_NOOP("WindowWords", "I am logged in here"))},
        {"logged_in_no", say(QT_TRANSLATE_NOOP("WindowWords", "I am not logged in here"))},
        {"nobody_under_18", say(QT_TRANSLATE_NOOP("WindowWords", "You said: nobody under 18."))},
        {"say_under_18", say(QT_TRANSLATE_NOOP("WindowWords", "Somebody may be under 18"))},
        {"say_under_18_tip",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "Closes this window at once. Of this page only the address is kept, and no picture (Ctrl+U)"))}};
}

Words happenings()
{
    return {{"hint",
                say(QT_TRANSLATE_NOOP("WindowWords",
                    "Log in and go to the page that should be kept. What you type goes to the site and is not kept. "
                    "When this window closes, you are logged out here and nothing of it stays on this computer."))},
        {"bad_address",
            say(QT_TRANSLATE_NOOP(
                "WindowWords", "This is no web address. One looks like this: https://example.com/page"))},
        {"capturing", say(QT_TRANSLATE_NOOP("WindowWords", "The page is being captured. Please leave it as it is."))},
        {"doing_loading", say(QT_TRANSLATE_NOOP("WindowWords", "Waiting until the page has loaded…"))},
        {"doing_scrolling", say(QT_TRANSLATE_NOOP("WindowWords", "Scrolling through the page…"))},
        {"doing_picture", say(QT_TRANSLATE_NOOP("WindowWords", "Taking the picture…"))},
        {"doing_storing", say(QT_TRANSLATE_NOOP("WindowWords", "Keeping the page…"))},
        {"find_nothing", say(QT_TRANSLATE_NOOP("WindowWords", "Not on this page."))},
        {"crashed", say(QT_TRANSLATE_NOOP("WindowWords", "The page stopped working. Load it again."))},
        {"failed",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The page could not be opened. Check the address and the connection, then load it again."))},
        {"page_said", say(QT_TRANSLATE_NOOP("WindowWords", "%1 says: %2"))}};
}

Words refusals()
{
    return {{"refused_dialog",
                say(QT_TRANSLATE_NOOP("WindowWords",
                    "The page wanted to show a message in a window of its own, which is not done here."))},
        {"refused_popup",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The page wanted to open more tabs, which was refused. If you were waiting for one, press its link or "
                "button once more."))},
        {"refused_tab",
            say(QT_TRANSLATE_NOOP("WindowWords", "There are as many tabs as this window can have. Close one first."))},
        {"refused_permission",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The page asked for the camera, the microphone, the place or something like it, and got nothing."))},
        {"refused_sign-in",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The site asks for a password outside the page, which this window cannot give it. Nothing was sent."))},
        {"refused_proxy-sign-in",
            say(QT_TRANSLATE_NOOP("WindowWords", "The proxy asks for a password. Nothing was sent."))},
        {"refused_client-certificate",
            say(QT_TRANSLATE_NOOP("WindowWords", "The site asked for a certificate of yours and got none."))},
        {"refused_file-chooser",
            say(QT_TRANSLATE_NOOP("WindowWords", "The page asked for a file of this computer and got none."))},
        {"refused_file-access",
            say(QT_TRANSLATE_NOOP("WindowWords", "The page asked for files of this computer and got none."))},
        {"refused_full-screen",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The page wanted the whole screen, which it does not get: the address always stays in view."))},
        {"refused_protocol-handler",
            say(QT_TRANSLATE_NOOP("WindowWords", "The page wanted to open links on this computer, which it may not."))},
        {"refused_print", say(QT_TRANSLATE_NOOP("WindowWords", "The page wanted to print, which is not done here."))},
        {"refused_download",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The page offered a file, and it was not downloaded. Capture a page that shows it instead."))},
        {"refused_private-address",
            say(QT_TRANSLATE_NOOP(
                "WindowWords", "The page reached for this computer or its own network, which was refused."))},
        {"refused_scheme",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "This link leads out of the web, to another program or to this computer. It was not followed."))},
        {"refused_certificate",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The site could not prove who it is, so it was not opened. Somebody may be listening in."))},
        {"refused_navigation-during-capture",
            say(QT_TRANSLATE_NOOP("WindowWords",
                "The page wanted to go elsewhere while it was being captured. It stays until that is done."))}};
}

void add(std::map<std::string, std::string>& texts, const Words& words)
{
    for (const auto& [key, word] : words)
        texts[key] = word.toStdString();
}

} // namespace

capture::WindowLook windowLook()
{
    capture::WindowLook look;
    add(look.texts, controls());
    add(look.texts, happenings());
    add(look.texts, refusals());
    const Colors& colors = Theme::current().colors();
    const std::pair<const char*, QColor> roles[]{{"window", colors.background}, {"base", colors.surface},
        {"button", colors.side}, {"text", colors.text}, {"quiet", colors.quiet}, {"accent", colors.accent},
        {"accent_text", colors.accentText}, {"edge", colors.edge}};
    for (const auto& [role, color] : roles)
        look.colors[role] = color.name().toStdString();
    look.isRightToLeft = QApplication::isRightToLeft();
    look.fontPoints = Theme::current().font(Theme::Size::Body).pointSizeF();
    return look;
}

QString windowSentence(const intake::CapturedAddress& result)
{
    if (result.item && !result.error)
        return say(QT_TRANSLATE_NOOP("WindowWords", "Kept. You find it in Evidence."));
    const QString why = result.error ? describe(*result.error).sentence : QString();
    return (result.item ? say(QT_TRANSLATE_NOOP("WindowWords", "Kept, with this remark: %1"))
                        : say(QT_TRANSLATE_NOOP("WindowWords", "Nothing was kept: %1")))
        .arg(why);
}

} // namespace holdfast::ui
