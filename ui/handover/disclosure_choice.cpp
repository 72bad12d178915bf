#include "ui/handover/disclosure_choice.h"

#include "ui/common/check_box.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/handover/why_it_stays.h"

#include <QListView>
#include <QVBoxLayout>

namespace holdfast::ui {

DisclosureChoice::DisclosureChoice(Session& session, QWidget* parent)
    : Card(parent)
    , m_model(new ItemModel(session, this))
    , m_withholds(new CheckBox(tr("Leave items out and give their hashes"), QStringLiteral("withholdItems")))
    , m_rest(new QWidget)
    , m_why(nullptr)
    , m_wholeLog(new CheckBox(tr("Tell of earlier bundles"), QStringLiteral("wholeLog")))
{
    setObjectName(QStringLiteral("disclosureChoice"));
    m_model->setCase(session.vault().defaultCase());
    m_model->setTicks(true);
    auto* list = makeItemList(m_model, QStringLiteral("withheldList"));
    list->setAccessibleName(tr("Items that stay here"));
    // A press beside the tick leads to the reason of what stays, and must not take the tick away.
    static_cast<ItemDelegate*>(list->itemDelegate())->untickOnlyAtTick();
    m_why = new WhyItStays(m_model, list);
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(Theme::unit);
    rest->addWidget(list);
    rest->addWidget(m_why);
    m_rest->hide();
    body()->addWidget(makeTitle(tr("What else the receiver learns")));
    body()->addWidget(m_withholds);
    body()->addWidget(
        makeQuiet(tr("Of each item that you tick, the bundle says that it was withheld and gives one hash, so that you "
                     "can show later that it was there. Whoever has the same file can see that it is that one.")));
    body()->addWidget(m_rest);
    body()->addWidget(m_wholeLog);
    body()->addWidget(
        makeQuiet(tr("In a bundle of everything, the log then names who received earlier bundles, when, and which keys "
                     "open them. Without it, the log shows only that something is withheld.")));
    connect(m_withholds, &QCheckBox::toggled, m_rest, &QWidget::setVisible);
    connect(m_why, &WhyItStays::changed, this, &DisclosureChoice::reasonChanged);
    connect(m_withholds, &QCheckBox::toggled, this, &DisclosureChoice::changed);
    connect(m_wholeLog, &QCheckBox::toggled, this, &DisclosureChoice::changed);
    connect(m_model, &ItemModel::ticksChanged, this, &DisclosureChoice::changed);
    connect(m_model, &ItemModel::loaded, this, &DisclosureChoice::changed); // until then none of it is there
}

std::vector<ItemId> DisclosureChoice::withheld() const
{
    return m_withholds->isChecked() ? m_model->ticked() : std::vector<ItemId>();
}

std::map<ItemId, std::string> DisclosureChoice::reasons() const
{
    return m_withholds->isChecked() ? m_why->reasons() : std::map<ItemId, std::string>();
}

bool DisclosureChoice::withHandovers() const
{
    return m_wholeLog->isChecked();
}

bool DisclosureChoice::keepsEverythingBack() const
{
    const size_t count = withheld().size();
    return count > 0 && !m_model->canFetchMore({}) && count >= static_cast<size_t>(m_model->rowCount());
}

void DisclosureChoice::startAgain()
{
    m_withholds->setChecked(false);
    m_why->startAgain();
    m_wholeLog->setChecked(false);
    m_model->tickOnly({});
}

} // namespace holdfast::ui
