#pragma once

#include "core/base/json.h"

#include <QString>

namespace holdfast::bundle {

/// The report's sentences in one language, from words.json. A bundle's words belong to its
/// format.
class ReportWords {
public:
    static Result<ReportWords> of(std::string_view language); ///< English for one that is not there
    QString operator()(std::string_view key) const;
    QString operator()(std::string_view key, const QStringList& values) const; ///< for {1}, {2} …
    bool isRightToLeft() const { return m_language == "ar"; }
    const std::string& language() const { return m_language; }

private:
    std::string m_language;
    Json m_words;
};

} // namespace holdfast::bundle
