#include "ui/firstrun/recovery_step.h"

#include "ui/common/notice.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/firstrun/recovery_code_view.h"
#include "ui/firstrun/recovery_sheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace holdfast::ui {

RecoveryStep::RecoveryStep(QWidget* parent)
    : Step(parent)
    , m_sheet(new RecoverySheet)
    , m_answer(new QLineEdit)
    , m_notice(new Notice)
{
    body()->addWidget(m_sheet);
    auto* ask = makeStrong({});
    ask->setObjectName(QStringLiteral("askedGroup"));
    body()->addWidget(ask);
    m_answer->setObjectName(QStringLiteral("typedGroup"));
    m_answer->setMaximumWidth(Theme::current().scaled(240));
    m_answer->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    body()->addWidget(m_answer);
    body()->addWidget(m_notice);
    connect(
        addPrimary(tr("I have it on paper"), QStringLiteral("codeKept")), &Button::clicked, this, &RecoveryStep::check);
    connect(m_answer, &QLineEdit::returnPressed, this, &RecoveryStep::check);
    body()->addStretch(1);
}

void RecoveryStep::setCode(SecureBuffer code)
{
    m_sheet->setCode(std::move(code));
    m_asked = 1 + static_cast<int>(QRandomGenerator::global()->bounded(std::max(1, m_sheet->view()->groupCount())));
    const QString question = tr("To be sure: type group %1 of your copy").arg(m_asked);
    findChild<QLabel*>(QStringLiteral("askedGroup"))->setText(question);
    m_answer->setAccessibleName(question);
}

void RecoveryStep::enter()
{
    m_answer->setFocus();
}

void RecoveryStep::check()
{
    const QByteArray typed = m_answer->text().trimmed().toUpper().toUtf8();
    if (!m_sheet->view()->groupIs(m_asked, asBytes({typed.data(), static_cast<size_t>(typed.size())}))) {
        m_notice->say(Card::Tone::Warn,
            tr("That is not group %1. Look at your copy again; each group has its number.").arg(m_asked));
        m_answer->setFocus();
        m_answer->selectAll();
        return;
    }
    m_answer->clear();
    m_sheet->setCode({});
    Q_EMIT done();
}

QString RecoveryStep::title() const
{
    return tr("Your recovery code");
}
QString RecoveryStep::lead() const
{
    return tr(
        "It opens the vault if you forget the password. It is shown only this once: print it or copy it by hand now.");
}

} // namespace holdfast::ui
