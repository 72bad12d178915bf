#include "tests/ui/cut_off.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

namespace holdfast::ui {

namespace {

bool fits(const QLabel* label)
{
    if (label->text().isEmpty())
        return true;
    if (!label->wordWrap())
        return label->width() >= label->sizeHint().width();
    if (label->heightForWidth(label->width()) > label->height())
        return false;
    // A single word that is wider than the label is cut, whatever the height.
    static const QRegularExpression breaks(QStringLiteral("[\\s\u200B\u2066\u2069/-]+"));
    for (const QString& word : label->text().split(breaks, Qt::SkipEmptyParts))
        if (label->fontMetrics().horizontalAdvance(word) > label->contentsRect().width() + 1)
            return false;
    return true;
}

QString name(const QWidget* widget, const QString& text)
{
    return QStringLiteral("%1 '%2' %3: '%4' in %5x%6")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
            widget->parentWidget() ? widget->parentWidget()->objectName() : QString(), text.left(60))
        .arg(widget->width())
        .arg(widget->height());
}

// Beyond its parent's side, where no scroll area leads.
bool sticksOut(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    if (!parent || qobject_cast<const QScrollArea*>(parent->parentWidget()) || widget->isWindow())
        return false;
    return widget->x() < -1 || widget->x() + widget->width() > parent->width() + 1;
}

} // namespace

QStringList findCutOff(const QWidget* root)
{
    QStringList found;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root))
            continue;
        if (sticksOut(widget))
            found << name(widget, QStringLiteral("sticks out"));
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && !fits(label))
            found << name(widget, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            const QSize need = button->hasHeightForWidth()
                ? QSize(button->minimumSizeHint().width(), button->heightForWidth(button->width()))
                : button->sizeHint();
            if (button->width() < need.width() || button->height() < need.height() || button->height() < 32)
                found << name(widget, button->text());
        }
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && edit->height() < 32)
            found << name(widget, edit->placeholderText());
        if (const auto* scroll = qobject_cast<const QScrollArea*>(widget))
            if (scroll->widgetResizable() && scroll->widget()
                && scroll->widget()->width() > scroll->viewport()->width() + 1)
                found << name(widget, QStringLiteral("scrolls sideways"));
    }
    return found;
}

QStringList findNameless(const QWidget* root)
{
    QStringList found;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || widget->focusPolicy() == Qt::NoFocus
            || qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QLabel*>(widget))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()) && !widget->focusProxy())
            found << name(widget, {});
    }
    return found;
}

} // namespace holdfast::ui
