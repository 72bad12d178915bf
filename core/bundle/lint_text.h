#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Finds in a text what the rules of lint are about. All of it is linear in the text, and none of it is a proof: a page
/// may name anybody's folder.
namespace holdfast::bundle {

/// What stands around a path. Among links "/home/…" and "/Users/…" are a site's own pages unless white space stands
/// before them.
enum class Around { Text, Links };

/// "/home/NAME", "/Users/NAME", "C:\Users\NAME" and file: addresses, each as it stands there up to the name.
std::vector<std::string> homeFolders(std::string_view untrustedText, Around around);

/// "@name" where a site or a person writes an account so, as it stands there; none within mail addresses and links.
std::vector<std::string> accountHandles(std::string_view untrustedText);

std::vector<std::string> mailAddresses(std::string_view untrustedText);

struct NetworkAddress {
    std::string text;
    bool isPrivate
        = false; ///< of a network at home or at work: 10/8, 172.16/12, 192.168/16, 169.254/16, fc00::/7, fe80::/10
};
/// IPv4 and IPv6 addresses that stand alone, in brackets as in mail headers, or at the end of a sentence; none of the
/// computer itself (127/8,
/// ::1).
std::vector<NetworkAddress> networkAddresses(std::string_view untrustedText);

} // namespace holdfast::bundle
