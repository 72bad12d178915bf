#pragma once

#include "core/base/error.h"

#include <QString>

namespace holdfast::ui {

/// An error as a person reads it: what happened, what is safe, what to do next, in one sentence or two; and what a
/// helper would ask for.
struct ErrorText {
    enum class Seriousness { Ordinary, Wrong }; ///< Wrong: evidence or bundle is not what it was
    QString sentence;
    QString detail; ///< the stable code and its technical detail
    Seriousness seriousness = Seriousness::Ordinary;
};

ErrorText describe(const Error& error);

/// The word that a Progress reports, as a person reads it.
QString describeProgress(const QString& word);

} // namespace holdfast::ui
