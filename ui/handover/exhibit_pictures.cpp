#include "ui/handover/exhibit_pictures.h"

#include "core/bundle/report/report_pictures.h"
#include "ui/common/check_box.h"
#include "ui/common/choice_box.h"
#include "ui/common/format_text.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/handover/report_choice.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QListView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace holdfast::ui {

using bundle::ReportPictures;

static constexpr int asForAll = -1;

ExhibitPictures::ExhibitPictures(Session& session, QWidget* parent)
    : Card(parent)
    , m_model(new ItemModel(session, this))
    , m_chooses(new CheckBox(tr("Choose for single exhibits"), QStringLiteral("choosePictures")))
    , m_rest(new QWidget)
    , m_list(nullptr)
    , m_whose(makeSmall({}))
    , m_picture(new ChoiceBox({}, QStringLiteral("pictureOfExhibit")))
{
    setObjectName(QStringLiteral("exhibitPictures"));
    m_model->setCase(session.vault().defaultCase());
    m_model->setRemark([this](const vault::Item& item) { return remarkOn(item); });
    m_list = makeItemList(m_model, QStringLiteral("pictureList"));
    m_list->setAccessibleName(tr("Exhibits with their pictures in the report"));
    m_picture->addItem(tr("As for all"), asForAll);
    for (const ReportPictures pictures : {ReportPictures::Blurred, ReportPictures::Full, ReportPictures::None})
        m_picture->addItem(ReportChoice::nameOf(pictures), static_cast<int>(pictures));
    m_whose->setBuddy(m_picture);
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(Theme::unit);
    rest->addWidget(m_list);
    rest->addWidget(m_whose);
    rest->addWidget(m_picture);
    m_rest->hide();
    body()->addWidget(makeTitle(tr("Pictures of single exhibits")));
    body()->addWidget(m_chooses);
    body()->addWidget(makeQuiet(
        tr("Where one exhibit should be shown otherwise than all in the report, choose it in the list, then how. Its "
           "files go along all the same; what should not go along at all has to be left out above.")));
    body()->addWidget(m_rest);
    connect(m_chooses, &QCheckBox::toggled, m_rest, &QWidget::setVisible);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExhibitPictures::showCurrent);
    connect(m_model, &ItemModel::modelReset, this, &ExhibitPictures::showCurrent);
    connect(m_model, &ItemModel::loaded, this, &ExhibitPictures::showCurrent);
    connect(m_picture, &QComboBox::currentIndexChanged, this, &ExhibitPictures::take);
    showCurrent();
}

const vault::Item* ExhibitPictures::current() const
{
    return m_model->item(m_list->currentIndex());
}

void ExhibitPictures::showCurrent()
{
    const vault::Item* const item = current();
    const bool canChoose = item != nullptr && bundle::whyNeverPictured(*item) == nullptr;
    const QString whose = item == nullptr ? tr("Picture in the report")
                                          : tr("Picture of %1 in the report").arg(fromUtf8(item->exhibit));
    m_whose->setText(whose);
    m_picture->setAccessibleName(whose);
    m_picture->view()->setAccessibleName(whose);
    m_picture->setEnabled(canChoose);
    const auto chosen = canChoose ? m_chosen.find(item->id) : m_chosen.end();
    const QSignalBlocker blocker(m_picture); // what is shown was chosen before
    m_picture->choose(chosen == m_chosen.end() ? asForAll : static_cast<int>(chosen->second));
}

void ExhibitPictures::take()
{
    const vault::Item* const item = current();
    if (item == nullptr)
        return;
    const int picture = m_picture->currentData().toInt();
    if (picture == asForAll)
        m_chosen.erase(item->id);
    else
        m_chosen.insert_or_assign(item->id, static_cast<ReportPictures>(picture));
    m_model->sayRemarksAgain();
}

QString ExhibitPictures::remarkOn(const vault::Item& item) const
{
    if (bundle::whyNeverPictured(item) != nullptr)
        return tr("never shown");
    const auto chosen = m_chosen.find(item.id);
    return chosen == m_chosen.end() ? QString() : tr("picture: %1").arg(ReportChoice::nameOf(chosen->second));
}

std::map<ItemId, ReportPictures> ExhibitPictures::chosen() const
{
    return m_chooses->isChecked() ? m_chosen : std::map<ItemId, ReportPictures>();
}

void ExhibitPictures::startAgain()
{
    m_chooses->setChecked(false);
    m_chosen.clear();
    m_model->sayRemarksAgain();
    showCurrent();
}

} // namespace holdfast::ui
