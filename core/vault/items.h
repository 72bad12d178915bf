#pragma once

#include "core/base/age_gate.h"
#include "core/base/digest.h"
#include "core/base/ids.h"

#include <optional>
#include <vector>

namespace holdfast::vault {

enum class ItemKind { Page, File, Document, Redacted, Link, Observation };
/// "page", "file", "document" (identity document), "redacted", "link", "observation" (a later look at an address)
std::string_view toText(ItemKind kind);
Result<ItemKind> parseItemKind(std::string_view text);

/// One stored stream of bytes. Roles are those of docs/cli.md: original, screenshot, mhtml, html, text, tls, record,
/// redacted …
struct Artifact {
    ArtifactId id;
    std::string role;
    std::string name; ///< as it was called where it came from; never used as a path
    std::string mime;
    uint64_t bytes = 0;
    Digest sha256;
};

/// The item that a derived one was made from.
struct Parent {
    ItemId item;
    Digest sha256; ///< of the parent's artifact that was used
};

struct Item {
    ItemId id;
    CaseId caseId;
    ItemKind kind = ItemKind::File;
    std::string exhibit; ///< such as "AE-12", of its second observation "AE-12-2"; never reused
    std::string title;
    std::string url;
    UtcTime capturedAt; ///< start of the capture, or time of the import
    AgeAnswer age = AgeAnswer::Unanswered; ///< the newest answer
    std::optional<Parent> parent;
    std::vector<Artifact> artifacts; ///< in the order they were stored
    std::vector<std::string> tags = {}; ///< sorted by their bytes
    uint64_t notes = 0; ///< how many it has; annotations.h reads them

    AgeAnswer firstAge = AgeAnswer::Unanswered; ///< the answer it was stored with

    const Artifact* artifact(std::string_view role) const; ///< nullptr when there is none
    const ItemId* pageOfLook() const; ///< of a later look at a page, which; nullptr for all else
    /// The newest answer is yes or unsure, and it holds more than its record: none of that is read, covered, exported
    /// or searched any more.
    bool isBlocked() const;
};

struct ItemFilter {
    std::optional<ItemKind> kind;
    std::optional<CaseId> caseId;
    /// All words, each anywhere in title, address, exhibit number, notes, tags or a page's text; case, accents and
    /// width do not count.
    std::string search;
    size_t limit = SIZE_MAX;
    size_t offset = 0;
    std::string exhibit = {}; ///< exactly this number, such as "AE-12"
    /// Without this, observations are left out unless their kind or number is asked for.
    bool withObservations = false;
    std::optional<ItemId> madeFrom = {}; ///< only what was derived from this one
};

} // namespace holdfast::vault
