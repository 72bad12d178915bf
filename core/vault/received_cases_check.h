#pragma once

#include "core/vault/vault.h"

#include <map>

namespace holdfast::vault {

/// Of the whole-vault check: each received case against the event `bundle-received` that took it in, in both
/// directions.
class ReceivedCasesCheck {
public:
    void take(std::string_view action, const Json& details); ///< of every event whose body is there
    /// `isWithheld`: the body of some event is, and may be that of a case of which all was forgotten.
    Result<void> compare(const Vault& vault, bool isWithheld, std::vector<CheckFinding>& findings) const;

private:
    std::map<std::string, Json> m_stated; ///< by the id of the case
};

} // namespace holdfast::vault
