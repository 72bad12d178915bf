#pragma once

#include "core/capture/engine.h"
#include "core/intake/outside_times.h"

#include <CLI/CLI.hpp>

namespace holdfast::cli {

/// Whom to ask for the time, as the options say; naming somebody is the agreement to ask them.
struct OutsideOptions {
    std::string authorityCaFile, timeServer, proxy;
    std::vector<std::string> authorities, calendars;
    Result<intake::OutsideTimes> read() const; ///< net.bad-address, capture.bad-proxy, tsa.bad-ca, io.*
};
void addAuthorityOptions(CLI::App& command, OutsideOptions& options); ///< --tsa, --tsa-ca
void addAuthoritiesOptions(CLI::App& command, OutsideOptions& options); ///< the same, --tsa once for each
void addCalendarOption(CLI::App& command, OutsideOptions& options); ///< --ots
void addProxyOption(CLI::App& command, OutsideOptions& options); ///< --proxy
void addTimeServerOption(CLI::App& command, OutsideOptions& options); ///< --ntp
void addAuthorityFileOption(CLI::App& command, std::string& file); ///< --tsa-ca alone, for what has its stamps already

/// --engine; not set: left to whoever visits.
void addEngineOption(CLI::App& command, std::optional<capture::Engine>& engine);
Result<void> requireEngine(std::optional<capture::Engine> engine); ///< capture.no-engine

/// The certificates in a PEM file; empty for no file. tsa.bad-ca, io.*.
Result<std::string> readAuthorities(const std::string& file);

} // namespace holdfast::cli
