#pragma once

#include "core/bundle/report/words.h"

#include <vector>

namespace holdfast::bundle {

/// One line of an exhibit: a label of ours, and what is told, fit to be shown.
struct ReportFact {
    QString label, value;
};

/// What an exhibit's record tells, for people (docs/capture-record.md, docs/intake-records.md). A record may come from
/// an older release: what is not there or of another type is "not told".
struct RecordFacts {
    static RecordFacts of(const Json& untrustedRecord, const ReportWords& words);
    /// Of a record that is there and could not be read. `why`: a code.
    static RecordFacts unread(std::string_view why, const ReportWords& words);
    std::vector<ReportFact> times, served;
    std::vector<ReportFact> live; ///< connections that stayed open, films that went on
    std::vector<QString> problems;
};

} // namespace holdfast::bundle
