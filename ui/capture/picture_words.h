#pragma once

#include "core/intake/intake.h"

#include <QStringList>

namespace holdfast::ui {

/// What came of keeping the pictures of a page: how many, the first that were not and why, and what else is missing.
QStringList describePictures(const intake::PicturesOfPage& pictures);

/// Each that was not kept, with its whole address, the reason and the code; empty when there is none.
QString listUnkept(const intake::PicturesOfPage& pictures);

/// What is done with the pictures of a page, and how far; anything else by describeProgress().
QString describeAddressProgress(const QString& what, quint64 done, quint64 total);

} // namespace holdfast::ui
