#include "ui/checkbundle/check_words.h"

#include "ui/checkbundle/finding_words.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

struct Name {
    std::string_view id;
    const char* text;
    const char* good; ///< what the check says to a person when it passed
    const char* failed;
    const char* incomplete;
};

// clang-format off
constexpr Name names[] = {
    {"container", QT_TRANSLATE_NOOP("Checks", "The ZIP file"),
        QT_TRANSLATE_NOOP("Checks", "whole, with nothing hidden in it"),
        QT_TRANSLATE_NOOP("Checks", "It is damaged, or something was put into it."),
        QT_TRANSLATE_NOOP("Checks", "It could not be read to its end.")},
    {"bag", QT_TRANSLATE_NOOP("Checks", "List of contents"),
        QT_TRANSLATE_NOOP("Checks", "complete, nothing missing or extra"),
        QT_TRANSLATE_NOOP("Checks", "Something is missing, added, or not as it must be."),
        QT_TRANSLATE_NOOP("Checks", "A part of the list could not be read.")},
    {"files", QT_TRANSLATE_NOOP("Checks", "Every file"),
        QT_TRANSLATE_NOOP("Checks", "each one has the hash that was signed"),
        QT_TRANSLATE_NOOP("Checks", "Some files are not the ones that were signed."),
        QT_TRANSLATE_NOOP("Checks", "Some files could not be read. The others have the hash that was signed.")},
    {"signature", QT_TRANSLATE_NOOP("Checks", "Signature"),
        QT_TRANSLATE_NOOP("Checks", "two formats, both good"),
        QT_TRANSLATE_NOOP("Checks", "There is no good signature for these contents."),
        QT_TRANSLATE_NOOP("Checks", "The signature could not be read.")},
    {"custody", QT_TRANSLATE_NOOP("Checks", "Log of what was done"),
        QT_TRANSLATE_NOOP("Checks", "unbroken from first to last"),
        QT_TRANSLATE_NOOP("Checks", "The log has a gap or a change in it."),
        QT_TRANSLATE_NOOP("Checks", "The log could not be checked to its end.")},
    {"records", QT_TRANSLATE_NOOP("Checks", "Capture records"),
        QT_TRANSLATE_NOOP("Checks", "agree with the files"),
        QT_TRANSLATE_NOOP("Checks", "The records and the files do not agree."),
        QT_TRANSLATE_NOOP("Checks", "The records could not be read.")},
    {"time", QT_TRANSLATE_NOOP("Checks", "Time stamps"),
        QT_TRANSLATE_NOOP("Checks", "each fits, and its authority is confirmed"),
        QT_TRANSLATE_NOOP("Checks", "A time stamp does not fit, or is not from that authority."),
        QT_TRANSLATE_NOOP("Checks", "Each fits, but no authority was named that could confirm them.")},
    {"opentimestamps", QT_TRANSLATE_NOOP("Checks", "OpenTimestamps"),
        QT_TRANSLATE_NOOP("Checks", "each fits, and its block is confirmed"),
        QT_TRANSLATE_NOOP("Checks", "An OpenTimestamps proof does not fit."),
        QT_TRANSLATE_NOOP("Checks", "Each fits, but only a Bitcoin node can confirm the block, where there is one yet.")},
    {"countersignatures", QT_TRANSLATE_NOOP("Checks", "Further signatures"),
        QT_TRANSLATE_NOOP("Checks", "each fits, and is confirmed"),
        QT_TRANSLATE_NOOP("Checks", "A further signature does not fit."),
        QT_TRANSLATE_NOOP("Checks", "Each fits, but nobody confirmed whose they are.")},
    {"signer", QT_TRANSLATE_NOOP("Checks", "Signer"), QT_TRANSLATE_NOOP("Checks", "confirmed"),
        QT_TRANSLATE_NOOP("Checks", "The signer could not be confirmed."),
        QT_TRANSLATE_NOOP("Checks", "not confirmed yet: compare the words above")},
    {"not-proved", QT_TRANSLATE_NOOP("Checks", "Not proved"), "", "", ""}};
// clang-format on

using Outcome = bundle::Check::Outcome;

/// What is left open depends on all the other checks.
QString notProved(bundle::VerifyReport::Verdict verdict)
{
    using Verdict = bundle::VerifyReport::Verdict;
    if (verdict == Verdict::Invalid)
        return QCoreApplication::translate("Checks", "anything: do not rely on this bundle");
    if (verdict == Verdict::Incomplete)
        return QCoreApplication::translate(
            "Checks", "what could not be checked; that the site showed the truth, or who posted it");
    return QCoreApplication::translate("Checks", "that the site showed the truth, or who posted it");
}

