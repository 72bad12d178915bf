#include "ui/cover/leak_card.h"

#include "ui/common/check_box.h"
#include "ui/common/errors_text.h"
#include "ui/common/page.h"
#include "ui/common/text.h"
#include "ui/cover/cover_words.h"
#include "ui/cover/own_language.h"

#include <QLabel>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace leakCodes = imaging::leak_codes;

namespace {

QString sentenceFor(const imaging::LeakFinding& finding)
{
    const int page = static_cast<int>(finding.page);
    if (finding.code == leakCodes::mrz)
        return LeakCard::tr("Page %1: lines for machines can be read, or a part of them. They repeat name, number and "
                            "birth date. Cover all of these lines.")
            .arg(page);
    if (finding.code == leakCodes::barcode)
        return LeakCard::tr("Page %1: a barcode can be read. It often repeats everything that was covered. Cover all "
                            "of it.")
            .arg(page);
    if (finding.code == leakCodes::faintText)
        return LeakCard::tr("Page %1: text that is hardly seen can be brought back. Cover it.").arg(page);
    return LeakCard::tr("Something that the pages do not show is in the file. Do not send this copy; make another.");
}

} // namespace

LeakCard::LeakCard(QWidget* parent)
    : Card(parent)
    , m_found(makeBody({}))
    , m_keep(new CheckBox(tr("I have read this and keep the copy as it is"), QStringLiteral("leakKeep")))
{
    setObjectName(QStringLiteral("leakCard"));
    m_found->setObjectName(QStringLiteral("leakFound"));
    body()->addWidget(makeStrong(tr("Check of this copy")));
    body()->addWidget(m_found);
    body()->addWidget(m_keep);
    m_keep->hide();
    connect(m_keep, &QAbstractButton::toggled, this, &LeakCard::judged);
    body()->addWidget(makeQuiet(
        tr("No check can know whether what you left visible is more than the receiver needs, nor read handwriting. "
           "Look at each page yourself before you send it.")));
}

void LeakCard::show(Tone tone, const QStringList& sentences, bool isClean)
{
    setTone(tone);
    m_found->setText(sentences.join(QLatin1Char('\n')));
    m_isClean = isClean;
    m_keep->setChecked(false); // what she agreed to was another report
    m_keep->setVisible(tone == Tone::Warn);
    m_keep->setAccessibleDescription(m_found->text());
    Q_EMIT judged();
}

bool LeakCard::mayLeave() const
{
    return m_isClean || (!m_keep->isHidden() && m_keep->isChecked());
}

void LeakCard::warn(const QStringList& sentences)
{
    show(Tone::Warn, sentences);
    bringIntoView(m_found); // it stands below the pages, and has to be read before the copy is used
}

void LeakCard::setChecking()
{
    show(Tone::Surface, {tr("The finished file is being read again, as somebody else would try to…")});
}

QStringList LeakCard::sayClean(size_t readableWords)
{
    QStringList sentences{
        tr("Nothing hidden was found, no lines for machines and no barcode. %n word(s) stay readable.", nullptr,
            static_cast<int>(readableWords))};
    if (readableWords == 0)
        sentences.append(tr("If you can see words on it, this program could not read them: look at them yourself."));
    return sentences;
}

void LeakCard::setReport(const Result<imaging::LeakReport>& report)
{
    m_letPass = report ? intake::letPassOf(*report) : intake::LetPass{{}, false};
    if (!report)
        return warn({tr("The copy could not be checked."), describe(report.error()).sentence});
    QStringList sentences;
    for (const imaging::LeakFinding& finding : report->findings)
        if (const QString sentence = sentenceFor(finding); !sentences.contains(sentence))
            sentences.append(sentence);
    if (!report->unchecked.empty())
        sentences.append(tr("A part of the copy could not be checked."));
    for (const imaging::UncheckedPart& part : report->unchecked)
        if (part.what == ownLanguageNotRead)
            sentences.append(sayOwnLanguageNotRead());
        else if (part.lineCodesOfPage > 0)
            sentences.append(sayLineCodesNotSought(part.lineCodesOfPage));
    QStringList photos;
    if (!report->photos.empty())
        photos.append(tr("A photo of somebody stays visible. Cover it unless they need to see it."));
    if (sentences.isEmpty())
        show(report->readableWords > 0 ? Tone::Ok : Tone::Surface, sayClean(report->readableWords) + photos, true);
    else
        warn(sentences + photos);
}

} // namespace holdfast::ui
