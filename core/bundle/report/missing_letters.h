#pragma once

#include "core/base/error.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <string>

class QFont;

namespace holdfast::bundle {

/// Which characters of the report no font of this computer has: each comes out as an empty box.
class MissingLetters {
public:
    void look(const QString& text, const QFont& font);
    /// report.no-font, report.letters-missing with which they are, or nothing.
    std::optional<Error> warning() const;

private:
    std::set<char32_t> m_seen;
    std::map<std::string, std::set<char32_t>> m_missing; ///< by the writing that they are of
};

namespace errors {
inline constexpr ErrorCode noFont{"report.no-font", ErrorKind::Failed}; ///< none at all
inline constexpr ErrorCode lettersMissing{"report.letters-missing", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::bundle
