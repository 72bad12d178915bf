#include "app/cli/lint_results.h"

#include "app/cli/code_text.h"
#include "core/bundle/lint_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

namespace lints = bundle::lint_codes;
namespace fix = bundle::lint_codes::fix;

constexpr std::array lintMeanings{
    CodeText{lints::identityDocument, "An identity document would go out as it is, with everything that stands on it."},
    CodeText{lints::place, "This file says where it was made, and that goes along with it."},
    CodeText{lints::device, "This file names a person or a device, and that goes along with it."},
    CodeText{lints::homeFolder, "A folder is named here, and its name is often a person's."},
    CodeText{lints::shareLink, "This part of an address can tell which account shared, opened or used it."},
    CodeText{lints::mailAddress, "The headers of this mail tell to which address it came."},
    CodeText{lints::networkAddress,
        "The headers of this mail hold a network address; if you sent the mail, it is likely yours."},
    CodeText{lints::pageAddress,
        "This text shows a network address; sites show visitors theirs, so it may be yours and tell where you live."},
    CodeText{lints::accountHandle,
        "An account is named here; where it is yours or that of somebody close to you, it tells who you are."},
    CodeText{lints::writtenAddress, "A mail address stands in what you wrote, and strangers may read it."},
    CodeText{lints::signedIn, "This page was kept as somebody who was signed in saw it, so it may show who that was."},
    CodeText{lints::collectorName, "The custody log gives this name as who collected the evidence."},
    CodeText{lints::recipient, "This names somebody to whom something was handed over before, or made for."},
    CodeText{lints::unread, "This could not be looked through, so it may hold something that is not listed."},
};

constexpr std::array fixes{
    CodeText{fix::useCoveredCopy, "There is a covered copy: name that with --only, and leave this one out."},
    CodeText{fix::coverFirst,
        "Make a covered copy with `redact`, name that with --only, and leave this one out; the copy holds none of it."},
    CodeText{fix::withoutHandovers, "Without --whole-log the log keeps the event and withholds what it tells."},
    CodeText{fix::leaveOut,
        "Leave the item out with --only, or ask whoever receives the bundle whether they need it and who will see it."},
    CodeText{fix::retitle, "Give it another title with `title`; the log keeps the titles that it had."},
    CodeText{fix::reword, "Word the reason without it (--reason, --reason-of)."},
    CodeText{fix::recordAgain,
        "Record the address again without that part, and leave this one out with --only where that will do."},
    CodeText{
        fix::askFirst, "The log can't be changed: ask whom you trust with this before the bundle leaves your hands."},
    CodeText{fix::checkVault, "Run `check`: it says whether the vault is damaged there."},
    CodeText{fix::lookInside,
        "What the file says about itself could not be read: look at it with another program, or leave it out with "
        "--only."},
    CodeText{fix::lookYourself, "It is whole, but long: look at the rest yourself."},
};

} // namespace

std::string_view sentenceForLint(std::string_view code)
{
    return textFor(lintMeanings, code);
}

std::string_view sentenceForFix(std::string_view fixCode)
{
    return textFor(fixes, fixCode);
}

Json toJson(const bundle::LintFinding& finding)
{
    return {{"code", finding.code}, {"id", finding.item ? Json(finding.item->text()) : Json()},
        {"exhibit", finding.exhibit.empty() ? Json() : Json(finding.exhibit)}, {"where", finding.where},
        {"what", finding.what}, {"fix", finding.fix},
        {"message", std::string(sentenceForLint(finding.code)) + " " + std::string(sentenceForFix(finding.fix))}};
}

const std::vector<std::string_view>& notKnownToLint()
{
    static const std::vector<std::string_view> sentences{
        "What pictures, films and sound show or say: faces, rooms, views from a window, voices, names on a screen.",
        "What a page shows: names, places and what somebody wrote, in its picture, its text and its archives.",
        "What is inside PDFs, office files, ZIP files, web archives (WACZ) and MHTML, beyond what their records claim.",
        "What a name in a title or a file's name means.",
        "What the sites keep that were visited: without a proxy they saw this computer's network address, and the "
        "record says when.",
    };
    return sentences;
}

const std::vector<std::string_view>& alwaysTold()
{
    static const std::vector<std::string_view> sentences{
        "This computer's time zone, its difference to UTC and its kind of system.",
        "The initials in the exhibit numbers, and the times at which you collected.",
        "One key for all bundles of this vault: whoever has two of them can tell that they are from one person.",
    };
    return sentences;
}

int exitCodeOf(const std::vector<bundle::LintFinding>& findings)
{
    if (findings.empty())
        return 0;
    const bool onlyUnread
        = std::ranges::all_of(findings, [](const auto& finding) { return finding.code == lints::unread; });
    return static_cast<int>(onlyUnread ? ErrorKind::Incomplete : ErrorKind::NotSound);
}

} // namespace holdfast::cli
