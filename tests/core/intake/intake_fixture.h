#pragma once

#include "core/intake/intake.h"
#include "tests/core/intake/test_folder.h"

#include <gtest/gtest.h>

namespace holdfast::intake {

/// A new vault and a running holdfast-decode for each test.
class IntakeTest : public ::testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override { m_vault.reset(); }

    std::vector<ImportedFile> import(const std::vector<std::filesystem::path>& paths, ImportOptions options);
    ImportedFile importOne(const std::filesystem::path& path, ImportOptions options);
    static ImportOptions answered(AgeAnswer age) { return {Purpose::Evidence, age}; }
    static ImportOptions asDocument() { return {Purpose::IdentityDocument, AgeAnswer::Unanswered}; }

    uint64_t itemCount() const { return m_vault->countItems().value(); }
    uint64_t artifactBytes() const { return m_vault->info().value().artifactBytes; }
    Bytes stored(const vault::Item& item, std::string_view role) const;
    Json record(const vault::Item& item) const;
    Json lastEvent() const; ///< the body of the newest custody event

    samples::TestFolder m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::string m_recoveryCode;
    static inline std::unique_ptr<imaging::DecodeClient> s_decoder;
};

std::string codeOf(const Result<vault::Item>& result); ///< "" when there is a value

} // namespace holdfast::intake
