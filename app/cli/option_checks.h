#pragma once

#include <CLI/CLI.hpp>

namespace holdfast::cli {

/// Refuses an empty value where going on as if the option had not been given would do other than was asked: a script's
/// variable that is not set must not lead around a proxy, or past a check.
CLI::Validator notEmpty();

/// A number of seconds within these bounds; "nan" is none.
CLI::Validator seconds(double least, double most);

/// The values of --under18.
CLI::Validator ageAnswers();

} // namespace holdfast::cli
