#include "core/intake/outside_times.h"

#include "core/base/proxy_address.h"
#include "core/base/untrusted_text.h"
#include "core/vault/network_log.h"

#include <algorithm>

namespace holdfast::intake {

namespace {

net::OutsideRequests requestsFor(VaultWitness& witness, const OutsideTimes& times)
{
    return net::OutsideRequests(witness, {times.proxy, times.timeout});
}

/// Whether the error is of those that were asked, and not of the vault, without which nothing may go on.
bool isTheirs(const Error& error)
{
    const std::string_view id = error.code().id;
    return id.starts_with("net.") || id.starts_with("tsa.") || id == holdfast::errors::badProxy.id
        || error.is(holdfast::errors::cancelled);
}

/// What whoever was asked gave in place of a token, in printable ASCII; empty where no answer came.
std::string cameInstead(const Error& error)
{
    constexpr size_t most = 400;
    if (error.is(net::errors::httpStatus))
        return printableAscii("HTTP " + error.detail(), most);
    const bool isOfAnswer = error.code().id.starts_with("tsa.") && !error.is(crypto::errors::tsaBadCa);
    return isOfAnswer ? printableAscii(error.detail(), most) : std::string();
}

/// Says who is asked for as long as it lives.
class AskingNow {
public:
    AskingNow(const AskingTime& asking, const std::vector<std::string>& addresses)
        : m_asking(asking)
    {
        if (m_asking)
            m_asking(addresses);
    }
    ~AskingNow()
    {
        if (m_asking)
            m_asking({});
    }
    AskingNow(const AskingNow&) = delete;
    AskingNow& operator=(const AskingNow&) = delete;

private:
    const AskingTime& m_asking;
};

/// Asks for the token over the records of one batch. Why none came, where it was asked for in vain.
Result<std::optional<Error>> stampList(
    vault::Vault& vault, int64_t batch, const OutsideTimes& times, const Progress& progress)
{
    HF_TRY(const std::string list, vault::timeBatchList(vault, batch));
    if (list.empty())
        return std::nullopt;
    VaultWitness witness(vault, times);
    const auto token = requestsFor(witness, times)
                           .timestamp(times.authority, Sha256::of(asBytes(list)), times.authorityCa, progress);
    if (!token && !isTheirs(token.error()))
        return fail(token.error());
    HF_CHECK(vault::endTimeBatch(vault, batch, times.authority, list, token ? ByteView(*token) : ByteView(),
        token ? std::string_view() : token.error().code().id, token ? std::string() : cameInstead(token.error())));
    return token ? std::optional<Error>() : token.error();
}

} // namespace

OutsideTimes timesOf(const vault::OutsideSettings& settings)
{
    OutsideTimes times;
    times.authority = settings.timeAuthority;
    times.calendars = settings.calendars;
    times.timeServer = settings.timeServer;
    times.proxy = settings.proxy;
    times.furtherAuthorities = settings.furtherAuthorities;
    return times;
}

std::vector<std::string> OutsideTimes::authorities() const
{
    std::vector<std::string> all = furtherAuthorities;
    if (!authority.empty())
        all.insert(all.begin(), authority);
    return all;
}

void OutsideTimes::setAuthorities(const std::vector<std::string>& all)
{
    authority = all.empty() ? std::string() : all.front();
    furtherAuthorities.assign(all.empty() ? all.begin() : all.begin() + 1, all.end());
}

Result<std::vector<std::string>> authorityAddresses(const std::vector<std::string>& typed)
{
    std::vector<std::string> addresses;
    for (const std::string& address : typed) {
        HF_CHECK(net::hostOfUrl(address));
        if (std::ranges::find(addresses, address) == addresses.end())
            addresses.push_back(address);
    }
    return addresses;
}

Result<std::vector<std::string>> calendarAddresses(const std::vector<std::string>& typed)
{
    std::vector<std::string> addresses;
    for (std::string address : typed) {
        while (address.ends_with('/'))
            address.pop_back();
        HF_CHECK(net::hostOfUrl(address));
        if (address.find_first_of("?#") != std::string::npos)
            return fail(net::errors::badAddress, "a calendar's address has no ? and no #");
        if (std::find(addresses.begin(), addresses.end(), address) == addresses.end())
            addresses.push_back(std::move(address));
    }
    return addresses;
}

bool isOfThoseAsked(const Error& error)
{
    return !error.is(holdfast::errors::cancelled)
        && (isTheirs(error) || error.code().id == crypto::errors::otsMalformed.id);
}

bool VaultWitness::agrees(const net::OutsideRequest& request)
{
    if (request.purpose == "time-stamp")
        return std::ranges::count(m_times.authorities(), request.address) > 0;
    if (request.purpose == "calendar")
        return std::any_of(m_times.calendars.begin(), m_times.calendars.end(), [&](const std::string& calendar) {
            return request.address == calendar + "/digest" || request.address.starts_with(calendar + "/timestamp/");
        });
    return request.purpose == "clock" && !m_times.timeServer.empty();
}

vault::NetworkRequest rowOf(const net::OutsideRequest& request)
{
    vault::NetworkRequest row;
    row.purpose = request.purpose;
    row.host = request.host;
    row.address = request.address;
    row.sent = request.sent;
    row.sentBytes = request.sentBytes;
    row.isByProxy = request.isByProxy;
    return row;
}

Result<int64_t> VaultWitness::begins(const net::OutsideRequest& request)
{
    return vault::logRequest(m_vault, rowOf(request));
}

Result<void> VaultWitness::ended(int64_t number, std::string_view outcome, uint64_t receivedBytes)
{
    return vault::logAnswer(m_vault, number, outcome, receivedBytes);
}

Result<std::unique_ptr<TimeBracket>> TimeBracket::open(
    vault::Vault& vault, const OutsideTimes& times, AskingTime asking, const Progress& progress)
{
    std::unique_ptr<TimeBracket> bracket(new TimeBracket(vault, times, std::move(asking)));
    std::vector<std::string> asked;
    if (!times.timeServer.empty())
        asked.push_back("ntp://" + times.timeServer);
    if (!times.authority.empty())
        asked.push_back(times.authority);
    const AskingNow now(bracket->m_asking, asked);
    if (!times.timeServer.empty())
        bracket->askServer(progress);
    if (!times.authority.empty())
        HF_CHECK(bracket->askAuthority(progress));
    return bracket;
}

void TimeBracket::askServer(const Progress& progress)
{
    VaultWitness witness(m_vault, m_times);
    const auto reading = requestsFor(witness, m_times).clock(m_times.timeServer, progress);
    if (reading)
        m_ntp = {{"asked_at", formatUtc(reading->askedAt)},
            {"local_minus_server_ms", reading->localMinusServer.count()}, {"round_trip_ms", reading->roundTrip.count()},
            {"server", m_times.timeServer}, {"stratum", reading->stratum}};
    else
        m_ntp = {{"error", reading.error().code().id}, {"server", m_times.timeServer}};
}

Result<void> TimeBracket::askAuthority(const Progress& progress)
{
    vault::TimeBatch batch;
    batch.askedAt = m_vault.clock().now();
    batch.authority = m_times.authority;
    HF_TRY(batch.head, vault::currentHead(m_vault));
    VaultWitness witness(m_vault, m_times);
    auto token = requestsFor(witness, m_times).timestamp(m_times.authority, batch.head, m_times.authorityCa, progress);
    m_rfc3161 = {{"authority", m_times.authority}, {"custody_head", batch.head.hex()}};
    if (token) {
        batch.before = std::move(*token);
        HF_TRY(const crypto::Timestamp stamp, crypto::verifyTimestamp(batch.before, batch.head, m_times.authorityCa));
        m_rfc3161["token_sha256"] = Sha256::of(batch.before).hex();
        m_rfc3161["time"] = formatUtc(stamp.time);
    } else if (isTheirs(token.error())) {
        batch.beforeError = token.error().code().id;
        m_rfc3161["error"] = batch.beforeError;
        if (const std::string answer = cameInstead(token.error()); !answer.empty())
            m_rfc3161["answer"] = answer;
    } else {
        return fail(token.error());
    }
    HF_TRY(m_batch, vault::beginTimeBatch(m_vault, batch));
    return {};
}

Result<void> TimeBracket::add(const vault::Item& item)
{
    if (m_batch == 0)
        return {};
    return vault::addToTimeBatch(m_vault, m_batch, item);
}

Result<void> TimeBracket::close(const Progress& progress)
{
    if (m_batch == 0)
        return {};
    const AskingNow now(m_asking, {m_times.authority});
    HF_CHECK(stampList(m_vault, m_batch, m_times, progress));
    return {};
}

std::function<Result<Bytes>(const Digest& imprint)> askerOf(
    vault::Vault& vault, const OutsideTimes& times, const Progress& progress)
{
    return [&vault, &times, &progress](const Digest& imprint) {
        VaultWitness witness(vault, times);
        return requestsFor(witness, times).timestamp(times.authority, imprint, times.authorityCa, progress);
    };
}

crypto::TimestampAuthorities authoritiesOf(vault::Vault& vault, const OutsideTimes& times, const Progress& progress)
{
    crypto::TimestampAuthorities authorities;
    authorities.addresses = times.authorities();
    authorities.ask = [&vault, &times, &progress](const std::string& address, const Digest& imprint) {
        VaultWitness witness(vault, times);
        return requestsFor(witness, times).timestamp(address, imprint, times.authorityCa, progress);
    };
    authorities.trustedPem = times.authorityCa;
    authorities.isTheirs = &isOfThoseAsked;
    return authorities;
}

crypto::OtsCalendars calendarsOf(vault::Vault& vault, const OutsideTimes& times, const Progress& progress)
{
    crypto::OtsCalendars calendars;
    calendars.addresses = times.calendars;
    calendars.submit = [&vault, &times, &progress](const std::string& address, const Digest& tip) {
        VaultWitness witness(vault, times);
        return requestsFor(witness, times).calendarDigest(address, tip, progress);
    };
    calendars.fetch = [&vault, &times, &progress](const std::string& address, ByteView message) {
        VaultWitness witness(vault, times);
        return requestsFor(witness, times).calendarTimestamp(address, message, progress);
    };
    return calendars;
}

Result<StampedBatches> stampBatches(vault::Vault& vault, const OutsideTimes& times, const Progress& progress)
{
    HF_TRY(const std::vector<vault::TimeBatch> batches, vault::timeBatches(vault));
    StampedBatches done;
    for (const vault::TimeBatch& batch : batches) {
        if (!batch.after.empty())
            continue;
        HF_CHECK(progress.checkpoint());
        HF_TRY(std::optional<Error> error, stampList(vault, batch.n, times, progress));
        if (!error)
            ++done.stamped;
        else if (!done.error)
            done.error = std::move(error);
    }
    return done;
}

} // namespace holdfast::intake
