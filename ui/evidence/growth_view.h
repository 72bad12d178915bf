#pragma once

#include "core/vault/figures.h"

#include <QWidget>

class QTableWidget;

namespace holdfast::ui {

/// How the figures of an address that was captured several times grew: for each kind its line and its words, or all
/// of it as a table, which a screen reader goes through cell by cell.
class GrowthView final : public QWidget {
    Q_OBJECT
public:
    explicit GrowthView(const std::vector<vault::FigurePoint>& points, QWidget* parent = nullptr);

private:
    QWidget* makeLines(const std::vector<vault::FigureSeries>& all);
    QTableWidget* makeTable(const std::vector<vault::FigurePoint>& points);
    void showTable(bool on);
    QWidget* m_lines;
    QTableWidget* m_table;
};

} // namespace holdfast::ui
