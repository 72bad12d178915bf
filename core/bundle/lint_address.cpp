#include "core/bundle/lint_address.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::bundle {

namespace {

struct Telling {
    std::string_view name;
    std::string_view host = {}; // with its subdomains; empty: anywhere
};

constexpr std::array telling{// Who shared the link
    Telling{"igsh"}, Telling{"igshid"}, Telling{"mibextid"}, Telling{"share_id"}, Telling{"sharer_id"},
    Telling{"share_token"}, Telling{"share_link_id"}, Telling{"sharer_uid"}, Telling{"sender_device"},
    Telling{"sender_web_id"}, Telling{"tt_from"}, Telling{"u_code"}, Telling{"sec_user_id"}, Telling{"sec_uid"},
    Telling{"xmt"}, Telling{"rdid", "facebook.com"}, Telling{"sfnsn", "facebook.com"},
    Telling{"share_url", "facebook.com"}, Telling{"si", "youtube.com"}, Telling{"si", "youtu.be"},
    Telling{"si", "spotify.com"}, Telling{"si", "soundcloud.com"}, Telling{"_t", "tiktok.com"},
    Telling{"_r", "tiktok.com"}, Telling{"user_id", "tiktok.com"}, Telling{"t", "twitter.com"}, Telling{"t", "x.com"},
    Telling{"rcm", "linkedin.com"}, Telling{"invitation_id"}, Telling{"inviter"},
    // Who followed it
    Telling{"fbclid"}, Telling{"gclid"}, Telling{"ttclid"}, Telling{"twclid"}, Telling{"msclkid"}, Telling{"mc_eid"},
    Telling{"email"}, Telling{"e-mail"}, Telling{"user_email"}, Telling{"login_hint"},
    // What goes on as that person
    Telling{"session"}, Telling{"sessionid"}, Telling{"session_id"}, Telling{"session_key"}, Telling{"sessid"},
    Telling{"sid"}, Telling{"phpsessid"}, Telling{"jsessionid"}, Telling{"token"}, Telling{"access_token"},
    Telling{"auth_token"}, Telling{"id_token"}, Telling{"refresh_token"}, Telling{"login_token"}, Telling{"auth"},
    Telling{"authkey"}, Telling{"jwt"}, Telling{"apikey"}, Telling{"api_key"}};

std::string hostOf(std::string_view address)
{
    const size_t scheme = address.find("://");
    if (scheme == std::string_view::npos)
        return {};
    address.remove_prefix(scheme + 3);
    address = address.substr(0, address.find_first_of("/?#;"));
    if (const size_t user = address.rfind('@'); user != std::string_view::npos)
        address.remove_prefix(user + 1);
    return asciiLowerCase(address.substr(0, address.find(':')));
}

bool isWithin(std::string_view host, std::string_view domain)
{
    return host == domain
        || (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

} // namespace

std::vector<std::string> tellingParts(std::string_view untrustedAddress)
{
    constexpr std::string_view between = "?&;#";
    std::vector<std::string> found;
    const std::string host = hostOf(untrustedAddress);
    size_t at = untrustedAddress.find_first_of(between);
    while (!host.empty() && at != std::string_view::npos) {
        const size_t next = untrustedAddress.find_first_of(between, at + 1);
        const std::string_view part
            = untrustedAddress.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
        const size_t equals = part.find('=');
        if (equals != std::string_view::npos && equals + 1 < part.size()) {
            const std::string name = asciiLowerCase(part.substr(0, equals));
            if (std::ranges::any_of(telling, [&](const Telling& entry) {
                    return entry.name == name && (entry.host.empty() || isWithin(host, entry.host));
                }))
                found.emplace_back(part);
        }
        at = next;
    }
    return found;
}

} // namespace holdfast::bundle
