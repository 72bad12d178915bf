#pragma once

#include <string_view>

/// What lint finds, and what can be done about it. Stable; sentences are made from them elsewhere.
namespace holdfast::bundle::lint_codes {

inline constexpr std::string_view identityDocument = "lint.identity-document"; ///< goes out itself, uncovered
inline constexpr std::string_view place = "lint.place"; ///< where a picture was taken, as it says
inline constexpr std::string_view device = "lint.device"; ///< whose device or program it was, as a file says
inline constexpr std::string_view homeFolder = "lint.home-folder"; ///< /home/NAME and the like, file: addresses
inline constexpr std::string_view shareLink = "lint.share-link"; ///< an address that tells who made or opened it
inline constexpr std::string_view mailAddress = "lint.mail-address"; ///< to whom a mail was delivered
inline constexpr std::string_view networkAddress = "lint.network-address"; ///< in a mail's headers
inline constexpr std::string_view pageAddress
    = "lint.page-address"; ///< a network address that a page shows: sites greet with the visitor's
inline constexpr std::string_view accountHandle = "lint.account-handle"; ///< "@name" in a title or a page's text
inline constexpr std::string_view writtenAddress
    = "lint.written-address"; ///< a mail address in what the person wrote for the bundle
inline constexpr std::string_view signedIn = "lint.signed-in"; ///< a page as somebody saw it who was signed in
inline constexpr std::string_view collectorName = "lint.collector-name"; ///< who each event of the log says acted
inline constexpr std::string_view recipient = "lint.recipient"; ///< to whom something else was handed over
inline constexpr std::string_view unread = "lint.unread"; ///< could not be looked through

namespace fix {
inline constexpr std::string_view useCoveredCopy = "use-covered-copy"; ///< there is one: export that instead
inline constexpr std::string_view coverFirst = "cover-first"; ///< make a covered copy, export that instead
inline constexpr std::string_view withoutHandovers = "without-handovers"; ///< the log without earlier exports
inline constexpr std::string_view leaveOut = "leave-out"; ///< of the export, or agree with whoever asks for it
inline constexpr std::string_view retitle = "retitle";
inline constexpr std::string_view reword = "reword"; ///< what the person wrote, without it
inline constexpr std::string_view recordAgain = "record-again"; ///< the address without that part
inline constexpr std::string_view askFirst = "ask-first"; ///< the log can't be changed
inline constexpr std::string_view checkVault = "check"; ///< the vault, for damage
inline constexpr std::string_view lookInside = "look-inside"; ///< the file could not be understood; nor covered
inline constexpr std::string_view lookYourself = "look-yourself"; ///< whole, but too long to be looked through
} // namespace fix

} // namespace holdfast::bundle::lint_codes
