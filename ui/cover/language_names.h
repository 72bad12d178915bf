#pragma once

#include <QString>
#include <string>

namespace holdfast::ui {

/// What a language calls itself, by the name of its Tesseract pack: "français" for "fra", "繁體中文" for "chi_tra".
/// What else the pack's name tells follows in brackets; a pack of an unknown language has its own name.
QString nameOfPack(const std::string& pack);

} // namespace holdfast::ui
