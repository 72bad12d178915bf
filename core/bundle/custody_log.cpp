#include "core/bundle/custody_log.h"

#include "core/bundle/layout.h"

namespace holdfast::bundle {

std::string encodeCustodyLine(const vault::CustodyEvent& event)
{
    Json line{{"seq", event.seq}, {"prev_hash", event.prevHash.hex()}, {"commitment", event.commitment.hex()},
        {"hash", event.hash.hex()}};
    if (!event.body.empty()) {
        line["body"] = event.body;
        line["salt"] = toHex(event.salt);
    }
    return canonicalJson(line) + "\n";
}

static Result<Digest> digestOf(const Json& untrusted, std::string_view key)
{
    HF_TRY(const std::string hex, jsonString(untrusted, key));
    return Digest::fromHex(hex);
}

Result<vault::CustodyEvent> parseCustodyLine(std::string_view untrustedLine)
{
    const Error malformed(errors::malformed, "not in its canonical form");
    const auto parsed = parseJson(untrustedLine, limits::custodyLineBytes);
    if (!parsed || !parsed->is_object())
        return fail(malformed);
    vault::CustodyEvent event;
    HF_TRY(event.seq, jsonUnsigned(*parsed, "seq"));
    HF_TRY(event.prevHash, digestOf(*parsed, "prev_hash"));
    HF_TRY(event.commitment, digestOf(*parsed, "commitment"));
    HF_TRY(event.hash, digestOf(*parsed, "hash"));
    if (parsed->contains("body") || parsed->contains("salt")) {
        HF_TRY(event.body, jsonString(*parsed, "body"));
        HF_TRY(const std::string salt, jsonString(*parsed, "salt"));
        HF_TRY(event.salt, fromHex(salt));
        if (event.salt.size() != Digest::size || event.body.empty())
            return fail(malformed);
    }
    const std::string again = encodeCustodyLine(event);
    if (std::string_view(again).substr(0, again.size() - 1) != untrustedLine)
        return fail(malformed);
    return event;
}

namespace {

class LogChecker {
public:
    LogChecker(std::string_view chainId, const std::function<Result<void>(const Json&)>& visit)
        : m_chainId(chainId)
        , m_visit(visit)
    {
    }
    Result<void> line(std::string_view untrustedLine)
    {
        const std::string name = "event " + std::to_string(m_summary.events + 1);
        const auto event = parseCustodyLine(untrustedLine);
        if (!event)
            return fail(errors::malformed, name + " is not in its canonical form");
        if (event->seq != m_summary.events + 1)
            return fail(errors::malformed, name + " has another number");
        const bool isDisclosed = !event->body.empty();
        if (isDisclosed && vault::custodyCommitment(event->salt, event->body) != event->commitment)
            return fail(errors::malformed, name + " has a body that was not committed to");
        if (const std::optional<std::string> restored = vault::restoredChain(event->body)) {
            m_chainId = *restored;
            ++m_summary.restores;
        }
        if (event->prevHash != m_summary.head
            || event->hash != vault::custodyLink(m_chainId, event->seq, event->prevHash, event->commitment))
            return fail(errors::malformed, name + " does not follow from the one before it");
        ++m_summary.events;
        m_summary.head = event->hash;
        if (!isDisclosed) {
            ++m_summary.withheld;
            return {};
        }
        const auto body = parseJson(event->body, limits::custodyLineBytes);
        if (!body || !body->is_object() || canonicalJson(*body) != event->body)
            return fail(errors::malformed, name + " has a body that is not canonical JSON");
        return m_visit(*body);
    }
    const CustodySummary& summary() const { return m_summary; }

private:
    std::string m_chainId;
    const std::function<Result<void>(const Json&)>& m_visit;
    CustodySummary m_summary;
};

} // namespace

Result<CustodySummary> checkCustodyLog(ByteSource& untrustedLog, std::string_view chainId,
    const std::function<Result<void>(const Json& untrustedBody)>& visit)
{
    LogChecker checker(chainId, visit);
    std::string pending;
    Bytes block(256 * 1024);
    for (;;) {
        HF_TRY(const size_t count, untrustedLog.read(block));
        if (count == 0)
            break;
        std::string_view rest = asText(ByteView(block).first(count));
        for (size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
            pending += rest.substr(0, end);
            if (pending.size() > limits::custodyLineBytes)
                return fail(errors::malformed, "a line that is too long");
            HF_CHECK(checker.line(pending));
            pending.clear();
            rest.remove_prefix(end + 1);
        }
        pending += rest;
        if (pending.size() > limits::custodyLineBytes)
            return fail(errors::malformed, "a line that is too long");
    }
    if (!pending.empty())
        return fail(errors::malformed, "the last line does not end");
    return checker.summary();
}

} // namespace holdfast::bundle
