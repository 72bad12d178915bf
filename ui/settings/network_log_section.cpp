#include "ui/settings/network_section.h"

#include "ui/common/format_text.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

constexpr size_t mostRows = 100;

}

NetworkLogSection::NetworkLogSection(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_rows(new QWidget)
{
    body()->addWidget(makeTitle(tr("Who was asked")));
    body()->addWidget(
        makeBody(tr("Everything that Holdfast asked of others over the internet, the newest first. The pages that you "
                    "captured are not in this list; each has its own record.")));
    m_rows->setObjectName(QStringLiteral("networkLog"));
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::unit);
    body()->addWidget(m_rows);
    connect(&m_session, &Session::busyChanged, this, [this](bool isBusy) {
        if (!isBusy)
            load();
    });
    load();
}

void NetworkLogSection::load()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::networkLog(*vault, mostRows); },
        [this](const Result<std::vector<vault::NetworkRequest>>& log) {
            if (log)
                fill(*log);
        });
}

void NetworkLogSection::fill(const std::vector<vault::NetworkRequest>& log)
{
    while (QLayoutItem* old = m_rows->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (log.empty())
        m_rows->layout()->addWidget(makeQuiet(tr("Nobody was asked for anything.")));
    for (const vault::NetworkRequest& request : log) {
        const QString when = formatTime(request.at), host = isolated(fromUtf8(request.host));
        QString asked = tr("%1: %2 was asked to stamp a hash").arg(when, host);
        if (request.purpose == "clock")
            asked = tr("%1: %2 was asked for the time").arg(when, host);
        else if (request.purpose == "status")
            asked = request.host.empty() ? tr("%1: somebody was asked about an item that was forgotten since").arg(when)
                                         : tr("%1: %2 was asked whether an address still answers").arg(when, host);
        m_rows->layout()->addWidget(makeBody(asked));
        const QString end = request.outcome == "answered" ? tr("It answered.")
            : request.outcome.empty()                     ? tr("No answer is known.")
                                                          : tr("It did not work.");
        m_rows->layout()->addWidget(makeQuiet(request.isByProxy ? tr("Through the proxy. %1").arg(end) : end));
        if (request.purpose == "time-stamp" || request.purpose == "calendar")
            m_rows->layout()->addWidget(makeMono(breakable(fromUtf8(request.sent))));
    }
}

} // namespace holdfast::ui
