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

bool isWaitedFor(const bundle::TimeProofs& has, const std::string& calendar)
{
    return std::ranges::any_of(has.proofs, [&](const bundle::ProofState& proof) {
        return std::ranges::find(proof.pending, calendar) != proof.pending.end();
    });
}

} // namespace

intake::OutsideTimes whoCanAdd(const bundle::TimeProofs& has, intake::OutsideTimes named)
{
    named.timeServer.clear();
    if (has.stamp)
        named.authority.clear();
    if (!has.lacksProofs)
        std::erase_if(named.calendars, [&](const std::string& calendar) { return !isWaitedFor(has, calendar); });
    return named;
}

bundle::AskForStamp TimeAsker::stamp() const
{
    return [this, ask = intake::askerOf(m_vault, m_times, m_progress)](const Digest& imprint) {
        const ToldWhom now(m_tell, m_times.authority);
        return ask(imprint);
    };
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
    if (!m_times.authority.empty())
        options.stamp = stamp();
    options.stampAuthorityPem = m_times.authorityCa;
    if (!m_times.calendars.empty())
        options.calendars = calendars();
    options.doesWithout = &intake::isOfThoseAsked;
}

Result<TimeAsker::Asked> TimeAsker::addTo(const std::filesystem::path& file) const
{
    std::optional<Error> error;
    if (!m_times.authority.empty())
        if (auto stamped = bundle::stampBundle(file, stamp(), m_progress, m_times.authorityCa); !stamped)
            error = std::move(stamped.error());
    if (!m_times.calendars.empty() && !m_progress.isCancelled())
        if (auto proofs = bundle::stampBundleByCalendars(file, calendars(), m_progress); !proofs && !error)
            error = std::move(proofs.error());
    HF_TRY(bundle::TimeProofs proofs, bundle::readTimeProofs(file));
    return Asked{std::move(proofs), std::move(error)};
}

} // namespace holdfast::ui
