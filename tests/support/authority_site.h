#pragma once

#include "tests/support/test_authority.h"

#include <memory>
#include <string>
#include <string_view>

namespace holdfast::test {

/// A TestAuthority behind a web server on loopback:
///   /tsa   answers        /lie   sends a page instead        /none   404
///   /refuse   gives no token: status 2, the reason systemFailure, and `refusalWords`
class AuthoritySite {
public:
    explicit AuthoritySite(const std::filesystem::path& folder);
    ~AuthoritySite();
    AuthoritySite(const AuthoritySite&) = delete;
    AuthoritySite& operator=(const AuthoritySite&) = delete;
    std::string url(const std::string& path = "/tsa") const;
    const TestAuthority& authority() const { return m_authority; }
    std::string caFile() const { return m_authority.caFile().string(); }
    size_t questions() const; ///< that came so far, of all paths
    int port() const;
    static constexpr std::string_view refusalWords = "Busy, 203.0.113.7.\n";

private:
    struct State;
    TestAuthority m_authority;
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::test
