#include "ui/checkbundle/finding_words.h"

#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace holdfast::ui {

namespace {

constexpr int shownAtMost = 20; // more lines than that nobody reads; the number is said instead

struct Wording {
    const char* pattern;
    const char* sentence; ///< %1, %2, %3: what the pattern caught
};

// clang-format off
constexpr Wording wordings[] = {
    {"^changed: (.+) \\(it has the contents of (.+)\\)$", QT_TRANSLATE_NOOP("Findings", "Changed: %1 (it has the contents of %2)")},
    {"^changed: (.+)$", QT_TRANSLATE_NOOP("Findings", "Changed: %1")},
    {"^missing: (.+)$", QT_TRANSLATE_NOOP("Findings", "Missing: %1")},
    {"^(\\S+) is missing$", QT_TRANSLATE_NOOP("Findings", "Missing: %1")},
    {"^renamed: (.+) is now (.+)$", QT_TRANSLATE_NOOP("Findings", "Renamed: %1 is now %2")},
    {"^extra: (.+)$", QT_TRANSLATE_NOOP("Findings", "Not part of what was signed: %1")},
    {"^(.+) does not belong in a bundle$", QT_TRANSLATE_NOOP("Findings", "Not part of what was signed: %1")},
    {"^could not be read: (.+)$", QT_TRANSLATE_NOOP("Findings", "Could not be read: %1")},
    {"^(.+) is not what its CRC-32 says$", QT_TRANSLATE_NOOP("Findings", "Damaged: %1")},
    {"^data/bundle\\.json does not name (.+)$", QT_TRANSLATE_NOOP("Findings", "Not in the list of exhibits: %1")},
    {"^(.+) has another size than data/bundle\\.json says$", QT_TRANSLATE_NOOP("Findings", "Another size than recorded: %1")},
    {"^the manifest does not say of (.+) what data/bundle\\.json says$", QT_TRANSLATE_NOOP("Findings", "Another hash than recorded: %1")},
    {"^(.+) is link-only but holds (.+)$", QT_TRANSLATE_NOOP("Findings", "%1 is kept as a link only, yet it holds %2")},
    {"^(.+) (?:is there|is named) twice$", QT_TRANSLATE_NOOP("Findings", "There twice: %1")},
    {"^no event tells of (.+)$", QT_TRANSLATE_NOOP("Findings", "Not in the log: %1")},
    {"^data/custody\\.jsonl: the log tells .+ of ([^ ]+)$", QT_TRANSLATE_NOOP("Findings", "The log says something else about %1")},
    {"^data/custody\\.jsonl: event (\\d+) .+$", QT_TRANSLATE_NOOP("Findings", "The log breaks at entry %1")},
    {"^the log ends at another event than data/bundle\\.json says$", QT_TRANSLATE_NOOP("Findings", "The log ends elsewhere than it should")},
    {"^a key or signature file is missing or can't be read$", QT_TRANSLATE_NOOP("Findings", "A key or signature file is missing or cannot be read")},
    {"^signed by another key than the one expected: (.+)$", QT_TRANSLATE_NOOP("Findings", "Signed with another key: %1")},
    {"^no good signature, so .+$", QT_TRANSLATE_NOOP("Findings", "There is no good signature")},
    {"^(.+) is intact, its authority is not confirmed$", QT_TRANSLATE_NOOP("Findings", "Intact, but nobody confirmed who made it: %1")},
    {"^(\\S+) was asked of (\\S+) and is in no Bitcoin block yet$", QT_TRANSLATE_NOOP("Findings", "Asked of %2, in no Bitcoin block yet: %1")},
    {"^(\\S+) leads to Bitcoin block (\\d+) if its merkle root is ([0-9a-f]+) .+$", QT_TRANSLATE_NOOP("Findings", "States Bitcoin block %2, not confirmed here; its merkle root has to be %3: %1")},
    {"^countersignature-\\d\\.sig fits, signer confirmed: (.+)$", QT_TRANSLATE_NOOP("Findings", "Signed by %1")},
    {"^countersignature-\\d\\.sig fits, signer not confirmed: (.+)$", QT_TRANSLATE_NOOP("Findings", "Signed, nobody confirmed by whom: %1")},
    {"^(.+) is by the same key as (.+)$", QT_TRANSLATE_NOOP("Findings", "%1 is signed with the key of %2")},
    {"^(.+) is by the key that signed the bundle itself$", QT_TRANSLATE_NOOP("Findings", "Signed with the sender's own key: %1")},
    {"^(.+) names a time stamp that is not in the bundle$", QT_TRANSLATE_NOOP("Findings", "Its time stamp is missing: %1")},
    {"^the local header of (.+) is not as it must be$", QT_TRANSLATE_NOOP("Findings", "Not as it must be: %1")},
    {"^(\\S+) is not as it must be$", QT_TRANSLATE_NOOP("Findings", "Not as it must be: %1")},
    {"^((?:data/)?[A-Za-z0-9_.-]+): .+$", QT_TRANSLATE_NOOP("Findings", "Not as it must be: %1")},
};
// clang-format on

QString wordOne(const QString& finding)
{
    for (const Wording& wording : wordings) {
        const auto match
            = QRegularExpression(QLatin1String(wording.pattern), QRegularExpression::DotMatchesEverythingOption)
                  .match(finding);
        if (!match.hasMatch())
            continue;
        const QString sentence = QCoreApplication::translate("Findings", wording.sentence);
        const auto caught = [&match](int n) { return breakable(isolated(match.captured(n))); };
        switch (match.lastCapturedIndex()) {
        case 3:
            return sentence.arg(caught(1), caught(2), caught(3));
        case 2:
            return sentence.arg(caught(1), caught(2));
        case 1:
            return sentence.arg(caught(1));
        default:
            return sentence;
        }
    }
    return {};
}

} // namespace

Findings wordFindings(std::string_view untrusted)
{
    static const QRegularExpression more(QStringLiteral("^and (\\d+) more$"));
    Findings findings;
    for (const QString& one : fromUtf8(untrusted).split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const auto counted = more.match(one);
        const QString sentence = wordOne(one);
        if (counted.hasMatch())
            findings.more += counted.captured(1).toInt();
        else if (sentence.isEmpty())
            findings.complete = false;
        else if (findings.sentences.size() < shownAtMost)
            findings.sentences << sentence;
        else
            ++findings.more;
    }
    return findings;
}

} // namespace holdfast::ui
