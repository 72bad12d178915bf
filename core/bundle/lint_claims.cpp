#include "core/bundle/lint_claims.h"

#include "core/base/untrusted_text.h"
#include "core/bundle/lint_codes.h"
#include "core/bundle/lint_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace holdfast::bundle {

namespace {

/// "gpslatitude" of "Exif.GPSInfo.GPSLatitude" and of "Xmp.exif.GPSLatitude", without an index.
std::string lastPart(std::string_view name)
{
    name = name.substr(name.rfind('.') + 1);
    name = name.substr(name.rfind(':') + 1);
    return asciiLowerCase(name.substr(0, name.find('[')));
}

bool isPlace(std::string_view name)
{
    constexpr std::array<std::string_view, 12> places{"gpslatitude", "gpslongitude", "gpsdestlatitude",
        "gpsdestlongitude", "gpsareainformation", "gpsposition", "gpscoordinates", "city", "sublocation", "location",
        "location-eng", "iso6709"};
    return std::ranges::find(places, lastPart(name)) != places.end();
}

bool isDevice(std::string_view name)
{
    constexpr std::array<std::string_view, 15> owners{"cameraownername", "ownername", "artist", "bodyserialnumber",
        "lensserialnumber", "serialnumber", "internalserialnumber", "cameraserialnumber", "camerabodyserial",
        "hostcomputer", "xpauthor", "creator", "author", "byline", "writer"};
    // "Pdf.Creator" is a program's name, and so says nothing.
    return name != "Pdf.Creator" && std::ranges::find(owners, lastPart(name)) != owners.end();
}

struct Header {
    std::string name; // "received"
    std::string label; // "record Mail.Received, message 2"
    std::string value;
};

void lintRecipients(const Header& header, LintList& list)
{
    constexpr std::array<std::string_view, 9> recipients{"to", "cc", "bcc", "delivered-to", "x-original-to",
        "envelope-to", "x-envelope-to", "x-delivered-to", "resent-to"};
    std::string_view value = header.value;
    if (header.name == "received") {
        const size_t start = value.find(" for ");
        value = start == std::string_view::npos ? std::string_view() : value.substr(start);
    } else if (std::ranges::find(recipients, header.name) == recipients.end()) {
        return;
    }
    for (const std::string& address : mailAddresses(value))
        list.add(lint_codes::mailAddress, header.label, address, lint_codes::fix::leaveOut);
}

/// `isFirstHop`: the server that took the mail from whoever sent it wrote this header.
void lintHops(const Header& header, bool isFirstHop, LintList& list)
{
    constexpr std::array<std::string_view, 5> senders{
        "x-originating-ip", "x-sender-ip", "x-client-ip", "x-source-ip", "x-remote-ip"};
    const bool isSender = std::ranges::find(senders, header.name) != senders.end();
    if (header.name != "received" && !isSender)
        return;
    for (const NetworkAddress& address : networkAddresses(header.value))
        if (isSender || isFirstHop || address.isPrivate)
            list.add(lint_codes::networkAddress, header.label, address.text, lint_codes::fix::leaveOut);
}

} // namespace

void lintClaims(const Json& claimed, std::string_view fix, LintList& list)
{
    constexpr std::string_view mail = "Mail.";
    std::vector<Header> headers;
    std::map<uint64_t, size_t> firstHops; // message, its last header Received: each server puts its own on top
    for (const Json& entry : jsonMember(claimed, "entries")) {
        const std::string name = jsonStringOr(entry, "name");
        const std::string value = jsonStringOr(entry, "value");
        const Json& part = jsonMember(entry, "part");
        const uint64_t message = part.is_number_unsigned() ? part.get<uint64_t>() : 0;
        const std::string label
            = "record " + name + (message > 0 ? ", message " + std::to_string(message) : std::string());
        for (const std::string& folder : homeFolders(value, Around::Text))
            list.add(lint_codes::homeFolder, label, folder, lint_codes::fix::leaveOut);
        if (name.starts_with(mail)) {
            headers.push_back({asciiLowerCase(name.substr(mail.size())), label, value});
            if (headers.back().name == "received")
                firstHops[message] = headers.size() - 1;
        } else if (value.find_first_not_of(" .0") == std::string::npos) {
            continue; // an empty field of a camera
        } else if (isPlace(name)) {
            list.add(lint_codes::place, label, value, fix);
        } else if (isDevice(name)) {
            list.add(lint_codes::device, label, value, fix);
        }
    }
    for (size_t i = 0; i < headers.size(); ++i) {
        lintRecipients(headers[i], list);
        lintHops(
            headers[i], std::ranges::any_of(firstHops, [&](const auto& entry) { return entry.second == i; }), list);
    }
}

} // namespace holdfast::bundle
