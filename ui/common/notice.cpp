#include "ui/common/notice.h"

#include "ui/common/button.h"
#include "ui/common/errors_text.h"
#include "ui/common/text.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace holdfast::ui {

Notice::Notice(QWidget* parent)
    : Card(parent, Tone::Soft)
    , m_sentence(makeBody({}))
    , m_more(new Button(Button::Weight::Quiet, tr("Technical detail"), QStringLiteral("noticeMore")))
    , m_detail(makeMono({}))
{
    body()->setContentsMargins(16, 12, 16, 12);
    body()->setSpacing(4);
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    body()->addWidget(m_sentence);
    m_more->setCheckable(true);
    body()->addWidget(m_more, 0, Qt::AlignLeading);
    m_detail->setObjectName(QStringLiteral("noticeDetail"));
    body()->addWidget(m_detail);
    connect(m_more, &Button::toggled, m_detail, &QLabel::setVisible);
    hide();
}

void Notice::say(Tone tone, const QString& sentence, const QString& detail)
{
    setTone(tone);
    m_sentence->setText(sentence);
    m_detail->setText(breakable(detail));
    m_more->setChecked(false);
    m_more->setVisible(!detail.isEmpty());
    m_detail->hide();
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert); // read out at once, wherever the focus is
    QAccessible::updateAccessibility(&event);
}

void Notice::sayError(const Error& error)
{
    if (error.is(holdfast::errors::cancelled)) {
        say(Tone::Soft, tr("Stopped. Nothing half-finished was kept."));
        return;
    }
    const ErrorText text = describe(error);
    say(text.seriousness == ErrorText::Seriousness::Wrong ? Tone::Bad : Tone::Warn, text.sentence, text.detail);
}

void Notice::warnToo(const QString& sentence)
{
    const QString said = this->sentence();
    if (said.isEmpty())
        return say(Tone::Warn, sentence);
    say(tone() == Tone::Bad ? Tone::Bad : Tone::Warn,
        said.contains(sentence) ? said : said + QLatin1Char('\n') + sentence,
        m_detail->text().remove(QChar(0x200B))); // which say() puts in again
}

void Notice::clear()
{
    hide();
}

QString Notice::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

} // namespace holdfast::ui
