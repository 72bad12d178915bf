#pragma once

#include "core/vault/accounts.h"
#include "core/vault/figures.h"

namespace holdfast::cli {

/// The JSON shapes of docs/cli.md, "account" and "count".
Json toJson(const vault::AccountEntry& entry);
Json toJson(const vault::Account& account);
Json toJson(const vault::FigureEntry& entry);
Json toJson(const vault::FigureSeries& series);

} // namespace holdfast::cli
