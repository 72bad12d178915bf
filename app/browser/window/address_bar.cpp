#include "app/browser/window/address_bar.h"

#include "app/browser/window/window_icons.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace holdfast::browser {

AddressBar::AddressBar(const WindowTexts& texts, QWidget* parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_back(button("back", int(Sign::Back)))
    , m_forward(button("forward", int(Sign::Forward)))
    , m_reload(button("reload", int(Sign::Reload)))
    , m_stop(button("stop", int(Sign::Stop)))
    , m_address(new QLineEdit)
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setAccessibleName(m_texts.of("address"));
    m_address->setPlaceholderText(m_texts.of("address"));
    m_address->setInputMethodHints(notLearned | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_address->setLayoutDirection(Qt::LeftToRight); // the host stands first, whatever the language
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    auto* const smaller = button("smaller", int(Sign::Smaller));
    auto* const larger = button("larger", int(Sign::Larger));
    auto* const find = button("find", int(Sign::Find));
    auto* const add = button("new_tab", int(Sign::Add));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QWidget* const each : std::initializer_list<QWidget*>{m_back, m_forward, m_reload, m_stop})
        row->addWidget(each);
    row->addWidget(m_address, 1);
    for (QWidget* const each : {smaller, larger, find, add})
        row->addWidget(each);
    add->setText(m_texts.of("new_tab"));
    add->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_back, &QToolButton::clicked, this, &AddressBar::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &AddressBar::forwardWanted);
    connect(m_reload, &QToolButton::clicked, this, &AddressBar::reloadWanted);
    connect(m_stop, &QToolButton::clicked, this, &AddressBar::stopWanted);
    connect(m_address, &QLineEdit::returnPressed, this, [this] { Q_EMIT opened(m_address->text()); });
    connect(smaller, &QToolButton::clicked, this, [this] { Q_EMIT zoomed(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { Q_EMIT zoomed(1); });
    connect(find, &QToolButton::clicked, this, &AddressBar::findWanted);
    connect(add, &QToolButton::clicked, this, &AddressBar::tabWanted);
}

QToolButton* AddressBar::button(const char* key, int sign)
{
    auto* const made = new QToolButton;
    const int side = std::max(20, fontMetrics().height());
    made->setObjectName(QString::fromLatin1(key));
    made->setIcon(signIcon(Sign(sign), palette(), isRightToLeft()));
    made->setIconSize(QSize(side, side));
    made->setMinimumSize(side + 14, side + 14);
    made->setAutoRaise(true);
    made->setToolTip(m_texts.of(key));
    made->setAccessibleName(m_texts.of(key));
    return made;
}

void AddressBar::show(const QString& address, bool isLoading, bool canGoBack, bool canGoForward)
{
    // What is being typed stays; the page's own address comes back with the next page.
    if (!m_address->hasFocus() || !m_address->isModified()) {
        m_address->setText(address);
        m_address->setCursorPosition(0);
    }
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
    showLoading(isLoading);
}

// One takes the place of the other, the focus included.
void AddressBar::showLoading(bool isLoading)
{
    QToolButton* const shown = isLoading ? m_stop : m_reload;
    QToolButton* const hidden = isLoading ? m_reload : m_stop;
    shown->show();
    if (hidden->hasFocus())
        shown->setFocus(Qt::OtherFocusReason);
    hidden->hide();
}

void AddressBar::edit()
{
    m_address->setFocus();
    m_address->selectAll();
}

} // namespace holdfast::browser
