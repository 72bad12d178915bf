#pragma once

#include "core/capture/dash_manifest.h"

#include <functional>

namespace holdfast::capture {

/// `untrustedReference` seen from `base`, without a fragment; empty for what cannot be asked for.
std::string resolvedAddress(const std::string& base, const std::string& untrustedReference);

/// Which tracks of a manifest are kept: of pictures and of sound one each, which the page played, or else the best.
class TrackChoice {
public:
    using WasLoaded = std::function<bool(const std::string& url)>;
    TrackChoice(std::string manifestUrl, WasLoaded wasLoaded);

    std::vector<const DashTrack*> of(const DashPeriod& period) const; ///< the picture first
    std::string baseOf(const DashTrack& track) const; ///< what its addresses are relative to

private:
    bool wasPlayed(const DashTrack& track, const DashPeriod& period) const;
    std::string m_manifestUrl;
    WasLoaded m_wasLoaded;
};

} // namespace holdfast::capture
