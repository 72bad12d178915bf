#include "ui/evidence/case_choice.h"

#include "ui/common/format_text.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QSignalBlocker>

namespace holdfast::ui {

CaseChoice::CaseChoice(Session& session, QWidget* parent)
    : ChoiceBox(tr("Whose items"), QStringLiteral("evidenceCase"), parent)
    , m_session(session)
{
    connect(&m_session, &Session::itemsChanged, this, &CaseChoice::load);
    connect(this, &QComboBox::currentIndexChanged, this, &CaseChoice::announce);
    hide();
    load();
}

void CaseChoice::load()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::receivedCases(*vault); },
        [this](const Result<std::vector<vault::ReceivedCase>>& received) {
            if (received)
                offer(*received);
        });
}

void CaseChoice::offer(const std::vector<vault::ReceivedCase>& received)
{
    {
        const QSignalBlocker quiet(this);
        const QVariant chosen = currentData();
        clear();
        addItem(tr("All items"));
        addItem(tr("My own"), fromUtf8(m_session.vault().defaultCase().text()));
        for (const vault::ReceivedCase& one : received)
            if (one.items > 0)
                addItem(tr("Received: %1 (%2)").arg(fromUtf8(one.label()), isolated(fromUtf8(one.bundle))),
                    fromUtf8(one.id.text()));
        setCurrentIndex(std::max(0, chosen.isValid() ? findData(chosen) : 0));
        setVisible(count() > 2);
    }
    announce(); // the chosen case may have been deleted
}

void CaseChoice::announce()
{
    std::optional<CaseId> chosen;
    if (const auto id = CaseId::parse(currentData().toString().toStdString()))
        chosen = *id;
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    Q_EMIT caseChosen(m_chosen);
}

} // namespace holdfast::ui
