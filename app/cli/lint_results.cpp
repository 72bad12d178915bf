#include "app/cli/lint_results.h"

#include "core/bundle/lint_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

namespace codes = bundle::lint_codes;
namespace fix = bundle::lint_codes::fix;

struct Sentence {
    std::string_view code;
    std::string_view text;
};

constexpr std::array meanings{
    Sentence{codes::identityDocument, "An identity document would go out as it is, with everything that stands on it."},
    Sentence{codes::place, "This file says where it was made, and that goes along with it."},
    Sentence{codes::device, "This file names a person or a device, and that goes along with it."},
    Sentence{codes::homeFolder, "A folder is named here, and its name is often a person's."},
    Sentence{codes::shareLink, "This part of an address can tell which account shared, opened or used it."},
    Sentence{codes::mailAddress, "The headers of this mail tell to which address it came."},
    Sentence{codes::networkAddress,
        "The headers of this mail hold a network address; if you sent the mail, it is likely yours."},
    Sentence{codes::signedIn, "This page was kept as somebody who was signed in saw it, so it may show who that was."},
    Sentence{codes::collectorName, "The custody log gives this name as who collected the evidence."},
    Sentence{codes::unread, "This could not be looked through, so it may hold something that is not listed."},
};

constexpr std::array fixes{
    Sentence{fix::useCoveredCopy, "There is a covered copy: name that with --only, and leave this one out."},
    Sentence{fix::coverFirst,
        "Make a covered copy with `redact`, name that with --only, and leave this one out; the copy holds none of it."},
    Sentence{fix::leaveOut,
        "Leave the item out with --only, or ask whoever receives the bundle whether they need it and who will see it."},
    Sentence{fix::retitle, "Give it another title with `title`; the log keeps the titles that it had."},
    Sentence{fix::recordAgain,
        "Record the address again without that part, and leave this one out with --only where that will do."},
    Sentence{
        fix::askFirst, "The log can't be changed: ask whom you trust with this before the bundle leaves your hands."},
    Sentence{fix::checkVault, "Run `check`: it says whether the vault is damaged there."},
    Sentence{fix::lookYourself, "It is whole, but long: look at the rest yourself."},
};

template <size_t n>
std::string_view find(const std::array<Sentence, n>& sentences, std::string_view code)
{
    const auto found = std::ranges::find(sentences, code, &Sentence::code);
    return found == sentences.end() ? std::string_view() : found->text;
}

} // namespace

std::string_view sentenceForLint(std::string_view code)
{
    return find(meanings, code);
}

std::string_view sentenceForFix(std::string_view fixCode)
{
    return find(fixes, fixCode);
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
        = std::ranges::all_of(findings, [](const auto& finding) { return finding.code == codes::unread; });
    return static_cast<int>(onlyUnread ? ErrorKind::Incomplete : ErrorKind::NotSound);
}

} // namespace holdfast::cli
