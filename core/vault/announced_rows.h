#pragma once

#include "core/base/json.h"

#include <functional>
#include <map>

namespace holdfast::vault {

/// The tables of dated rows that custody events announce (docs/vault-format.md, "Notes, tags, titles").
enum class DatedTable : uint8_t { Title, Note, Tag, Age, Account, Figure, TimeStamp };

/// One row that an event announces.
struct AnnouncedRow {
    DatedTable table = DatedTable::Title;
    std::string subject; ///< the item's id; for a time stamp "batch " and its number
    uint64_t n = 0;
    std::string stated; ///< what the event tells of the row's content
    std::string setAt; ///< when the row was written; empty where the event does not say so
};

std::string statedOfNote(uint64_t replaces, bool isWithdrawn); ///< 0: it replaces none
std::string statedOfStanding(bool isPresent); ///< a tag, an account, a figure
/// `token` is none of an authority that failed.
std::string statedOfTimeStamp(std::string_view listSha256, std::string_view tokenSha256);
std::string subjectOfBatch(uint64_t n);

/// Takes the events of a chain from the first to the last, since the rows of a time stamp are numbered by them.
class AnnouncedRows {
public:
    using Take = std::function<void(AnnouncedRow row)>;
    void visit(std::string_view action, std::string_view subject, const Json& details, const Take& take);

private:
    void visitTimeStamp(const Json& details, const Take& take);
    std::map<uint64_t, uint64_t> m_tries; ///< of each batch
};

} // namespace holdfast::vault
