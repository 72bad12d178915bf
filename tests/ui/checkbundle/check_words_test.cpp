#include "ui/checkbundle/check_words.h"

#include "tests/ui/ui_fixture.h"
#include "ui/checkbundle/finding_words.h"

#include <QLabel>
#include <QPushButton>

namespace holdfast::ui {

using Outcome = bundle::Check::Outcome;
using Verdict = bundle::VerifyReport::Verdict;

static bool says(const QWidget* row, const QString& words)
{
    for (const QLabel* label : row->findChildren<QLabel*>())
        if (!label->isHidden() && label->text().remove(QChar(0x200B)).contains(words))
            return true;
    return false;
}

TEST(CheckWords, haveASentenceForEveryCheckAndResult)
{
    for (const char* name :
        {"container", "bag", "files", "signature", "custody", "records", "time", "opentimestamps", "signer"})
        for (const Outcome outcome : {Outcome::Passed, Outcome::Failed, Outcome::Incomplete}) {
            const std::unique_ptr<QWidget> row(
                makeCheckRow({name, outcome, "what the verifier wrote"}, Verdict::Invalid));
            EXPECT_FALSE(find<QLabel>(row.get(), "checkResult")->text().isEmpty()) << name;
            EXPECT_FALSE(says(row.get(), QStringLiteral("what the verifier wrote"))) << name;
        }
}

TEST(CheckWords, sayOfEachVerdictOnlyWhatItLeavesOpen)
{
    const auto open = [](Verdict verdict) {
        const std::unique_ptr<QWidget> row(
            makeCheckRow({"not-proved", Outcome::Note, "in the verifier's words"}, verdict));
        return find<QLabel>(row.get(), "checkResult")->text();
    };
    EXPECT_TRUE(open(Verdict::Valid).contains(QStringLiteral("who posted it")));
    EXPECT_TRUE(open(Verdict::Incomplete).contains(QStringLiteral("could not be checked")));
    EXPECT_TRUE(open(Verdict::Invalid).contains(QStringLiteral("do not rely on")));
    EXPECT_FALSE(open(Verdict::Invalid).contains(QStringLiteral("who posted it"))) << "as if the rest were shown";
}

TEST(CheckWords, nameEachFileThatIsNotWhatWasSigned)
{
    const std::unique_ptr<QWidget> row(makeCheckRow(
        {"files", Outcome::Failed,
            "changed: data/originals/AE-2/a.png; missing: data/b.txt; renamed: data/c.txt is now data/d.txt; extra: "
            "data/e; "
            "and 3 more"},
        Verdict::Invalid));
    EXPECT_TRUE(says(row.get(), QStringLiteral("Changed: \u2066data/originals/AE-2/a.png\u2069")));
    EXPECT_TRUE(says(row.get(), QStringLiteral("Missing: \u2066data/b.txt\u2069")));
    EXPECT_TRUE(says(row.get(), QStringLiteral("Renamed: \u2066data/c.txt\u2069 is now \u2066data/d.txt\u2069")));
    EXPECT_TRUE(says(row.get(), QStringLiteral("Not part of what was signed: \u2066data/e\u2069")));
    EXPECT_TRUE(says(row.get(), QStringLiteral("and 3 more")));
    EXPECT_EQ(row->findChild<QPushButton*>(QStringLiteral("checkMore")), nullptr) << "nothing is left to say";
}

TEST(CheckWords, sayWhatAnOpenTimestampsProofWaitsForAndWhatItStates)
{
    const std::unique_ptr<QWidget> row(
        makeCheckRow({"opentimestamps", Outcome::Incomplete,
                         "batch-1.sha256.ots was asked of https://calendar.example and is in no Bitcoin block yet; "
                         "tagmanifest-sha256.txt.sig.ots leads to Bitcoin block 358391 if its merkle root is 00ff "
                         "(compare it with a "
                         "Bitcoin node, or run ots verify)"},
            Verdict::Incomplete));
    EXPECT_TRUE(says(row.get(), QStringLiteral("Asked of \u2066https://calendar.example\u2069")));
    EXPECT_TRUE(says(row.get(), QStringLiteral("States Bitcoin block \u2066358391\u2069, not confirmed here")));
}

TEST(CheckWords, sayWhetherAnOpenTimestampsProofIsPendingOrComplete)
{
    const std::string pending
        = "batch-1.sha256.ots was asked of https://calendar.example and is in no Bitcoin block yet";
    const std::string whole = "tagmanifest-sha256.txt.sig.ots leads to Bitcoin block 358391 if its merkle root is 00ff "
                              "(compare it with a Bitcoin node, or run ots verify)";
    const auto result = [](const std::string& detail) {
        const std::unique_ptr<QWidget> row(
            makeCheckRow({"opentimestamps", Outcome::Incomplete, detail}, Verdict::Incomplete));
        EXPECT_TRUE(detail.find("00ff") == std::string::npos || says(row.get(), QStringLiteral("\u206600ff\u2069")))
            << "what to compare with a node";
        return find<QLabel>(row.get(), "checkResult")->text();
    };
    EXPECT_TRUE(result(pending).startsWith(QStringLiteral("Pending")));
    EXPECT_TRUE(result(whole).startsWith(QStringLiteral("Complete")));
    EXPECT_TRUE(result(whole).contains(QStringLiteral("a Bitcoin node can")));
    EXPECT_TRUE(result(pending + "; " + whole).startsWith(QStringLiteral("Partly pending")));
    EXPECT_FALSE(result("x.ots has an attestation of a kind that is not read here").contains(QStringLiteral("ending")));
}

TEST(CheckWords, keepWhatHasNoWordsOneClickBelow)
{
    const std::unique_ptr<QWidget> row(
        makeCheckRow({"container", Outcome::Failed, "two central directories"}, Verdict::Invalid));
    EXPECT_FALSE(says(row.get(), QStringLiteral("two central directories")));
    find<QPushButton>(row.get(), "checkMore")->click();
    EXPECT_TRUE(says(row.get(), QStringLiteral("two central directories")));
}

TEST(CheckWords, sayThatTheSenderKeepsAPartBack)
{
    const std::unique_ptr<QWidget> row(
        makeCheckRow({"custody", Outcome::Passed,
                         "9 events, chained from first to last; the contents of 4 are withheld by the sender"},
            Verdict::Valid));
    EXPECT_TRUE(says(row.get(), QStringLiteral("keeps back")));
}

TEST(Findings, areNotMoreThanAPersonReads)
{
    std::string detail;
    for (int i = 0; i < 200; ++i)
        detail += "missing: data/" + std::to_string(i) + "; ";
    const Findings findings = wordFindings(detail + "and 50 more");
    EXPECT_LE(findings.sentences.size(), 20);
    EXPECT_EQ(findings.sentences.size() + findings.more, 250);
    EXPECT_TRUE(findings.complete);
}

} // namespace holdfast::ui
