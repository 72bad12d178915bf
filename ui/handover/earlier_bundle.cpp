#include "ui/handover/earlier_bundle.h"

#include "ui/common/button.h"
#include "ui/common/file_choice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/handover/proof_card.h"

#include <QVBoxLayout>

namespace holdfast::ui {

EarlierBundle::EarlierBundle(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_choose(new Button(Button::Weight::Plain, tr("Choose the bundle"), QStringLiteral("chooseEarlier")))
{
    setObjectName(QStringLiteral("earlierBundle"));
    body()->addWidget(makeTitle(tr("A bundle that you wrote earlier")));
    body()->addWidget(makeBody(tr(
        "An OpenTimestamps proof is whole only some hours after it was asked for, and somebody may not have answered. "
        "Choose your copy of the bundle to see how it stands, and to ask for the rest. Give the receiver that copy "
        "then; all else in it stays as it is.")));
    body()->addWidget(m_choose, 0, Qt::AlignLeading);
    connect(m_choose, &Button::clicked, this, [this] {
        chooseFiles(
            window(), tr("Choose the bundle"),
            [this](const std::vector<std::filesystem::path>& files) { open(files.front()); }, false);
    });
}

void EarlierBundle::open(const std::filesystem::path& bundle)
{
    delete m_proofs;
    m_proofs = new ProofCard(m_session, bundle, WhoFailed{});
    m_proofs->setTone(Tone::Soft);
    body()->addWidget(m_proofs);
    bringIntoView(m_proofs);
}

} // namespace holdfast::ui
