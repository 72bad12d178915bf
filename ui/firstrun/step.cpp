#include "ui/firstrun/step.h"

#include "ui/common/flow_layout.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

namespace holdfast::ui {

Step::Step(QWidget* parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Theme::gap);
}

Button* Step::addPrimary(const QString& text, const QString& objectName)
{
    auto* button = new Button(Button::Weight::Primary, text, objectName);
    row()->layout()->addWidget(button);
    return button;
}

Button* Step::addQuiet(const QString& text, const QString& objectName)
{
    auto* button = new Button(Button::Weight::Quiet, text, objectName);
    row()->layout()->addWidget(button);
    return button;
}

QWidget* Step::row()
{
    if (!m_row) {
        m_row = new QWidget;
        new FlowLayout(m_row);
        m_body->addWidget(m_row);
    }
    return m_row;
}

} // namespace holdfast::ui
