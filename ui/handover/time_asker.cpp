#include "ui/handover/time_asker.h"

#include "core/bundle/layout.h"
#include "core/bundle/stamper.h"
#include "ui/common/clock_words.h"

#include <algorithm>

namespace holdfast::ui {

namespace {

class ToldWhom {
public:
    ToldWhom(const TimeAsker::Tell& tell, const std::string& address)
        : m_tell(tell)
    {
        m_tell(nameIn(address));
    }
    ~ToldWhom() { m_tell({}); }
    ToldWhom(const ToldWhom&) = delete;
    ToldWhom& operator=(const ToldWhom&) = delete;

private:
    const TimeAsker::Tell& m_tell;
};

std::optional<Error> firstErrorOf(const std::vector<bundle::AskedAuthority>& asked)
{
    const auto failed = std::ranges::find_if(asked, [](const auto& one) { return one.error.has_value(); });
    return failed == asked.end() ? std::nullopt : failed->error;
}

bool isWaitedFor(const bundle::TimeProofs& has, const std::string& calendar)
{
    return std::ranges::any_of(has.proofs, [&](const bundle::ProofState& proof) {
        return std::ranges::find(proof.pending, calendar) != proof.pending.end();
    });
}

intake::OutsideTimes whoCanAdd(
    const bundle::TimeProofs& has, intake::OutsideTimes named, const std::vector<std::string>& unanswered)
{
    named.timeServer.clear();
    const bool isFull = has.stamps.size() >= std::min(named.authorities().size(), bundle::limits::stamps);
    const auto hasAnswered = [&](const std::string& authority) {
        // An answer that came is not in the bundle where its writing was cancelled then.
        return isFull || (!unanswered.empty() && std::ranges::find(unanswered, authority) == unanswered.end());
    };
    if (hasAnswered(named.authority))
        named.authority.clear();
    std::erase_if(named.furtherAuthorities, hasAnswered);
    if (!has.lacksProofs)
        std::erase_if(named.calendars, [&](const std::string& calendar) { return !isWaitedFor(has, calendar); });
    return named;
}

} // namespace

Result<HowItStands> howItStands(const vault::Vault& vault, const std::filesystem::path& bundle)
{
    HowItStands stands;
    HF_TRY(stands.proofs, bundle::readTimeProofs(bundle));
    HF_TRY(const vault::OutsideSettings settings, vault::readOutsideSettings(vault));
    const intake::OutsideTimes named = intake::timesOf(settings);
    HF_TRY(const std::vector<std::string> unanswered,
        intake::whoDidNotAnswer(vault, named.authorities(), stands.proofs.signature));
    stands.canAdd = whoCanAdd(stands.proofs, named, unanswered);
    return stands;
}

crypto::TimestampAuthorities TimeAsker::authorities() const
{
    crypto::TimestampAuthorities asked = intake::authoritiesOf(m_vault, m_times, m_progress);
    asked.ask = [this, ask = asked.ask](const std::string& address, const Digest& imprint) {
        const ToldWhom now(m_tell, address);
        return ask(address, imprint);
    };
    return asked;
}

crypto::OtsCalendars TimeAsker::calendars() const
{
    crypto::OtsCalendars asked = intake::calendarsOf(m_vault, m_times, m_progress);
    asked.submit = [this, submit = asked.submit](const std::string& address, const Digest& tip) {
        const ToldWhom now(m_tell, address);
        return submit(address, tip);
    };
    asked.fetch = [this, fetch = asked.fetch](const std::string& address, ByteView message) {
        const ToldWhom now(m_tell, address);
        return fetch(address, message);
    };
    return asked;
}

void TimeAsker::addTo(bundle::ExportOptions& options) const
{
    options.authorities = authorities();
    if (!m_times.calendars.empty())
        options.calendars = calendars();
    options.doesWithout = &intake::isOfThoseAsked;
}

Result<TimeAsker::Asked> TimeAsker::addTo(const std::filesystem::path& file) const
{
    std::optional<Error> error;
    if (const crypto::TimestampAuthorities asked = authorities(); !asked.addresses.empty()) {
        const auto stamped = bundle::stampBundle(file, asked, m_progress);
        error = stamped ? firstErrorOf(*stamped) : stamped.error();
    }
    if (!m_times.calendars.empty() && !m_progress.isCancelled())
        if (auto proofs = bundle::stampBundleByCalendars(file, calendars(), m_progress); !proofs && !error)
            error = std::move(proofs.error());
    HF_TRY(HowItStands stands, howItStands(m_vault, file));
    return Asked{std::move(stands), std::move(error)};
}

} // namespace holdfast::ui
