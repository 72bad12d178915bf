#pragma once

#include <QStringView>

namespace holdfast::ui {

/// An honest guess at how many tries, as a power of two, somebody with good tools needs for a password. It sees
/// repeated characters, runs ("abcd", "1234", keyboard rows), years and the words everybody uses; it can't see names or
/// dates of a person's life.
double estimateBits(QStringView password);

enum class Strength { TooShort, Weak, Fair, Good, Strong };
Strength strengthOf(QStringView password);

} // namespace holdfast::ui
