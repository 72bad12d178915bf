#include "ui/capture/capture_screen.h"

#include "core/intake/address_list.h"
#include "core/vault/outside_settings.h"
#include "ui/capture/address_rows.h"
#include "ui/capture/address_text.h"
#include "ui/capture/capture_work.h"
#include "ui/capture/waiting_list.h"
#include "ui/capture/window_card.h"
#include "ui/common/age_question.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/clock_words.h"
#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/screen/picture_card.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

CaptureScreen::CaptureScreen(Session& session, QWidget* parent)
    : Page(tr("Capture a page"), QString(), parent)
    , m_session(session)
    , m_waiting(new WaitingList(session))
    , m_form(new QWidget)
    , m_text(new QPlainTextEdit)
    , m_load(new Button(Button::Weight::Plain, tr("Load a list"), QStringLiteral("loadAddresses")))
    , m_answered(makeQuiet({}))
    , m_notice(new Notice)
    , m_age(new AgeQuestion)
    , m_pictures(new CheckBox(tr("Keep the page's full-size pictures too"), QStringLiteral("keepPictures")))
    , m_seen(makeQuiet({}))
    , m_clocks(makeQuiet({}))
    , m_start(new Button(Button::Weight::Primary, {}, QStringLiteral("startCapture")))
    , m_window(new WindowCard(session))
    , m_picture(new PictureCard)
    , m_running(new QWidget)
    , m_rows(new AddressRows)
    , m_result(new Notice)
    , m_cancel(new Button(Button::Weight::Plain, tr("Cancel"), QStringLiteral("cancelCapture")))
    , m_open(new Button(Button::Weight::Primary, tr("See it in Evidence"), QStringLiteral("captureToEvidence")))
    , m_again(new Button(Button::Weight::Plain, tr("Capture another page"), QStringLiteral("captureAgain")))
{
    setObjectName(QStringLiteral("captureScreen"));
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::gap);
    m_text->setObjectName(QStringLiteral("captureAddresses"));
    m_text->setPlaceholderText(tr("Paste one address, or a list with one on each line"));
    m_text->setAccessibleName(tr("Addresses to capture"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(Theme::current().scaled(104));
    form->addWidget(m_text);
    form->addWidget(m_load, 0, Qt::AlignLeading);
    m_notice->setObjectName(QStringLiteral("captureNotice"));
    form->addWidget(m_notice);
    m_answered->setObjectName(QStringLiteral("answeredByList"));
    form->addWidget(m_answered);
    form->addWidget(m_age);
    m_pictures->setToolTip(tr("Each becomes an item of its own, which can be covered, handed over and found again."));
    form->addWidget(m_pictures, 0, Qt::AlignLeading);
    m_seen->setObjectName(QStringLiteral("whoSees"));
    form->addWidget(m_seen);
    m_clocks->setObjectName(QStringLiteral("askedClocks"));
    form->addWidget(m_clocks);
    body()->addWidget(m_waiting);
    body()->addWidget(m_form);
    body()->addWidget(m_window);
    body()->addWidget(m_picture);

    auto* running = new QVBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->setSpacing(Theme::gap);
    running->addWidget(m_rows);
    m_result->setObjectName(QStringLiteral("captureResult"));
    running->addWidget(m_result);
    body()->addWidget(m_running);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    for (Button* button : {m_start, m_open, m_again, m_cancel})
        flow->addWidget(button);
    setFoot(buttons);

    connect(m_text, &QPlainTextEdit::textChanged, this, &CaptureScreen::look);
    connect(m_load, &Button::clicked, this, [this] {
        chooseFiles(
            window(), tr("Load a list of addresses"),
            [this](const std::vector<std::filesystem::path>& files) { loadList(files.front()); }, false);
    });
    connect(m_age, &AgeQuestion::answered, this, &CaptureScreen::look);
    connect(m_start, &Button::clicked, this, &CaptureScreen::start);
    connect(m_waiting, &WaitingList::goOnRequested, this, &CaptureScreen::goOn);
    connect(m_again, &Button::clicked, this, &CaptureScreen::reset);
    connect(m_open, &Button::clicked, this, &CaptureScreen::evidenceRequested);
    connect(m_picture, &PictureCard::chosen, this, &CaptureScreen::pictureRequested);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_cancel->setEnabled(false);
        if (m_work)
            m_work->stop();
    });
    reset();
}

