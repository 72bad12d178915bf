#pragma once

#include <QLabel>

namespace holdfast::ui {

/// Labels in the theme's sizes; all wrap, none interprets markup in text that came from outside.
QLabel* makeHeading(const QString& text, QWidget* parent = nullptr);
QLabel* makeTitle(const QString& text, QWidget* parent = nullptr);
QLabel* makeBody(const QString& text, QWidget* parent = nullptr);
QLabel* makeStrong(const QString& text, QWidget* parent = nullptr);
QLabel* makeQuiet(const QString& text, QWidget* parent = nullptr);
QLabel* makeSmall(const QString& text, QWidget* parent = nullptr);
/// Hashes, codes and addresses: can be selected, always left to right.
QLabel* makeMono(const QString& text, QWidget* parent = nullptr);

/// Marks a widget for the style sheet: "quiet", "accent", "bad", "primary".
void setKind(QWidget* widget, const char* kind);

/// Where a label's words begin or end, also when they are a path or an address that reads the other way than the
/// screen.
void alignLeading(QLabel* label, Qt::Alignment vertical = Qt::AlignVCenter);
void alignTrailing(QLabel* label, Qt::Alignment vertical = Qt::AlignVCenter);

/// A name or address from outside, for use within a sentence: reads left to right and turns nothing around it.
QString isolated(const QString& text);

/// A word that has no place to break ("sha-256 in hex") gets places to break, so that a label can wrap it.
QString breakable(const QString& text);

/// What isolated() and breakable() add taken out again: for what is copied and used elsewhere.
QString withoutMarks(QString text);

} // namespace holdfast::ui