/// Whether a proof still waits for its block, and what nobody can confirm without a network.
QString stateOfProofs(const QString& detail)
{
    const bool isPending = detail.contains(QStringLiteral(" is in no Bitcoin block yet"));
    const bool isAnchored = detail.contains(QStringLiteral(" leads to Bitcoin block "));
    if (isPending && !isAnchored)
        return QCoreApplication::translate("Checks",
            "Pending: each fits, and waits for a Bitcoin block, which takes some hours. Whoever wrote the bundle can "
            "ask "
            "for the rest.");
    if (isAnchored && !isPending)
        return QCoreApplication::translate("Checks",
            "Complete: each fits, and leads to a Bitcoin block. Nobody is asked from here, so the block itself is not "
            "confirmed; a Bitcoin node can do that.");
    if (isAnchored)
        return QCoreApplication::translate("Checks",
            "Partly pending: each fits. Some wait for a Bitcoin block; that the others' blocks are there, only a "
            "Bitcoin "
            "node can confirm.");
    return QCoreApplication::translate(
        "Checks", "Each fits, but only a Bitcoin node can confirm the block, where there is one yet.");
}

QString resultOf(const bundle::Check& check, bundle::VerifyReport::Verdict verdict)
{
    if (check.name == "not-proved")
        return notProved(verdict);
    if (check.name == "opentimestamps" && check.outcome == Outcome::Incomplete)
        return stateOfProofs(fromUtf8(check.detail));
    for (const Name& known : names)
        if (known.id == check.name)
            return QCoreApplication::translate("Checks",
                check.outcome == Outcome::Passed       ? known.good
                    : check.outcome == Outcome::Failed ? known.failed
                                                       : known.incomplete);
    return {};
}

QString withheldByTheSender(const QString& detail)
{
    static const QRegularExpression withheld(QStringLiteral("the contents of (\\d+) are withheld by the sender"));
    const auto match = withheld.match(detail);
    const int count = match.captured(1).toInt();
    return match.hasMatch()
        ? QCoreApplication::translate("Checks", "the sender keeps back what %n entry(s) say", nullptr, count)
        : QString();
}

Dot* makeDot(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return new Dot(Icon::Check, Card::Tone::Ok);
    case Outcome::Failed:
        return new Dot(Icon::Cross, Card::Tone::Bad);
    case Outcome::Incomplete:
    case Outcome::Note:
        break;
    }
    return new Dot(Icon::Info, Card::Tone::Warn);
}

// What is wrong: the sentence, each thing that was found, and the verifier's own words one click below.
void addFindings(QVBoxLayout* words, const bundle::Check& check)
{
    const Findings findings = wordFindings(check.detail);
    for (const QString& sentence : findings.sentences)
        words->addWidget(makeQuiet(sentence));
    if (findings.more)
        words->addWidget(makeQuiet(QCoreApplication::translate("Checks", "and %n more", nullptr, findings.more)));
    if (findings.complete || check.detail.empty())
        return;
    auto* more = new Button(
        Button::Weight::Quiet, QCoreApplication::translate("Checks", "Technical detail"), QStringLiteral("checkMore"));
    more->setCheckable(true);
    QLabel* detail = makeMono(breakable(fromUtf8(check.detail)));
    detail->setObjectName(QStringLiteral("checkDetail"));
    detail->hide();
    QObject::connect(more, &Button::toggled, detail, &QLabel::setVisible);
    words->addWidget(more, 0, Qt::AlignLeading);
    words->addWidget(detail);
}

} // namespace

QString describeCheck(std::string_view name)
{
    for (const Name& known : names)
        if (known.id == name)
            return QCoreApplication::translate("Checks", known.text);
    return fromUtf8(name);
}

QWidget* makeCheckRow(const bundle::Check& check, bundle::VerifyReport::Verdict verdict)
{
    const bool wrong = check.outcome == Outcome::Failed || check.outcome == Outcome::Incomplete;
    auto* widget = new QWidget;
    widget->setObjectName(QStringLiteral("check-") + fromUtf8(check.name));
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(20, 13, 20, 13);
    row->setSpacing(Theme::gap);
    row->addWidget(makeDot(check.outcome), 0, Qt::AlignTop);
    QStringList result{resultOf(check, verdict)};
    if (const QString withheld = withheldByTheSender(fromUtf8(check.detail)); !wrong && !withheld.isEmpty())
        result << withheld;
    QLabel* name = makeStrong(describeCheck(check.name));
    QLabel* found = wrong ? makeBody(result.first()) : makeQuiet(result.join(QLatin1Char('\n')));
    found->setObjectName(QStringLiteral("checkResult"));
    if (wrong) {
        auto* words = new QVBoxLayout;
        words->setSpacing(4);
        words->addWidget(name);
        words->addWidget(found);
        addFindings(words, check);
        row->addLayout(words, 1);
    } else {
        row->addWidget(name, 2);
        alignTrailing(found);
        row->addWidget(found, 3);
    }
    widget->setAccessibleName(name->text() + QStringLiteral(": ") + result.join(QStringLiteral(". ")));
    return widget;
}

} // namespace holdfast::ui
