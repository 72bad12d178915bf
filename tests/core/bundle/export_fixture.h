#pragma once

#include "core/bundle/exporter.h"
#include "core/bundle/verifier.h"
#include "core/vault/ingest.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

/// A clock that stands still, or is set.
class FixedClock final : public Clock {
public:
    UtcTime now() const override { return time; }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::seconds(5); }
    std::chrono::minutes utcOffset() const override { return std::chrono::minutes(60); }
    std::string zoneName() const override { return "Europe/Oslo"; }
    UtcTime time = *parseUtc("2026-11-22T09:12:35.123Z");
};

/// A real vault with an imported file, a page with a record, a covered copy of the file and a link-only item.
class ExportTest : public testing::Test {
protected:
    void SetUp() override;
    struct Content {
        std::string role, name, mime, bytes;
    };
    vault::Item add(vault::NewItem item, const std::vector<Content>& contents);
    std::unique_ptr<vault::Vault> openCopy(const std::string& folder);
    ExportReport exported(const std::string& name, const ExportOptions& options = {});
    /// Unpacks with unzip; the bag's root folder.
    std::filesystem::path unpacked(const std::string& name, const ExportReport& report);
    VerifyReport verified(const std::filesystem::path& path, const VerifyOptions& options = {});
    std::vector<std::string> actions(); ///< of the custody chain, in order

    TemporaryFolder m_folder;
    FixedClock m_clock;
    std::unique_ptr<vault::Vault> m_vault;
    vault::Item m_file, m_page, m_covered, m_link;
};

} // namespace holdfast::bundle::test
