#include "ui/handover/time_asker.h"

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

WhoFailed whoGaveNoStamp(const std::vector<bundle::AskedAuthority>& asked)
{
    WhoFailed failed{asked, {}};
    std::erase_if(failed.authorities, [](const bundle::AskedAuthority& one) { return !one.error; });
    if (const auto error = bundle::firstError(asked); error && !bundle::isAnyStamped(asked))
        failed.reasons.push_back(*error);
    return failed;
}

bool isWaitedFor(const bundle::TimeProofs& has, const std::string& calendar)
{
    return std::ranges::any_of(has.proofs, [&](const bundle::ProofState& proof) {
        return std::ranges::find(proof.pending, calendar) != proof.pending.end();
    });
}

intake::OutsideTimes whoCanAdd(const bundle::TimeProofs& has, intake::OutsideTimes named)
{
    named.timeServer.clear();
    if (!has.stamps.empty())
        named.setAuthorities({});
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
    stands.canAdd = whoCanAdd(stands.proofs, intake::timesOf(settings));
    return stands;
}

WhoFailed whoFailed(const bundle::ExportReport& report)
{
    WhoFailed failed = whoGaveNoStamp(report.authorities);
    if (report.proofError)
        failed.reasons.push_back(*report.proofError);
    return failed;
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

void TimeAsker::stamp(const std::filesystem::path& file, WhoFailed& failed) const
{
    const crypto::TimestampAuthorities asked = authorities();
    if (asked.addresses.empty())
        return;
    if (const auto stamped = bundle::stampBundle(file, asked, m_progress))
        failed = whoGaveNoStamp(*stamped);
    else
        failed.reasons.push_back(stamped.error());
}

Result<TimeAsker::Asked> TimeAsker::addTo(const std::filesystem::path& file) const
{
    WhoFailed failed;
    stamp(file, failed);
    if (!m_times.calendars.empty() && !m_progress.isCancelled())
        if (const auto proofs = bundle::stampBundleByCalendars(file, calendars(), m_progress); !proofs)
            failed.reasons.push_back(proofs.error());
    HF_TRY(HowItStands stands, howItStands(m_vault, file));
    return Asked{std::move(stands), std::move(failed)};
}

} // namespace holdfast::ui
