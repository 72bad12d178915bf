#include "ui/frame/side_list.h"

#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace holdfast::ui {

SideList::SideList(QWidget* parent)
    : QWidget(parent)
    , m_name(makeStrong({}))
    , m_under(makeSmall({}))
    , m_group(new QButtonGroup(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* canvas = new QWidget;
    canvas->setProperty("kind", QStringLiteral("canvas"));
    auto* column = new QVBoxLayout(canvas);
    column->setContentsMargins(12, 20, 12, 20);
    column->setSpacing(2);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 0, 12, 16);
    head->setSpacing(0);
    head->addWidget(m_name);
    head->addWidget(m_under);
    column->addLayout(head);
    add(column, Icon::Today, tr("Today"), "navToday", ScreenId::Today);
    m_evidence = add(column, Icon::Evidence, tr("Evidence"), "navEvidence", ScreenId::Evidence);
    add(column, Icon::Capture, tr("Capture"), "navCapture", ScreenId::Capture);
    add(column, Icon::Document, tr("ID documents"), "navDocuments", ScreenId::Documents);
    add(column, Icon::HandOver, tr("Hand over"), "navHandOver", ScreenId::HandOver);
    column->addStretch(1);
    add(column, Icon::Verify, tr("Check a bundle"), "navCheckBundle", ScreenId::CheckBundle);
    add(column, Icon::Help, tr("Help"), "navHelp", ScreenId::Help);
    add(column, Icon::Settings, tr("Settings"), "navSettings", ScreenId::Settings);
    auto* lock = new NavItem(Icon::Lock, tr("Lock"), QStringLiteral("navLock"));
    column->addWidget(lock);
    lock->setToolTip(tr("Closes the vault. Ctrl+L does the same."));
    connect(lock, &NavItem::clicked, this, &SideList::lockRequested);
    auto* lockKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(lockKeys, &QShortcut::activated, this, &SideList::lockRequested);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<ScreenId>(id)); });
    scroll->setWidget(canvas);
    scroll->viewport()->setAutoFillBackground(false);
    // As wide as its longest word needs in any language, and no wider than it has to be.
    scroll->setMinimumWidth(std::max(Theme::current().scaled(214), canvas->minimumSizeHint().width()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_group->setExclusive(true);
}

NavItem* SideList::add(QVBoxLayout* to, Icon icon, const QString& text, const char* objectName, ScreenId screen)
{
    auto* item = new NavItem(icon, text, QLatin1String(objectName));
    item->setCheckable(true);
    m_group->addButton(item, static_cast<int>(screen));
    to->addWidget(item);
    return item;
}

void SideList::setCase(const QString& name, uint64_t items)
{
    m_name->setText(name);
    m_under->setText(items ? tr("%n item(s)", nullptr, static_cast<int>(items)) : tr("Nothing kept yet"));
    m_evidence->setCount(items);
}

void SideList::setCurrent(ScreenId screen)
{
    if (QAbstractButton* button = m_group->button(static_cast<int>(screen))) {
        const QAbstractButton* before = m_group->checkedButton();
        button->setChecked(true);
        if (before && before->hasFocus())
            button->setFocus();
        return;
    }
    m_group->setExclusive(false); // a screen that is not in the list: none is marked
    for (QAbstractButton* button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

void SideList::focusCurrent()
{
    if (QAbstractButton* current = m_group->checkedButton())
        current->setFocus();
}

void SideList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& colors = Theme::current().colors();
    painter.fillRect(rect(), colors.side);
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height()), colors.line);
}

} // namespace holdfast::ui
