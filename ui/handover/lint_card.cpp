#include "ui/handover/lint_card.h"

#include "core/bundle/lint_codes.h"
#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace holdfast::ui {

namespace codes = bundle::lint_codes;
namespace fixes = bundle::lint_codes::fix;

namespace {

struct Sentence {
    std::string_view code;
    const char* text;
};

constexpr std::array meanings{
    Sentence{codes::identityDocument,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "An identity document would go out as it is, with everything that stands on it.")},
    Sentence{codes::place, QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "A file says where it was made.")},
    Sentence{codes::device, QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "A file names a person or a device.")},
    Sentence{codes::homeFolder,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "A folder is named, and its name is often a person's.")},
    Sentence{codes::shareLink,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "A part of an address can tell which account shared, opened or used it.")},
    Sentence{codes::mailAddress, QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "A mail tells to which address it came.")},
    Sentence{codes::networkAddress,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "A mail holds a network address. If you sent the mail, it is likely yours.")},
    Sentence{codes::pageAddress,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "A text shows a network address. Sites show visitors theirs: it may be yours and tell where you live.")},
    Sentence{codes::accountHandle,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "An account is named. If it is yours, or that of somebody close to you, it tells who you are.")},
    Sentence{codes::writtenAddress,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "A mail address stands in what you wrote, and strangers may read it.")},
    Sentence{codes::signedIn,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "The page was kept as somebody saw it who was signed in, and may show who that was.")},
    Sentence{codes::collectorName,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "The log gives this name as who collected the evidence.")},
    Sentence{codes::recipient,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "This names somebody to whom something was handed over before, or made for.")},
    Sentence{codes::unread,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "This could not be looked through, so it may hold something that is not listed.")},
};

constexpr std::array remedies{
    Sentence{fixes::useCoveredCopy,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "There is a covered copy, which can go in its place.")},
    Sentence{fixes::coverFirst,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "Make a covered copy under ID documents, which can go in its place.")},
    Sentence{fixes::withoutHandovers,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "The log can keep the event and withhold what it tells.")},
    Sentence{fixes::leaveOut,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "Leave it out, or ask whoever receives it whether they need it.")},
    Sentence{fixes::retitle,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "You can give it another title in Evidence; the log keeps the one that it had.")},
    Sentence{fixes::reword, QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "You can write it without that.")},
    Sentence{fixes::recordAgain,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "You can capture the address again without that part.")},
    Sentence{fixes::askFirst,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "The log can't be changed. Ask somebody you trust before you hand the bundle over.")},
    Sentence{fixes::checkVault,
        QT_TRANSLATE_NOOP(
            "holdfast::ui::LintCard", "It may be damaged. Ask somebody who knows computers before you go on.")},
    Sentence{fixes::lookInside,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard",
            "What the file says about itself could not be read. Leave it out, or look at it with another program.")},
    Sentence{fixes::lookYourself,
        QT_TRANSLATE_NOOP("holdfast::ui::LintCard", "It is whole, but long. Look at the rest yourself.")},
};

template <size_t n>
QString sentenceFor(const std::array<Sentence, n>& sentences, std::string_view code)
{
    const auto found = std::ranges::find(sentences, code, &Sentence::code);
    return found == sentences.end() ? QString() : LintCard::tr(found->text);
}

/// More than anybody reads; whoever left out or agreed to these gets to see the others.
constexpr size_t mostItems = 40;

} // namespace

LintCard::LintCard(QWidget* parent)
    : Card(parent, Tone::Warn)
    , m_list(new QWidget)
{
    setObjectName(QStringLiteral("lintCard"));
    body()->addWidget(makeTitle(tr("What this would tell about you")));
    body()->addWidget(
        makeBody(tr("Whoever receives the bundle may have to give a copy to the other side. You decide about each.")));
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Theme::gap);
    body()->addWidget(m_list);
    body()->addWidget(makeQuiet(
        tr("What pictures, films and pages show or say, no program can know: faces, rooms, voices, names. Every bundle "
           "tells your initials, when you collected, and this computer's time zone and kind of system.")));
    auto* proceed = new Button(Button::Weight::Plain, tr("Write it all the same"), QStringLiteral("lintProceed"));
    connect(proceed, &Button::clicked, this, &LintCard::proceed);
    body()->addWidget(proceed, 0, Qt::AlignLeading);
}

void LintCard::setFindings(const std::vector<bundle::LintFinding>& findings)
{
    while (QLayoutItem* old = m_list->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    size_t items = 0;
    for (auto first = findings.begin(); first != findings.end();) {
        const auto last = std::find_if(first, findings.end(), [&](const auto& finding) {
            return finding.item != first->item || finding.isOfReason() != first->isOfReason();
        });
        if (++items <= mostItems)
            addItem({first, last});
        first = last;
    }
    if (items > mostItems)
        m_list->layout()->addWidget(
            makeBody(tr("%n more item(s) are not shown.", nullptr, static_cast<int>(items - mostItems))));
}

void LintCard::addItem(const std::vector<bundle::LintFinding>& ofOneItem)
{
    const bundle::LintFinding& first = ofOneItem.front();
    const QString name = first.item ? fromUtf8(first.exhibit)
        : first.isOfReason()        ? tr("Your reason for what stays here")
                                    : tr("The log");
    m_list->layout()->addWidget(makeStrong(name));
    QStringList said;
    for (const bundle::LintFinding& finding : ofOneItem) {
        const QString sentence
            = sentenceFor(meanings, finding.code) + QLatin1Char(' ') + sentenceFor(remedies, finding.fix);
        if (!said.contains(sentence))
            m_list->layout()->addWidget(makeBody(sentence));
        said.append(sentence);
        m_list->layout()->addWidget(makeMono(fromUtf8(finding.what)));
    }
    if (!first.item)
        return;
    auto* out
        = new Button(Button::Weight::Plain, tr("Leave %1 out").arg(name), QStringLiteral("leaveOut-%1").arg(name));
    connect(
        out, &Button::clicked, this, [this, item = *first.item] { Q_EMIT leaveOut(item); }, Qt::QueuedConnection);
    auto* row = new QWidget;
    new FlowLayout(row);
    row->layout()->addWidget(out);
    m_list->layout()->addWidget(row);
}

} // namespace holdfast::ui
