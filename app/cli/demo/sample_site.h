#pragma once

#include "core/base/bytes.h"

#include <memory>

namespace holdfast::cli::demo {

/// The made-up sharing site, served on a free loopback port for as long as this lives.
class SampleSite {
public:
    static Result<std::unique_ptr<SampleSite>> start(); ///< io.failed
    ~SampleSite();
    SampleSite(const SampleSite&) = delete;
    SampleSite& operator=(const SampleSite&) = delete;
    std::string url(std::string_view path) const; ///< "http://127.0.0.1:PORT" and the path
    size_t requestsFor(const std::string& path) const;

private:
    SampleSite();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::cli::demo
