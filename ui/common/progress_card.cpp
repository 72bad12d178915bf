#include "ui/common/progress_card.h"

#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace holdfast::ui {

ProgressCard::ProgressCard(QWidget* parent)
    : Card(parent)
    , m_what(makeStrong({}))
    , m_time(makeSmall({}))
    , m_bar(new QProgressBar)
    , m_cancel(new Button(Button::Weight::Plain, tr("Cancel"), QStringLiteral("cancelWork")))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    body()->addWidget(m_what);
    body()->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->addWidget(m_time, 1);
    row->addWidget(m_cancel);
    body()->addLayout(row);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_what->setText(tr("Stopping"));
        Q_EMIT cancelRequested();
    });
    hide();
}

void ProgressCard::start(const QString& what)
{
    m_what->setText(what);
    m_time->setText({});
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_elapsed.start();
    show();
}

void ProgressCard::report(const QString& what, quint64 done, quint64 total)
{
    if (!m_cancel->isEnabled())
        return;
    m_what->setText(what);
    m_bar->setRange(0, total ? 1000 : 0);
    if (total)
        m_bar->setValue(
            static_cast<int>(1000.0 * static_cast<double>(std::min(done, total)) / static_cast<double>(total)));
    const qint64 spent = m_elapsed.elapsed();
    if (total && done && spent > 3000 && done < total) {
        const double left = static_cast<double>(spent) * static_cast<double>(total - done) / static_cast<double>(done);
        m_time->setText(tr("About %1 left").arg(formatDuration(static_cast<qint64>(left))));
    } else {
        m_time->setText(spent > 1000 ? tr("%1 so far").arg(formatDuration(spent)) : QString());
    }
}

void ProgressCard::stop()
{
    hide();
}

} // namespace holdfast::ui
