#include "ui/evidence/evidence_screen.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evidence/case_choice.h"
#include "ui/evidence/due_looks.h"
#include "ui/evidence/item_detail.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace holdfast::ui {

EvidenceScreen::EvidenceScreen(Session& session, QWidget* parent)
    : Page(tr("Evidence"), {}, parent)
    , m_model(new ItemModel(session, this))
    , m_search(new QLineEdit)
    , m_list(makeItemList(m_model, QStringLiteral("evidenceList")))
    , m_empty(makeQuiet({}))
    , m_detail(new ItemDetail(session))
{
    setObjectName(QStringLiteral("evidenceScreen"));
    auto* split = new SplitBox(720);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    auto* tools = new QWidget;
    auto* flow = new FlowLayout(tools);
    m_search->setPlaceholderText(tr("Search titles, addresses, words of pages, notes"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setObjectName(QStringLiteral("evidenceSearch"));
    m_search->setClearButtonEnabled(false);
    column->addWidget(m_search);
    auto* whose = new CaseChoice(session);
    column->addWidget(whose);
    auto* capture = new Button(Button::Weight::Primary, tr("Capture a page"), QStringLiteral("evidenceCapture"));
    auto* add = new Button(Button::Weight::Plain, tr("Add files"), QStringLiteral("evidenceAddFiles"));
    flow->addWidget(capture);
    flow->addWidget(add);
    column->addWidget(tools);
    auto* card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_list->setAccessibleName(tr("Evidence"));
    card->body()->addWidget(m_list, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 24, 24, 24);
    m_empty->setObjectName(QStringLiteral("evidenceEmpty"));
    card->body()->addWidget(m_empty, 1);
    column->addWidget(card, 1);
    split->addPart(left, 5);
    split->addPart(m_detail, 4);
    body()->addWidget(new DueLooks(session));
    body()->addWidget(split, 1);

    connect(capture, &Button::clicked, this, &EvidenceScreen::captureRequested);
    connect(whose, &CaseChoice::caseChosen, m_model, &ItemModel::setCase);
    connect(add, &Button::clicked, this, &EvidenceScreen::addFilesRequested);
    connect(m_detail, &ItemDetail::coverRequested, this, &EvidenceScreen::coverRequested);
    // Later: choosing another item takes away the button that was pressed.
    connect(m_detail, &ItemDetail::similarChosen, this, &EvidenceScreen::choose, Qt::QueuedConnection);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(150);
    connect(&m_searchDelay, &QTimer::timeout, this, [this] { m_model->setSearch(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EvidenceScreen::select);
    connect(m_model, &ItemModel::loaded, this, &EvidenceScreen::showEmptiness);
    showEmptiness();
}

void EvidenceScreen::select()
{
    if (const vault::Item* item = m_model->item(m_list->currentIndex()))
        m_detail->setItem(*item, m_list->currentIndex().data(ItemModel::MosaicRole).value<QImage>());
    else
        m_detail->clear();
}

void EvidenceScreen::choose(const vault::Item& item)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const vault::Item* listed = m_model->item(m_model->index(row)); listed && listed->id == item.id) {
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
    }
    m_detail->setItem(item); // not among those that the list shows
}

void EvidenceScreen::showEmptiness()
{
    const bool empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_search->text().isEmpty()
            ? tr("Nothing is kept yet. Capture a page, or add files or screenshots; what you add appears here.")
            : tr("Nothing found for these words. Try fewer of them, or only a part of the address."));
    if (empty)
        m_detail->clear();
    else if (!m_list->currentIndex().isValid() && m_detail->isInTheMidst())
        choose(vault::Item(*m_detail->item()));
    else if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

} // namespace holdfast::ui
