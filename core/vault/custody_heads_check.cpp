#include "core/vault/custody_heads_check.h"

namespace holdfast::vault {

HeadCheck::HeadCheck(Vault::State& state, Add add, const AddUnread& addUnread)
    : m_add(std::move(add))
    , m_chain(state.defaultCase.text())
{
    const Result<std::vector<SignedHead>> heads = keptHeads(state);
    if (!heads) {
        addUnread(heads.error(), "the signed heads can't be read");
        return;
    }
    for (const SignedHead& kept : *heads)
        take(state, kept);
    if (const Result<uint64_t> end = signedTo(state))
        compareEnds(*end);
    else
        addUnread(end.error(), "up to where the log was signed can't be read");
}

/// Both are written in one transaction and lie on two pages of the database: an old one of either among newer ones
/// shows. A vault that was last closed by an earlier program has no `signed_to`.
void HeadCheck::compareEnds(uint64_t signedTo) const
{
    if (signedTo != 0 && signedTo != m_lastHead)
        m_add("the log was signed up to event " + std::to_string(signedTo) + ", and its last signed head is of event "
            + std::to_string(m_lastHead) + ": an older part of the vault was put back");
}

void HeadCheck::take(const Vault::State& state, const SignedHead& kept)
{
    const Result<ReadHead> read = readHead(kept);
    if (!read || read->signer != state.signingKey->publicKey() || read->head.caseId != m_chain)
        return m_add("a signed head is not one that this vault signed");
    m_lastHead = std::max(m_lastHead, read->head.seq);
    if (!m_heads.emplace(read->head.seq, read->head).second)
        m_add("event " + std::to_string(read->head.seq) + " was signed as a head twice");
}

void HeadCheck::visit(const CustodyEvent& event)
{
    if (const std::optional<std::string> restored = restoredChain(event.body))
        m_chain = *restored;
    const auto head = m_heads.find(event.seq);
    if (head == m_heads.end())
        return;
    if (head->second.hash != event.hash || head->second.chainId != m_chain)
        m_add("event " + std::to_string(event.seq) + " is not the one that was signed at " + head->second.signedAt
            + ": the log was rewritten");
    m_heads.erase(head);
}

void HeadCheck::finish()
{
    for (const auto& [seq, head] : m_heads)
        m_add("event " + std::to_string(seq) + ", signed at " + head.signedAt + ", is missing at the end of the log");
}

} // namespace holdfast::vault
