#include "ui/capture/waiting_list.h"

#include "core/vault/capture_queue.h"
#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/session.h"

#include <QLabel>
#include <QVBoxLayout>

namespace holdfast::ui {

WaitingList::WaitingList(Session& session, QWidget* parent)
    : Card(parent, Tone::Soft)
    , m_session(session)
    , m_sentence(new QLabel)
{
    setObjectName(QStringLiteral("waitingList"));
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("waitingSentence"));
    body()->addWidget(m_sentence);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    auto* goOn = new Button(Button::Weight::Plain, tr("Go on with them"), QStringLiteral("goOnWaiting"));
    auto* forgetThem = new Button(Button::Weight::Plain, tr("Forget them"), QStringLiteral("forgetWaiting"));
    flow->addWidget(goOn);
    flow->addWidget(forgetThem);
    body()->addWidget(buttons);
    connect(goOn, &Button::clicked, this, &WaitingList::goOnRequested);
    connect(forgetThem, &Button::clicked, this, &WaitingList::forget);
    refresh();
}

void WaitingList::refresh()
{
    const uint64_t count = vault::countWaiting(m_session.vault()).value_or(0);
    m_sentence->setText(
        tr("%n address(es) of an earlier list still wait to be captured.", nullptr, static_cast<int>(count)));
    setVisible(count > 0);
}

void WaitingList::forget()
{
    static_cast<void>(vault::emptyQueue(m_session.vault())); // what stays is shown
    refresh();
}

} // namespace holdfast::ui
