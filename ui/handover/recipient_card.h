#pragma once

#include "core/bundle/exporter.h"
#include "ui/common/card.h"

namespace holdfast::ui {

/// What to tell whoever receives the bundle: how to check it, and the words by which they know whose it is.
class RecipientCard final : public Card {
    Q_OBJECT
public:
    RecipientCard(
        const bundle::ExportReport& report, bool isPage, const Digest& fingerprint, QWidget* parent = nullptr);
};

} // namespace holdfast::ui
