#pragma once

#include "core/bundle/exporter.h"
#include "core/bundle/time_proofs.h"
#include "core/intake/outside_times.h"

#include <QString>

namespace holdfast::ui {

/// What a bundle has of others' clocks, and who of those that Settings name can still add something: the authorities
/// where it has no stamp at all, the calendars that it waits for, or all of them where it lacks proofs.
struct HowItStands {
    bundle::TimeProofs proofs;
    intake::OutsideTimes canAdd;
};
/// The errors of readTimeProofs(), vault.*.
Result<HowItStands> howItStands(const vault::Vault& vault, const std::filesystem::path& bundle);

/// Who was asked and gave nothing.
struct WhoFailed {
    std::vector<bundle::AskedAuthority> authorities; ///< that gave no stamp
    std::vector<Error> reasons; ///< why no stamp came at all, why no proof came
    bool isAny() const { return !authorities.empty() || !reasons.empty(); }
};
WhoFailed whoFailed(const bundle::ExportReport& report);

/// Asks those whom the person chose for the time of a bundle, on a worker's thread, and tells meanwhile whom.
class TimeAsker {
public:
    /// `tell`: the name of whoever is asked, then an empty one; on the worker's thread.
    using Tell = std::function<void(const QString& name)>;
    TimeAsker(vault::Vault& vault, intake::OutsideTimes times, const Progress& progress, Tell tell)
        : m_vault(vault)
        , m_times(std::move(times))
        , m_progress(progress)
        , m_tell(std::move(tell))
    {
    }
    /// The export asks them, and does without whoever does not answer. Borrows this.
    void addTo(bundle::ExportOptions& options) const;
    /// How the bundle stands then.
    struct Asked {
        HowItStands stands;
        WhoFailed failed;
    };
    /// Asks for what a bundle still lacks; what did come is in it, whoever failed. The errors of howItStands().
    Result<Asked> addTo(const std::filesystem::path& file) const;

private:
    void stamp(const std::filesystem::path& file, WhoFailed& failed) const;
    crypto::TimestampAuthorities authorities() const;
    crypto::OtsCalendars calendars() const;
    vault::Vault& m_vault;
    const intake::OutsideTimes m_times;
    const Progress& m_progress;
    Tell m_tell;
};

} // namespace holdfast::ui