void CaptureScreen::reset()
{
    m_answers.clear();
    m_text->clear();
    m_age->reset();
    m_pictures->setChecked(false);
    m_running->hide();
    for (Button* button : {m_open, m_again, m_cancel})
        button->hide();
    m_waiting->refresh();
    m_form->show();
    m_window->show();
    m_picture->show();
    m_start->show();
    m_text->setFocus();
    look();
}

void CaptureScreen::setPictureOffered(bool offered)
{
    m_picture->setOffered(offered);
}

void CaptureScreen::loadList(const std::filesystem::path& file)
{
    const auto list = intake::readAddressList(file);
    if (!list) {
        m_notice->sayError(list.error());
        return;
    }
    QStringList lines;
    for (const intake::ListedAddress& listed : *list) {
        const QString line = QString::fromStdString(listed.url);
        lines << line;
        for (const QString& address : readAddresses(line).addresses)
            if (listed.age && m_answers.value(address, AgeAnswer::No) == AgeAnswer::No) // the one that allows less
                m_answers.insert(address, *listed.age);
    }
    const QString typed = m_text->toPlainText();
    m_text->setPlainText((typed.isEmpty() ? QString() : typed + QLatin1Char('\n')) + lines.join(QLatin1Char('\n')));
}

std::vector<vault::QueuedAddress> CaptureScreen::wanted() const
{
    std::vector<vault::QueuedAddress> addresses;
    for (const QString& address : readAddresses(m_text->toPlainText()).addresses) {
        capture::CaptureRequest request;
        request.url = address.toStdString();
        request.age = m_answers.value(address, m_age->answer());
        request.keepPictures = m_pictures->isChecked() && request.age == AgeAnswer::No;
        addresses.push_back(intake::queuedFor(request));
    }
    return addresses;
}

void CaptureScreen::showEvent(QShowEvent* event)
{
    tellWhoSees();
    Page::showEvent(event);
}

void CaptureScreen::tellWhoSees()
{
    const auto outside = vault::readOutsideSettings(m_session.vault());
    const bool isByProxy = outside && !outside->proxy.empty();
    m_seen->setText(isByProxy
            ? tr("Each site will see the proxy that you chose in Settings, and not this computer's internet address. "
                 "It does not learn that the page was kept.")
            : tr("Each site will see this computer's internet address, as with any visit. It does not learn that the "
                 "page was kept."));
    m_clocks->setText(outside ? describeAskedClocks(*outside) : QString());
    m_clocks->setVisible(!m_seen->isHidden() && !m_clocks->text().isEmpty());
}

