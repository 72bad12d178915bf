#include "ui/handover/disclosure_choice.h"

#include "ui/common/check_box.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QListView>
#include <QVBoxLayout>

namespace holdfast::ui {

DisclosureChoice::DisclosureChoice(Session& session, QWidget* parent)
    : Card(parent)
    , m_model(new ItemModel(session, this))
    , m_withholds(new CheckBox(tr("Leave items out and give their hashes"), QStringLiteral("withholdItems")))
    , m_list(nullptr)
    , m_wholeLog(new CheckBox(tr("Tell of earlier bundles"), QStringLiteral("wholeLog")))
{
    setObjectName(QStringLiteral("disclosureChoice"));
    m_model->setCase(session.vault().defaultCase());
    m_model->setTicks(true);
    m_list = makeItemList(m_model, QStringLiteral("withheldList"));
    m_list->setAccessibleName(tr("Items that stay here"));
    m_list->hide();
    body()->addWidget(makeTitle(tr("What else the receiver learns")));
    body()->addWidget(m_withholds);
    body()->addWidget(
        makeQuiet(tr("Of each item that you tick, the bundle says that it was withheld and gives one hash, so that you "
                     "can show later that it was there. Whoever has the same file can see that it is that one.")));
    body()->addWidget(m_list);
    body()->addWidget(m_wholeLog);
    body()->addWidget(
        makeQuiet(tr("In a bundle of everything, the log then names who received earlier bundles, when, and which keys "
                     "open them. Without it, the log shows only that something is withheld.")));
    connect(m_withholds, &QCheckBox::toggled, m_list, &QWidget::setVisible);
    connect(m_withholds, &QCheckBox::toggled, this, &DisclosureChoice::changed);
    connect(m_wholeLog, &QCheckBox::toggled, this, &DisclosureChoice::changed);
    connect(m_model, &ItemModel::ticksChanged, this, &DisclosureChoice::changed);
    connect(m_model, &ItemModel::loaded, this, &DisclosureChoice::changed); // until then none of it is there
}

std::vector<ItemId> DisclosureChoice::withheld() const
{
    return m_withholds->isChecked() ? m_model->ticked() : std::vector<ItemId>();
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
    m_wholeLog->setChecked(false);
    m_model->tickOnly({});
}

} // namespace holdfast::ui
