#pragma once

#include "core/base/json.h"
#include "core/vault/database.h"
#include "core/vault/items.h"
#include "core/vault/salvage_tables.h"

#include <map>
#include <optional>

namespace holdfast::vault {

/// An artifact as far as its row, or else the event that states it, can still be read.
struct FoundArtifact {
    std::string item, role, name, mime;
    uint64_t bytes = 0;
    Digest sha256;
    std::optional<int64_t> stream; ///< none: only the event tells of it
};

struct FoundItem {
    std::string exhibit, title, kind, url, capturedAt;
    bool hasRow = false; ///< else only others tell of it
    /// Each row as salvage.json shows it, by its `n`: what was corrected or taken back is part of what happened.
    std::map<int64_t, Json> titles = {}, notes = {}, tags = {}, people = {}, figures = {};
};

/// What a damaged database still tells: rows are read from both ends of each table, so that one damaged page hides no
/// more than itself, and what is missing is filled in from the custody events.
struct FoundRows {
    std::map<std::string, FoundItem> items; ///< by id
    std::map<std::string, FoundArtifact> artifacts; ///< by id
    std::vector<std::string> events; ///< bodies, as far as they can be read, oldest first
    OtherTables others;
    std::vector<std::string> notes;
    static FoundRows read(Database& database);
};

/// The numbers of all streams that can be listed; false when these may not be all.
bool listStreams(Database& database, std::vector<int64_t>& listed);

} // namespace holdfast::vault
