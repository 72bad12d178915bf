#include "ui/common/point.h"

#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace holdfast::ui {

QWidget* makePoint(Icon icon, const QString& what, const QString& why)
{
    auto* point = new QWidget;
    auto* row = new QHBoxLayout(point);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Dot(icon, Card::Tone::Soft), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(makeStrong(what));
    words->addWidget(makeQuiet(why));
    row->addLayout(words, 1);
    return point;
}

} // namespace holdfast::ui
