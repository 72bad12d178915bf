#include "ui/recover/recover_result.h"

#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

constexpr size_t mostNamed = 20; // of many: a person can't use a longer list, and the folder has it whole

QString nameOf(const Loss& loss)
{
    if (loss.exhibit.empty() && loss.title.empty())
        return RecoverResult::tr("An item whose number cannot be read");
    if (loss.title.empty())
        return isolated(fromUtf8(loss.exhibit));
    return isolated(QStringLiteral("%1 · %2").arg(fromUtf8(loss.exhibit), fromUtf8(loss.title)));
}

} // namespace

RecoverResult::RecoverResult(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("recoverResult"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::gap);
    hide();
}

void RecoverResult::begin()
{
    while (QLayoutItem* old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    show();
}

void RecoverResult::showRestored(const Recovered& recovered)
{
    begin();
    auto* card = new Card;
    card->body()->addWidget(makeStrong(tr("%n item(s) are back", nullptr, static_cast<int>(recovered.items))));
    if (recovered.madeAt)
        card->body()->addWidget(
            makeBody(tr("The vault is as it was when the backup was made: %1.").arg(formatTime(*recovered.madeAt))));
    card->body()->addWidget(makeQuiet(tr("What was added to the vault after that is not in it. The backup stays as "
                                         "it is; keep it. The log notes that this vault was restored.")));
    m_column->addWidget(card);
    if (recovered.isWhole()) {
        auto* whole = new Notice;
        m_column->addWidget(whole);
        whole->say(Card::Tone::Ok, tr("Every file in it was read and has the hash that it should have."));
    }
    addLosses(
        tr("These items came back with damage. Holdfast will not hand on what is not as it was stored."), recovered);
    addNotes(tr("Not everything in this backup is as it was written. What is whole is there; keep every older backup."),
        recovered);
    end(tr("Open the vault"));
}

void RecoverResult::showUnchecked(const Error& error)
{
    begin();
    auto* notice = new Notice;
    m_column->addWidget(notice);
    notice->sayError(error);
    end(tr("Open the vault"));
}

void RecoverResult::showSaved(const Recovered& recovered, const std::filesystem::path& folder)
{
    begin();
    auto* card = new Card;
    card->body()->addWidget(makeStrong(tr("%n file(s) came out whole", nullptr, static_cast<int>(recovered.files))));
    card->body()->addWidget(makeBody(tr("They are in this folder, with a list of everything (salvage.json) and what "
                                        "could be read of the log (custody.jsonl):")));
    card->body()->addWidget(makeMono(breakable(toText(folder))));
    m_column->addWidget(card);
    auto* open = new Notice;
    m_column->addWidget(open);
    open->say(Card::Tone::Warn,
        tr("These files are not encrypted: whoever can open this folder sees them. Move them to where only you can, or "
           "add them to a new vault and delete them."));
    if (recovered.isWhole()) {
        auto* whole = new Notice;
        m_column->addWidget(whole);
        whole->say(Card::Tone::Ok, tr("Nothing is missing: all that the vault knows of came out."));
    }
    addLosses(tr("Of these items something could not be saved:"), recovered);
    addNotes(tr("A part of the vault could not be read at all, so there may have been items that nothing names any "
                "more. Do not delete the vault or its backups."),
        recovered);
    end(tr("Done"));
}

void RecoverResult::addLosses(const QString& sentence, const Recovered& recovered)
{
    if (recovered.losses.empty())
        return;
    auto* card = new Card;
    card->setObjectName(QStringLiteral("recoverLosses"));
    card->body()->addWidget(makeBody(sentence));
    for (size_t i = 0; i < std::min(mostNamed, recovered.losses.size()); ++i)
        card->body()->addWidget(makeStrong(breakable(nameOf(recovered.losses[i]))));
    if (const auto more = static_cast<int>(recovered.losses.size()) - static_cast<int>(mostNamed); more > 0)
        card->body()->addWidget(makeQuiet(tr("and %n more", nullptr, more)));
    m_column->addWidget(card);
}

void RecoverResult::addNotes(const QString& sentence, const Recovered& recovered)
{
    if (recovered.notes.empty())
        return;
    QStringList detail;
    for (size_t i = 0; i < std::min(mostNamed, recovered.notes.size()); ++i)
        detail << fromUtf8(recovered.notes[i]);
    auto* notice = new Notice;
    notice->setObjectName(QStringLiteral("recoverNotes"));
    m_column->addWidget(notice);
    notice->say(Card::Tone::Warn, sentence, detail.join(QLatin1Char('\n')));
}

void RecoverResult::end(const QString& text)
{
    auto* button = new Button(Button::Weight::Primary, text, QStringLiteral("recoverDone"));
    m_column->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &Button::clicked, this, &RecoverResult::done);
    button->setFocus();
}

} // namespace holdfast::ui
