#pragma once

#include "tests/core/imaging/leak/check_bytes.h"
#include "tests/core/imaging/leak/leaky_files.h"

#include <gtest/gtest.h>

namespace holdfast::samples {

inline const std::string shownHeading = "BT /F 14 Tf 20 170 Td (Passport of Utopia) Tj ET ";

/// One helper for all tests of a suite: starting it takes longer than most files do.
class LeakTest : public testing::Test {
protected:
    static void SetUpTestSuite() { s_decoder = imaging::DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_decoder.reset(); }

    /// The codes of all findings and what was not looked at, each with a blank behind it.
    static std::string foundIn(const Bytes& file, std::string_view mime)
    {
        const auto report = checkBytes(*s_decoder, file, mime);
        EXPECT_TRUE(report) << report.error().detail();
        std::string found;
        for (const imaging::LeakFinding& finding : report ? report->findings : std::vector<imaging::LeakFinding>{})
            found += std::string(finding.code) + " ";
        for (const imaging::UncheckedPart& part : report ? report->unchecked : std::vector<imaging::UncheckedPart>{})
            found += "unchecked: " + part.what + " ";
        return found;
    }
    static std::string foundIn(const PlainPdf& pdf) { return foundIn(pdf.file(), "application/pdf"); }
    static bool has(std::string_view code, const Bytes& file, std::string_view mime)
    {
        return foundIn(file, mime).find(code) != std::string::npos;
    }
    static std::string once(std::string_view code) { return std::string(code) + " "; }

    static inline std::unique_ptr<imaging::DecodeClient> s_decoder;
};

} // namespace holdfast::samples
