#pragma once

#include "core/vault/custody_heads.h"

#include <map>

namespace holdfast::vault {

/// Compares the signed heads that a vault keeps with its chain, along one walk from the first event.
class HeadCheck {
public:
    using Add = std::function<void(std::string detail)>; ///< takes each finding
    using AddUnread = std::function<void(const Error& error, const std::string& what)>;
    HeadCheck(Vault::State& state, Add add, const AddUnread& addUnread);
    void visit(const CustodyEvent& event);
    void finish(); ///< only when the walk came to the end of the chain

private:
    void take(const Vault::State& state, const SignedHead& kept);
    void compareEnds(uint64_t signedTo) const;
    Add m_add;
    std::string m_chain;
    std::map<uint64_t, CustodyHead> m_heads; ///< those not met yet
    uint64_t m_lastHead = 0; ///< event
};

} // namespace holdfast::vault
