#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"

#include <optional>
#include <vector>

namespace holdfast::bundle {

/// data/bundle.json (docs/bundle-format.md, section 4). Texts are as they stand there.
struct BundleIndex {
    static constexpr uint64_t firstVersion = 1;
    static constexpr uint64_t restoredVersion = 2; ///< the log has a restore, from which on another chain id counts
    static constexpr uint64_t timedVersion = 3; ///< some captures were held between time stamps; restored or not
    static constexpr uint64_t observedVersion = 4; ///< some items are observations; restored, timed, or not
    static constexpr uint64_t peopledVersion = 5; ///< who is on pages, and what they count, was sent along
    static constexpr uint64_t reportedVersion = 6; ///< a report for people goes along; all the rest, or not
    static constexpr uint64_t describedVersion = 7; ///< and data/case.jsonld with it
    static constexpr uint64_t knownVersion = describedVersion;

    struct Artifact {
        std::string path, role, name, mime;
        uint64_t bytes = 0;
        Digest sha256;
    };
    struct Parent {
        std::string item;
        Digest sha256;
    };
    /// Whom the sender confirmed to be on an item, and what it counted.
    struct Person {
        std::string role, name, handle, profileUrl, postedAt, sign;
    };
    struct Figure {
        std::string kind, written, sign;
        uint64_t value = 0;
        bool isExact = true;
    };
    struct Item {
        std::string id, exhibit, kind, title, url, capturedAt, under18;
        std::optional<Parent> parent;
        std::vector<Artifact> artifacts;
        std::vector<Person> people = {}; ///< from peopledVersion on, as are the figures
        std::vector<Figure> figures = {};
        bool isLinkOnly() const; ///< may hold a record and nothing else
        bool isObservation() const { return kind == "observation"; }
    };
    struct Omission {
        std::string item, reason;
        std::optional<Digest> sha256 = {}; ///< of one that was withheld, and of no other
    };

    /// The time stamps of one batch of captures. Paths are in data/time/, or empty where there is none.
    struct Time {
        uint64_t batch = 0;
        Digest head; ///< what the first token is of
        std::string before, list, after;
    };

    uint64_t version = firstVersion;
    std::string caseId, signedAt, toolName = "Holdfast", toolVersion, recipient, scope;
    Digest signer;
    uint64_t events = 0, withheld = 0;
    Digest head;
    std::vector<Item> items;
    std::vector<Omission> omissions;
    std::vector<Time> time; ///< empty below timedVersion; may be so again from observedVersion on
    std::vector<std::string> report; ///< paths of layout::reportFiles, in their order; empty below reportedVersion

    std::string rootFolder() const; ///< "holdfast-" and 16 digits of the head
};

namespace omission {
inline constexpr std::string_view notCollected = "images-not-collected-by-design";
inline constexpr std::string_view notSelected = "items-not-selected";
inline constexpr std::string_view parentNotSelected = "parent-not-selected";
inline constexpr std::string_view withheld = "item-withheld"; ///< by the sender's word; told by its hash alone
} // namespace omission

std::string encodeIndex(const BundleIndex& index);
/// Only what encodeIndex writes. json.invalid or bundle.malformed; bundle.newer-version for a version above
/// knownVersion.
Result<BundleIndex> parseIndex(std::string_view untrustedText);

bool hasPageFacts(const BundleIndex& index); ///< any item has people or figures

/// The files of a batch's time stamps, all three.
BundleIndex::Time timeFiles(uint64_t batch);

/// The folder that an artifact's path must begin with (section 3).
std::string_view folderFor(const BundleIndex::Item& item, std::string_view role);

/// What an index has to list as missing on purpose, in this order (section 4). Of those that it says were withheld
/// nobody but the sender knows, so they are taken from its own list.
std::vector<BundleIndex::Omission> omissionsOf(const BundleIndex& index);

/// bag-info.txt, which follows from the index and the payload (section 3.1).
std::string encodeBagInfo(const BundleIndex& index, uint64_t payloadBytes, uint64_t payloadFiles);
/// Trusted comment of the minisign signature.
std::string trustedComment(const BundleIndex& index);

namespace errors {
inline constexpr ErrorCode newerVersion{"bundle.newer-version", ErrorKind::Incomplete};
}

} // namespace holdfast::bundle
