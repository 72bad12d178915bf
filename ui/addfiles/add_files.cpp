#include "ui/addfiles/add_files.h"

#include "core/intake/may_show.h"
#include "ui/addfiles/file_list.h"
#include "ui/common/age_question.h"
#include "ui/common/button.h"
#include "ui/common/drop_area.h"
#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/place_warning.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"

#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

// px: under the words of a radio button, beside its mark
static int indentUnderChoice()
{
    return Theme::current().scaled(18) + 16;
}

AddFiles::AddFiles(Session& session, QWidget* parent)
    : Page(tr("Add files or screenshots"),
        tr("A copy of each file goes into the vault, byte for byte. The files on this computer stay where they are."),
        parent)
    , m_session(session)
    , m_drop(new DropArea(tr("Drop files or a folder here"), tr("Choose files"), QStringLiteral("chooseFiles")))
    , m_files(new FileList)
    , m_form(new QWidget)
    , m_buttons(new QWidget)
    , m_asEvidence(new QRadioButton(tr("Evidence")))
    , m_asDocument(new QRadioButton(tr("An identity document")))
    , m_age(new AgeQuestion)
    , m_add(new Button(Button::Weight::Primary, {}, QStringLiteral("addFiles")))
    , m_link(new Button(Button::Weight::Primary, tr("Keep a link instead"), QStringLiteral("keepLink")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_after(new QWidget)
    , m_open(new Button(Button::Weight::Primary, tr("See it in Evidence"), QStringLiteral("addedToEvidence")))
    , m_more(new Button(Button::Weight::Plain, tr("Add more"), QStringLiteral("addMore")))
{
    setObjectName(QStringLiteral("addFilesScreen"));
    body()->addWidget(m_drop);
    body()->addWidget(m_files);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::gap);
    auto* kinds = new Card;
    kinds->body()->addWidget(makeStrong(tr("What are these?")));
    m_asEvidence->setObjectName(QStringLiteral("asEvidence"));
    m_asDocument->setObjectName(QStringLiteral("asDocument"));
    m_asEvidence->setChecked(true);
    // Apart from the buttons, whose text cannot wrap when it is large.
    for (auto [choice, meaning] : {std::pair(m_asEvidence, tr("Screenshots, pictures, videos, chats, letters")),
             std::pair(m_asDocument, tr("A passport, an identity card, a driving licence"))}) {
        kinds->body()->addWidget(choice);
        QLabel* words = makeQuiet(meaning);
        words->setIndent(indentUnderChoice());
        kinds->body()->addWidget(words);
    }
    form->addWidget(kinds);
    form->addWidget(m_age);
    auto* flow = new FlowLayout(m_buttons);
    auto* other = new Button(Button::Weight::Plain, tr("Choose other files"), QStringLiteral("chooseOther"));
    for (Button* button : {m_add, m_link, other})
        flow->addWidget(button);
    body()->addWidget(m_form);
    body()->addWidget(m_progress);
    body()->addWidget(m_notice);
    auto* after = new FlowLayout(m_after);
    after->addWidget(m_open);
    after->addWidget(m_more);
    auto* foot = new QWidget;
    auto* feet = new QVBoxLayout(foot);
    feet->setContentsMargins(0, 0, 0, 0);
    feet->setSpacing(0);
    feet->addWidget(m_buttons);
    feet->addWidget(m_after);
    setFoot(foot);

    const auto browse = [this] {
        chooseFiles(window(), tr("Choose files to add"),
            [this](std::vector<std::filesystem::path> paths) { offer(std::move(paths)); });
    };
    connect(m_drop, &DropArea::browseRequested, this, browse);
    connect(m_drop, &DropArea::dropped, this, &AddFiles::offer);
    connect(m_drop, &DropArea::pasteRequested, this, &AddFiles::pasteRequested);
    connect(other, &Button::clicked, this, &AddFiles::reset);
    connect(m_more, &Button::clicked, this, &AddFiles::reset);
    connect(m_asDocument, &QRadioButton::toggled, this, &AddFiles::look);
    connect(m_age, &AgeQuestion::answered, this, &AddFiles::look);
    connect(m_add, &Button::clicked, this, &AddFiles::add);
    connect(m_link, &Button::clicked, this, [this] {
        reset(); // what was pasted is let go of
        Q_EMIT linkRequested();
    });
    connect(m_open, &Button::clicked, this, &AddFiles::evidenceRequested);
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
    reset();
}

void AddFiles::reset()
{
    m_look.forget();
    m_paths.clear();
    m_pasted.reset();
    m_age->reset();
    m_asEvidence->setChecked(true);
    m_files->hide();
    m_form->hide();
    m_buttons->hide();
    m_after->hide();
    m_notice->clear();
    m_drop->show();
}

bool AddFiles::isBusy() const
{
    return !m_progress->isHidden();
}

void AddFiles::present(std::vector<std::filesystem::path> paths)
{
    reset();
    m_paths = std::move(paths);
    m_files->setPaths(m_paths);
    m_drop->hide();
    m_files->show();
    m_form->show();
    m_buttons->show();
    m_asEvidence->setFocus(); // not the quick exit, where it would go by itself
    m_mustAsk = true;
}

void AddFiles::offerPicture(intake::PastedPicture picture)
{
    if (isBusy())
        return;
    present({picture.name()});
    m_pasted = std::move(picture);
    m_files->setPaths(m_paths, {{false, m_pasted->size}});
    look();
}

void AddFiles::offer(std::vector<std::filesystem::path> paths)
{
    if (isBusy() || paths.empty())
        return; // one thing at a time; what runs is on the screen
    present(std::move(paths));
    m_look.begin(
        this, [chosen = m_paths] { return lookAtChosen(chosen); },
        [this](ChosenFiles chosen) { take(std::move(chosen)); });
    look();
}

void AddFiles::take(ChosenFiles chosen)
{
    m_files->setPaths(m_paths, chosen.files);
    if (!chosen.beginnings.empty()) // else: too much to look at beforehand, or it can't be read: ask
        findOutWhetherToAsk(std::move(chosen.beginnings));
    look();
}

void AddFiles::findOutWhetherToAsk(std::vector<Bytes> beginnings)
{
    m_session.pictures().withDecoder(
        this,
        [paths = m_paths, beginnings = std::move(beginnings)](imaging::DecodeClient& decoder) -> Result<bool> {
            for (size_t i = 0; i < paths.size(); ++i) {
                HF_TRY(const auto type, decoder.identify(beginnings[i]));
                if (intake::mayShowSomeone(type.mime, paths[i]))
                    return true;
            }
            return false;
        },
        [this, paths = m_paths](const Result<bool>& ask) {
            if (paths != m_paths)
                return;
            m_mustAsk = !ask || *ask; // unknown counts as yes
            look();
        });
}

void AddFiles::look()
{
    const bool ask = m_mustAsk && m_asEvidence->isChecked();
    m_age->setVisible(ask);
    m_age->setSeveral(m_paths.size() > 1);
    const bool refused = ask && m_age->isRefused();
    m_link->setVisible(refused);
    m_add->setVisible(!refused);
    const bool isKnown = !m_look.isGoingOn();
    m_add->setText(isKnown ? tr("Add %n file(s)", nullptr, static_cast<int>(std::max<size_t>(1, m_paths.size())))
                           : lookingAtFolder());
    m_add->setEnabled(isKnown && (!ask || m_age->answer() == AgeAnswer::No));
}

void AddFiles::add()
{
    intake::ImportOptions options;
    options.purpose = m_asDocument->isChecked() ? Purpose::IdentityDocument : Purpose::Evidence;
    options.age = !m_age->isHidden() ? m_age->answer() : AgeAnswer::Unanswered;
    m_cancel = m_session.startTask();
    m_form->hide();
    m_buttons->hide();
    m_progress->start(describeProgress(QStringLiteral("reading")));
    m_progress->cancelButton()->setFocus();
    m_session.beginWork();
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), paths = m_paths, pasted = m_pasted, options,
            progress]() -> Result<std::vector<intake::ImportedFile>> {
            // A decoder of its own: a long import must not stop the pictures of the list.
            HF_TRY(const auto decoder, imaging::DecodeClient::start());
            if (pasted)
                return std::vector{intake::importPasted(*vault, *decoder, *pasted, options, progress)};
            return intake::importPaths(*vault, *decoder, paths, options, progress);
        },
        [this](const Result<std::vector<intake::ImportedFile>>& results) { finish(results); });
}

void AddFiles::finish(const Result<std::vector<intake::ImportedFile>>& results)
{
    m_session.endWork();
    m_pasted.reset();
    m_session.noteItemsChanged();
    m_progress->stop();
    m_after->show();
    if (!results) {
        m_open->hide();
        m_more->setFocus();
        m_notice->sayError(results.error());
        bringIntoView(m_notice);
        return;
    }
    m_files->setResults(*results);
    const auto kept
        = std::ranges::count_if(*results, [](const intake::ImportedFile& file) { return file.item.has_value(); });
    m_open->setVisible(kept > 0);
    (kept > 0 ? m_open : m_more)->setFocus();
    if (kept == static_cast<std::ptrdiff_t>(results->size()))
        m_notice->say(Card::Tone::Ok,
            tr("%n file(s) are in the vault, sealed and with their hashes.", nullptr, static_cast<int>(kept)));
    else
        m_notice->say(Card::Tone::Warn,
            tr("%n file(s) are in the vault; the others are marked above, each with the reason.", nullptr,
                static_cast<int>(kept)));
    bringIntoView(m_notice);
}

} // namespace holdfast::ui
