#pragma once

class QString;
class QWidget;

namespace holdfast::ui {

/// A field with the words for it above. Gives the widget that holds both.
QWidget* labelled(const QString& words, QWidget* field);

} // namespace holdfast::ui
