#pragma once

#include "core/crypto/ots_stamping.h"
#include "core/crypto/timestamp_authorities.h"
#include "core/net/outside_requests.h"
#include "core/vault/network_log.h"
#include "core/vault/outside_settings.h"
#include "core/vault/time_batches.h"

namespace holdfast::intake {

/// Whom the person agreed to ask for the time. Each named one is asked, an empty one never.
struct OutsideTimes {
    std::string authority; ///< URL of a time-stamping authority (RFC 3161)
    std::string authorityCa; ///< PEM; empty: its tokens are kept, and confirmed by nobody yet
    std::vector<std::string> calendars = {}; ///< OpenTimestamps; addresses without a slash at the end, for bundles
    std::string timeServer; ///< "host" or "host:port" (NTP)
    std::string proxy; ///< "socks5://host:port", or empty
    std::chrono::milliseconds timeout{20000}; ///< for each
    std::vector<std::string> furtherAuthorities = {}; ///< beside `authority`, for bundles; each another address
    bool isAsked() const { return !authority.empty() || !timeServer.empty(); }
    std::vector<std::string> authorities() const; ///< all that a bundle asks
    void setAuthorities(const std::vector<std::string>& all); ///< `authority` is the first of them; empty: nobody
};
OutsideTimes timesOf(const vault::OutsideSettings& settings);

/// Addresses of calendars as proofs name them: each once, without a slash at the end. net.bad-address.
Result<std::vector<std::string>> calendarAddresses(const std::vector<std::string>& typed);

/// Addresses of authorities, each once, in this order. net.bad-address.
Result<std::vector<std::string>> authorityAddresses(const std::vector<std::string>& typed);

/// Whether an error is of those that were asked for the time (none answered, or not rightly), and not of this computer.
bool isOfThoseAsked(const Error& error);

/// Told the addresses of those that are asked for the time just now ("ntp://host" of a time server), and then of none.
using AskingTime = std::function<void(const std::vector<std::string>& addresses)>;

/// A request as the vault's network log has it.
vault::NetworkRequest rowOf(const net::OutsideRequest& request);

/// Writes what is asked into the vault's network log; agrees to what `times` names.
class VaultWitness final : public net::RequestWitness {
public:
    VaultWitness(vault::Vault& vault, const OutsideTimes& times)
        : m_vault(vault)
        , m_times(times)
    {
    }
    bool agrees(const net::OutsideRequest& request) override;
    Result<int64_t> begins(const net::OutsideRequest& request) override;
    Result<void> ended(int64_t number, std::string_view outcome, uint64_t receivedBytes) override;

private:
    vault::Vault& m_vault;
    const OutsideTimes& m_times;
};

/// The time around one batch of captures (design: between two tokens). Whatever an authority or a server does costs no
/// capture: it is recorded as failed, by its code. Errors are the vault's own. Thread-safe but for close().
class TimeBracket {
public:
    /// Asks what is to be asked before the first capture starts.
    static Result<std::unique_ptr<TimeBracket>> open(
        vault::Vault& vault, const OutsideTimes& times, AskingTime asking, const Progress& progress);
    const Json& ntp() const { return m_ntp; } ///< for each record (docs/capture-record.md)
    const Json& rfc3161() const { return m_rfc3161; }
    Result<void> add(const vault::Item& item); ///< captured within
    Result<void> close(const Progress& progress); ///< asks for the token after the last

private:
    TimeBracket(vault::Vault& vault, OutsideTimes times, AskingTime asking)
        : m_vault(vault)
        , m_times(std::move(times))
        , m_asking(std::move(asking))
    {
    }
    Result<void> askAuthority(const Progress& progress);
    void askServer(const Progress& progress);
    vault::Vault& m_vault;
    OutsideTimes m_times;
    AskingTime m_asking;
    Json m_ntp = "not asked", m_rfc3161 = "not asked";
    int64_t m_batch = 0;
};

/// Asks for a token of a hash, as a bundle needs it. Borrows all three.
std::function<Result<Bytes>(const Digest& imprint)> askerOf(
    vault::Vault& vault, const OutsideTimes& times, const Progress& progress);

/// How the authorities are asked, as a bundle needs it. Borrows all three.
crypto::TimestampAuthorities authoritiesOf(vault::Vault& vault, const OutsideTimes& times, const Progress& progress);

/// How the calendars are asked, as a bundle needs it. Borrows all three.
crypto::OtsCalendars calendarsOf(vault::Vault& vault, const OutsideTimes& times, const Progress& progress);

/// Asks again for the token after each batch that has none, also one that was cut short. Gives how many got one, and
/// the first error of those that did not.
struct StampedBatches {
    size_t stamped = 0;
    std::optional<Error> error;
};
Result<StampedBatches> stampBatches(vault::Vault& vault, const OutsideTimes& times, const Progress& progress);

} // namespace holdfast::intake
