#pragma once

#include "core/vault/figures.h"

#include <QPolygonF>
#include <QWidget>

namespace holdfast::ui {

/// How the figures of one kind grew, as a line over the time between captures that stands on zero: the words beside it
/// say how much. A figure that the page shortened is a ring, an exact one is a dot.
class GrowthChart final : public QWidget {
    Q_OBJECT
public:
    explicit GrowthChart(vault::FigureSeries series, QWidget* parent = nullptr);
    /// Where each capture is drawn, px; the first is where reading begins.
    QPolygonF places() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    vault::FigureSeries m_series;
};

} // namespace holdfast::ui