void CaptureScreen::look()
{
    const AddressText text = readAddresses(m_text->toPlainText());
    const std::vector<vault::QueuedAddress> addresses = wanted();
    const auto with
        = [&](AgeAnswer answer) { return std::ranges::count(addresses, answer, &vault::QueuedAddress::age); };
    const int count = static_cast<int>(addresses.size());
    const auto answered = static_cast<int>(
        std::ranges::count_if(text.addresses, [this](const QString& address) { return m_answers.contains(address); }));
    const bool onlyLinks
        = answered == 0 ? m_age->isRefused() : count > 0 && with(AgeAnswer::No) + with(AgeAnswer::Unanswered) == 0;
    m_age->setSeveral(count - answered > 1);
    m_age->setVisible(count == 0 || answered < count);
    m_answered->setVisible(answered > 0);
    m_answered->setText(tr("%n of them has its own answer about under 18 in the list.", nullptr, answered));
    m_pictures->setVisible(!onlyLinks);
    m_seen->setVisible(!onlyLinks);
    m_clocks->setVisible(!onlyLinks && !m_clocks->text().isEmpty());
    m_window->setWanted(m_age->answer(), count > 0 ? text.addresses.first() : QString());
    setLead(onlyLinks
            ? tr("Only the address and the time are kept. The site is not visited, and no picture is taken.")
            : tr(
                "Holdfast visits each address once, as anybody would, and keeps what the site shows: the whole page "
                "as a picture, its text and source, when it was, and who served it. Films are asked for a second time, "
                "so that all of them is kept."));
    m_start->setText(onlyLinks ? tr("Keep %n link(s) only", nullptr, std::max(1, count))
                               : tr("Capture %n page(s)", nullptr, std::max(1, count)));
    m_start->setEnabled(count > 0 && with(AgeAnswer::Unanswered) == 0);
    if (text.unreadable.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Card::Tone::Warn,
            tr("This is no web address and will be left out: %1").arg(text.unreadable.first().left(80)));
}

void CaptureScreen::start()
{
    std::vector<vault::QueuedAddress> addresses = wanted();
    if (addresses.empty() || std::ranges::count(addresses, AgeAnswer::Unanswered, &vault::QueuedAddress::age) > 0)
        return;
    run(std::move(addresses));
}

void CaptureScreen::goOn()
{
    auto waiting = vault::waitingAddresses(m_session.vault());
    if (waiting && !waiting->empty())
        run(std::move(*waiting));
}

void CaptureScreen::run(std::vector<vault::QueuedAddress> addresses)
{
    m_waiting->hide();
    m_form->hide();
    m_window->setVisible(m_window->isOpen());
    m_picture->hide();
    m_start->hide();
    m_running->show();
    QStringList shown;
    for (const vault::QueuedAddress& address : addresses)
        shown.append(QString::fromStdString(address.url));
    m_rows->setAddresses(shown);
    m_result->clear();
    m_open->hide();
    m_again->hide();
    m_cancel->show();
    m_cancel->setEnabled(true);
    const bool isList = addresses.size() > 1;
    m_cancel->setText(isList ? tr("Pause") : tr("Cancel"));
    m_cancel->setFocus();
    m_kept = 0;
    m_work = new CaptureWork(m_session, std::move(addresses), this);
    connect(m_work, &CaptureWork::addressStarted, m_rows, &AddressRows::setStarted);
    connect(m_work, &CaptureWork::addressPostponed, m_rows, &AddressRows::setPostponed);
    connect(m_work, &CaptureWork::addressProgress, m_rows, &AddressRows::setProgress);
    connect(m_work, &CaptureWork::addressFinished, m_rows, &AddressRows::setFinished);
    connect(m_work, &CaptureWork::timeLeft, m_rows, &AddressRows::setTimeLeft);
    connect(m_work, &CaptureWork::addressFinished, this,
        [this](int, const intake::CapturedAddress& result) { m_kept += result.item ? 1 : 0; });
    connect(m_work, &CaptureWork::finished, this, [this, isList](bool cancelled, const std::optional<Error>& error) {
        m_work->deleteLater();
        m_work = nullptr;
        m_rows->setStopped();
        m_waiting->refresh();
        m_cancel->hide();
        m_again->show();
        m_open->setVisible(m_kept > 0);
        (m_kept > 0 ? m_open : m_again)->setFocus();
        if (cancelled)
            m_result->say(Card::Tone::Soft,
                isList ? tr("Paused. What was finished is kept, nothing half-finished is, and the rest waits, also "
                            "when the program is closed.")
                       : tr("Stopped. Whatever was finished before is kept; nothing half-finished is."));
        else if (error)
            m_result->say(Card::Tone::Warn, describe(*error).sentence);
    });
    m_work->start();
}

} // namespace holdfast::ui
