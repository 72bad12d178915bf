#include "app/cli/sentences.h"

#include <array>

namespace holdfast::cli {

static constexpr std::array webTexts{// Time stamps: what was captured or exported does not depend on them.
    Sentence{"bundle.not-sound",
        "The bundle is not sound as it is, so nothing was done with it, nobody was asked and it was not changed; "
        "`verify` tells what is wrong."},
    Sentence{"bundle.not-a-zip",
        "Only a bundle in one ZIP file can get a time stamp or a countersignature; nobody was asked and nothing was "
        "changed."},
    Sentence{"net.bad-address",
        "This is not an address that can be asked, so nobody was contacted; correct it and try again."},
    Sentence{"net.not-agreed", "You did not agree to this request, so nothing was sent."},
    Sentence{"net.around-proxy",
        "A time server can't be asked through the proxy, so it was not asked; an RFC 3161 authority can."},
    Sentence{"net.failed", "The connection failed; check the address and the connection and try again."},
    Sentence{"net.timeout", "There was no answer in time; try again or ask another."},
    Sentence{"net.connection-refused", "The site refused the connection; try again later."},
    Sentence{
        "net.proxy-failed", "The proxy did not answer, and nothing went around it; check that it runs and try again."},
    Sentence{"net.http-status", "The address answered with something else than a time stamp; check the address."},
    Sentence{
        "ots.malformed", "What should be an OpenTimestamps proof is none, so it was not used; ask another calendar."},
    Sentence{"net.too-large", "The answer was larger than any right one, so it was not read; ask another."},
    Sentence{"net.bad-answer",
        "The answer is not one of a time server that knows the time, so it was not used; ask another."},
    Sentence{"tsa.malformed", "What should be a time stamp is none, so it was not used; ask another authority."},
    Sentence{"tsa.refused", "The time-stamping authority refused, so there is no stamp; try again or ask another."},
    Sentence{"tsa.other-content", "The time stamp is of something else, so it was not used; ask another authority."},
    Sentence{"tsa.other-nonce",
        "The time stamp answers another question than the one that was asked, so it was not used; ask another "
        "authority."},
    Sentence{
        "tsa.bad-signature", "The time stamp's signature does not fit, so it was not used; ask another authority."},
    Sentence{"tsa.bad-certificate",
        "The time stamp's certificate is not for time-stamping, was not in force, or does not lead to the authority "
        "that you named, so it was not used."},
    Sentence{"tsa.bad-ca",
        "There is no certificate in PEM form in what should hold the authority's, so nothing was checked with it; name "
        "another file."},
    // Captures: whether anything is stored is said by the result, since the same code may leave a record or nothing.
    Sentence{"capture.bad-address",
        "This is not an http or https address without a user name, so nobody was contacted; correct it and try again."},
    Sentence{"capture.bad-proxy",
        "The proxy must be given as socks5://host:port, so nobody was contacted; correct it and try again."},
    Sentence{"capture.no-engine",
        "This system has no Chromium that Holdfast can use, so nobody was contacted; install the package "
        "chromium-headless-shell, or leave --engine out."},
    Sentence{"capture.proxy-failed",
        "The proxy did not answer, and nothing went around it; check that it runs and try again."},
    Sentence{"capture.proxy-refused",
        "The proxy answered but did not lead to the site, and nothing went around it; check the address, or try again "
        "later."},
    Sentence{"capture.timeout", "The page did not finish in time; try again with a longer --timeout."},
    Sentence{"capture.host-not-found", "The site's name leads nowhere; check the address and the connection."},
    Sentence{"capture.connection-refused", "The site refused the connection; try again later."},
    Sentence{"capture.connection-lost", "The connection broke off; try again."},
    Sentence{"capture.bad-certificate",
        "The site's certificate is not valid, so the page was not loaded, since somebody could be in between; try from "
        "another network."},
    Sentence{"capture.download",
        "The address gives a file and not a page, so nothing was downloaded; save it yourself and use `import`."},
    Sentence{"capture.private-address",
        "The site led to this computer or its own network, which a page on the web has no business with, and it was "
        "not "
        "followed; what the site answered is recorded."},
    Sentence{"capture.scheme-refused",
        "The site answered by leading to something that is not on the web, which was not followed; check the address."},
    Sentence{"capture.http-status",
        "The site answered with an error, and the page that it showed is stored; check that this is the page you "
        "meant."},
    Sentence{"capture.incomplete",
        "Part of what belongs to a capture could not be taken, and the record of a stored page says which; try again."},
    Sentence{"capture.network-down",
        "Many addresses in a row could not be reached, so the network seems to be down; what was not visited waits, "
        "and "
        "`capture --resume` goes on."},
    Sentence{"recheck.no-address",
        "Only captured pages and links can be looked at again, so nobody was contacted; `list` shows which they are."},
    Sentence{"recheck.network-down",
        "Nobody could be reached, so the network seems to be down, and nothing was recorded of the addresses that "
        "were tried in vain; check the connection and do it again."},
    Sentence{"capture.network-failed", "The network failed; check the connection and try again."},
    Sentence{"capture.bad-playlist",
        "The page's list of the pieces of a film makes no sense, so that film was not put together; what the page "
        "loaded of "
        "it is in the web archive."},
    Sentence{"media.bad-encryption",
        "The pieces of a film do not fit the key that its site gave, so it was not put together; the pieces are kept "
        "as "
        "they came."},
    Sentence{"devtools.bad-message",
        "The browser helper's engine sent nonsense, so this part of the page is missing; try again."},
    Sentence{"devtools.refused",
        "The browser helper's engine refused a step, so this part of the page is missing; try again."},
    Sentence{"devtools.timeout",
        "The browser helper's engine did not answer in time, so this part of the page is missing; try again."}};

std::span<const Sentence> webSentences()
{
    return webTexts;
}

} // namespace holdfast::cli
