#pragma once

#include "core/bundle/bundle_index.h"
#include "core/bundle/exporter.h"
#include "core/bundle/late_files.h"
#include "core/bundle/left_out.h"
#include "core/bundle/manifest.h"
#include "core/crypto/sealed_spool.h"

namespace holdfast::bundle {

/// Everything about a bundle but the artifacts' bytes: each file with its size and hash, before the first byte is
/// written. The whole plan follows from the vault's state, the options and one reading of the clock.
class ExportPlan {
public:
    struct File {
        std::string path;
        uint64_t size = 0;
        Digest sha256;
        std::optional<vault::Artifact> artifact; ///< streamed out of the vault; else `content`
        std::string content;
        std::optional<crypto::SpooledBytes> spooled = {}; ///< in spool(), in place of `content`
    };

    /// What others said of the time.
    struct Times {
        std::vector<AskedAuthority> authorities;
        std::vector<ProofState> proofs;
        std::optional<Error> proofError;
    };

    /// `target`: the file that will be written. Of a report, what grows with the exhibits waits beside it, sealed.
    static Result<ExportPlan> make(
        const vault::Vault& vault, const ExportOptions& options, const std::filesystem::path& target);

    const std::vector<File>& files() const { return m_files; } ///< sorted by path
    const BundleIndex& index() const { return m_index; }
    const Digest& tagManifest() const { return m_tagManifest; }
    uint64_t totalBytes() const; ///< of all files
    crypto::SealedSpool& spool() const { return *m_spool; } ///< precondition: a file is `spooled`
    const Times& times() const { return m_times; }
    const std::optional<Error>& reportWarning() const { return m_reportWarning; } ///< what its report can't show
    const std::vector<LackingStamp>& lackingStamps() const { return m_lackingStamps; }

private:
    ExportPlan() = default;
    void addItem(const vault::Item& item, class FileNames& names);
    void addCustody(const struct ExportChoice& choice);
    Result<void> addPageFacts(const vault::Vault& vault);
    Result<void> addReport(const vault::Vault& vault, const struct ExportChoice& choice, const ReportOptions& options,
        const std::filesystem::path& target);
    Result<void> addTime(const vault::Vault& vault, std::string_view trustedPem);
    Result<void> addTagFiles(const vault::Vault& vault, const ExportOptions& options);
    Result<void> addTimes(const Digest& signature, const ExportOptions& options);
    Result<void> addStamps(const Digest& signature, const ExportOptions& options);
    Result<void> addProofs(const Digest& signature, const crypto::OtsCalendars& calendars);
    void addContent(std::string_view path, std::string content);
    void addLate(const LateFiles& files);

    std::vector<File> m_files;
    BundleIndex m_index;
    LeftOut m_leftOut;
    Digest m_tagManifest;
    std::unique_ptr<crypto::SealedSpool> m_spool;
    Times m_times;
    LateFiles m_batchPapers; ///< what lies beside the stamps of batches
    std::optional<Error> m_reportWarning;
    std::vector<LackingStamp> m_lackingStamps;
};

} // namespace holdfast::bundle
