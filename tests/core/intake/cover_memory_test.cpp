#include "tests/core/imaging/helper_children.h"
#include "tests/core/intake/intake_fixture.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <random>

namespace holdfast::intake {

namespace {

constexpr int noiseWidth = 300, noiseHeight = 420;

/// Sheets that all show one picture, of noise: small as a file, and each a third of a megabyte as a page of a copy.
Bytes pdfOfNoise(unsigned sheets)
{
    std::mt19937 random(7);
    std::string pixels(size_t(noiseWidth) * noiseHeight * 3, '\0');
    for (char& one : pixels)
        one = static_cast<char>(random());
    const auto inPoints = [](int length) { return std::to_string(length * 72.0 / imaging::redactionDotsPerInch); };
    const std::string width = inPoints(noiseWidth), height = inPoints(noiseHeight);
    const std::string draw = "q " + width + " 0 0 " + height + " 0 0 cm /P Do Q";
    std::string file = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n3 0 obj\n<< /Type /XObject "
                       "/Subtype /Image /Width "
        + std::to_string(noiseWidth) + " /Height " + std::to_string(noiseHeight)
        + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length " + std::to_string(pixels.size()) + " >>\nstream\n"
        + pixels + "\nendstream\nendobj\n4 0 obj\n<< /Length " + std::to_string(draw.size()) + " >>\nstream\n" + draw
        + "\nendstream\nendobj\n";
    std::string kids;
    for (unsigned sheet = 0; sheet < sheets; ++sheet) {
        const std::string number = std::to_string(5 + sheet);
        kids += number + " 0 R ";
        file += number + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height
            + "] /Contents 4 0 R /Resources << /XObject << /P 3 0 R >> >> >>\nendobj\n";
    }
    file += "2 0 obj\n<< /Type /Pages /Count " + std::to_string(sheets) + " /Kids [" + kids
        + "] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"; // its places are found by looking through it
    return Bytes(file.begin(), file.end());
}

/// The most memory that a process had since the peak began anew.
long coverPeakKiB(const std::string& process)
{
    std::ifstream status("/proc/" + process + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

class CoverMemory : public IntakeTest {
protected:
    struct Taken {
        long kibibytes = 0; ///< the most of this process and of the helpers
        uint64_t bytes = 0; ///< of the copy
    };
    Taken cover(unsigned sheets)
    {
        const Bytes document = pdfOfNoise(sheets);
        CoverOrder order;
        order.format = imaging::OutputFormat::Pdf;
        order.covers.push_back({sheets, QRect(10, 10, 60, 20)});
        s_decoder->rest();
        malloc_trim(0);
        std::ofstream("/proc/self/clear_refs") << "5";
        long helpers = 0;
        const Progress progress([&](std::string_view, uint64_t, uint64_t) {
            long now = 0;
            for (const pid_t helper : samples::childrenNamed("holdfast-decode"))
                now += coverPeakKiB(std::to_string(helper));
            helpers = std::max(helpers, now);
        });
        MemorySource source(document);
        const auto copy = coverDocument(m_vault.get(), *s_decoder, source, "application/pdf", order, progress);
        EXPECT_TRUE(copy) << copy.error().code().id << " " << copy.error().detail();
        EXPECT_GT(helpers, 0);
        return {coverPeakKiB("self") + helpers, copy ? copy->file.size() : 0};
    }
};

} // namespace

TEST_F(CoverMemory, endsTheHelperThatHasTheDocumentBeforeTheCopyIsChecked)
{
    const Bytes document = pdfOfNoise(2);
    CoverOrder order;
    order.format = imaging::OutputFormat::Pdf;
    order.covers.push_back({1, QRect(10, 10, 60, 20)});
    order.beforeFiling = [](const HeldFile&) -> Result<LetPass> {
        EXPECT_TRUE(samples::childrenNamed("holdfast-decode").empty());
        return LetPass{};
    };
    for (int twice = 0; twice < 2; ++twice) { // another one starts when it is needed
        MemorySource source(document);
        EXPECT_TRUE(coverDocument(m_vault.get(), *s_decoder, source, "application/pdf", order, {}));
    }
}

TEST_F(CoverMemory, isThatOfOnePageHoweverManyThereAre)
{
    cover(4); // what is loaded once is there
    const Taken few = cover(4), many = cover(40);
    std::printf("memory: %ld KiB for 4 pages, %ld KiB for 40\n", few.kibibytes, many.kibibytes);
    ASSERT_GT(many.bytes, 12u << 20) << "too small to tell";
    EXPECT_LE(many.kibibytes, few.kibibytes + (4 << 10));
}

} // namespace holdfast::intake
