#pragma once

#include "core/vault/errors.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

/// Of a part that `error` kept from being checked: vault.unreadable where the disk fails to give it, since it may be
/// whole, else vault.damaged.
inline void tellUnread(
    std::vector<CheckFinding>& findings, const Error& error, std::string subject, const std::string& what)
{
    const bool isNotGiven
        = error.is(errors::unreadable) || error.is(errors::readOnly) || error.is(holdfast::errors::outOfMemory);
    findings.push_back(
        {isNotGiven ? errors::unreadable : errors::damaged, std::move(subject), what + ": " + error.detail()});
}

} // namespace holdfast::vault
