#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

class Database;
class ReadBeside;

/// Reads every byte of the search index and compares it with what it was made of: how often it holds each piece of a
/// word with the texts beside it, and the items with those that it knows. What does not fit is made anew at the next
/// opening. The reading is done by `beside`. cancelled; all else is a finding.
Result<void> checkSearchIndex(Database& database, ReadBeside& beside, std::vector<CheckFinding>& findings);

} // namespace holdfast::vault
