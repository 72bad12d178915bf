#pragma once

#include <QStringList>
#include <QWidget>

namespace holdfast::ui {

/// Names every visible text in `root` that does not fit into the room it has, and every control smaller than 32 px.
QStringList findCutOff(const QWidget* root);

/// Controls that a screen reader would find nameless.
QStringList findNameless(const QWidget* root);

} // namespace holdfast::ui
