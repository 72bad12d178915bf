#include "core/bundle/csv.h"

#include "core/bundle/exhibits_csv.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

std::string csvCellOf(std::string_view text)
{
    return csvRow({text});
}

// Reads the table as a spreadsheet of another country does, and prints what begins as a formula in it.
constexpr const char* csvFormulaFinder = R"(python3 -I -c '
import csv, sys
for separator in ",;\t|":
    for row in csv.reader(open("t.csv", encoding="utf-8-sig", newline=""), delimiter=separator):
        for cell in row:
            if cell.lstrip().lstrip("\ufeff\u200b").lstrip()[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20"):
                print(ascii(separator), ascii(cell))
')";

} // namespace

TEST(Csv, hasNoFormulaWhicheverSeparatorTheSpreadsheetTakes)
{
    const TemporaryFolder folder;
    BundleIndex index = SampleBag::make().index;
    const BundleIndex::Item sample = index.items[0];
    index.items.clear();
    for (const std::string lead : {"", "x;", "x,", "x|", "x\t", "x\n", "x\r", "x\"", "x\";\"", "x;\"\"", " ", "\u00a0",
             "\u200b", "\ufeff", "x; \u3000", "x;\v", "\x7f"})
        for (const std::string sign : {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"}) {
            index.items.push_back(sample);
            index.items.back().title = lead + sign + "cmd|calc!A0;";
            index.items.back().url = "https://utopia.example/?a" + lead + sign + "1";
        }
    writeBytes(folder / "t.csv", asBytes(encodeExhibitsCsv(index)));
    std::string output;
    EXPECT_EQ(run(folder.path(), csvFormulaFinder, &output), 0) << output;
    EXPECT_EQ(output, "");
    writeBytes(folder / "t.csv", asBytes("\"a\",\"x;=1;\"\r\n"));
    EXPECT_EQ(run(folder.path(), csvFormulaFinder, &output), 0) << output;
    EXPECT_NE(output.find("=1"), std::string::npos) << "the finder finds nothing: " << output;
}

TEST(Csv, leavesWhatIsNoFormulaAsItIs)
{
    EXPECT_EQ(csvCellOf("a - b = c; d, e|f"), "\"a - b = c; d, e|f\"\r\n");
    EXPECT_EQ(csvCellOf("\u00e9t\u00e9 \u3000 \xff"), "\"\u00e9t\u00e9 \u3000 \xff\"\r\n");
    EXPECT_EQ(csvCellOf("x;==1"), "\"x;'==1\"\r\n");
}

} // namespace holdfast::bundle::test
