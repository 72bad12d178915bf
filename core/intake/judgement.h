#pragma once

#include "core/intake/second_visit.h"
#include "core/net/outside_requests.h"
#include "core/vault/observations.h"

namespace holdfast::intake {

/// What a later look at an address is taken to show, and by which sign (docs/intake-records.md, "Observation").
struct Judgement {
    vault::Observed observed;
    std::string sign; ///< "comparison", "http-status", "wording", "redirect", "password-field", "error", "redirects"
    std::string detail; ///< the status, the notice's own words, the address, the code of the error
    Json comparison = "not compared"; ///< compareVisits() of the capture and this look
};

/// Of a look in the browser. `first` is the capture: its record is null where it saw nothing or can't be read.
Judgement judgeLook(const Visit& first, const capture::CaptureOutcome& look, std::string_view text);
/// Of a question for the status alone.
Judgement judgeStatus(const std::string& url, const net::StatusAnswer& answer);
Judgement judgeError(const Error& error); ///< nothing was seen

} // namespace holdfast::intake
