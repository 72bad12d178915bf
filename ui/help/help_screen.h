#pragma once

#include "ui/common/page.h"

namespace holdfast::ui {

/// What Holdfast does and does not do, the keys, and whom to turn to. Works without a network.
class HelpScreen final : public Page {
    Q_OBJECT
public:
    explicit HelpScreen(QWidget* parent = nullptr);

private:
    void section(const QString& title, const QStringList& paragraphs);
};

} // namespace holdfast::ui
