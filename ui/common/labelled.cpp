#include "ui/common/labelled.h"

#include "ui/common/text.h"

#include <QVBoxLayout>

namespace holdfast::ui {

QWidget* labelled(const QString& words, QWidget* field)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QLabel* label = makeSmall(words);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    return box;
}

} // namespace holdfast::ui
