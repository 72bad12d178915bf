#include "core/bundle/exporter.h"

#include "core/bundle/block_pipe.h"
#include "core/bundle/export_event.h"
#include "core/bundle/export_plan.h"
#include "core/bundle/output_parts.h"
#include "core/bundle/progress_meter.h"
#include "core/vault/custody_head.h"
#include "core/vault/output_file.h"
#include "core/zip/zip_writer.h"

#include <algorithm>

namespace holdfast::bundle {

namespace {

// The writing half: takes the artifacts' bytes as the reading thread decrypts them, in the order of the plan.
class BundleWriter {
public:
    BundleWriter(const ExportPlan& plan, zip::ZipWriter& zip, BlockPipe& pipe, ProgressMeter& meter)
        : m_plan(plan)
        , m_zip(zip)
        , m_pipe(pipe)
        , m_meter(meter)
    {
    }
    Result<void> run()
    {
        const std::string root = m_plan.index().rootFolder() + "/";
        for (const ExportPlan::File& file : m_plan.files()) {
            HF_CHECK(m_zip.startEntry(root + file.path, file.size));
            if (file.artifact) {
                HF_CHECK(copyArtifact(file));
            } else if (file.spooled) {
                HF_CHECK(copySpooled(*file.spooled));
            } else {
                HF_CHECK(m_zip.write(asBytes(file.content)));
                HF_CHECK(m_meter.advance(file.size));
            }
            HF_CHECK(m_zip.finishEntry());
        }
        return m_zip.finish();
    }

private:
    // The vault's stream hashes what it gives and fails at the end when that is not what was stored, so it is not
    // hashed a second time here: that took a sixth of an export's time. It must be read to its end, which readIntoPipe
    // does.
    Result<void> copyArtifact(const ExportPlan::File& file)
    {
        for (bool last = false; !last;) {
            Block* block = m_pipe.filled();
            if (block == nullptr)
                return fail(vault::errors::artifactDamaged, file.path);
            if (block->error)
                return fail(*block->error);
            HF_CHECK(m_zip.write(block->bytes()));
            HF_CHECK(m_meter.advance(block->used));
            last = block->last;
            m_pipe.giveBack(block);
        }
        return {};
    }

    Result<void> copySpooled(crypto::SpooledBytes place)
    {
        Bytes block(static_cast<size_t>(std::min<uint64_t>(place.size, 256 * 1024)));
        while (place.size > 0) {
            const auto piece
                = std::span(block).first(static_cast<size_t>(std::min<uint64_t>(place.size, block.size())));
            HF_CHECK(m_plan.spool().readAt(place.offset, piece));
            HF_CHECK(m_zip.write(piece));
            HF_CHECK(m_meter.advance(piece.size()));
            place.offset += piece.size();
            place.size -= piece.size();
        }
        return {};
    }

    const ExportPlan& m_plan;
    zip::ZipWriter& m_zip;
    BlockPipe& m_pipe;
    ProgressMeter& m_meter;
};

std::vector<std::string> namesOf(const crypto::AgeSeal* seal)
{
    std::vector<std::string> names;
    if (seal == nullptr)
        return names;
    for (const crypto::AgeRecipient& recipient : seal->recipients)
        names.push_back(recipient.text());
    if (names.empty())
        names.emplace_back("passphrase");
    return names;
}

/// The size of a part, unless all of it surely fits into one.
std::optional<uint64_t> needsParts(const ExportPlan& plan, const ExportOptions& options)
{
    if (!options.partBytes)
        return {};
    constexpr uint64_t mostPerFile = 1024, mostOfSeal = 256 * 1024; // names and headers; 16 bytes for each 64 KiB
    const uint64_t content = plan.totalBytes() + plan.files().size() * mostPerFile;
    const uint64_t most = options.seal ? content + content / 4096 + mostOfSeal : content;
    return most <= *options.partBytes ? std::nullopt : options.partBytes;
}

} // namespace

std::filesystem::path sealedName(const std::filesystem::path& target)
{
    std::filesystem::path name = target;
    return name.extension() == ".age" ? name : name += ".age";
}

Result<ExportReport> exportBundle(
    vault::Vault& vault, const ExportOptions& options, const std::filesystem::path& target, const Progress& progress)
{
    if (options.seal)
        HF_CHECK(crypto::requireUsable(*options.seal));
    ExportReport report;
    report.file = options.seal ? sealedName(target) : target;
    report.sealedFor = namesOf(options.seal.get());
    // A report is kept beside the target, sealed, before the target itself is made.
    if (options.report)
        HF_CHECK(vault::requireNotInsideVault(report.file));
    HF_TRY(const ExportPlan plan, ExportPlan::make(vault, options, report.file));
    if (options.mostBytes && plan.totalBytes() > *options.mostBytes)
        return fail(errors::tooLargeForPage);
    HF_TRY(OutputParts file, OutputParts::create(report.file, needsParts(plan, options)));
    std::optional<crypto::AgeWriter> sealed;
    if (options.seal) {
        HF_TRY(crypto::AgeWriter writer, crypto::AgeWriter::begin(file, *options.seal));
        sealed.emplace(std::move(writer));
    }
    zip::ZipWriter zip(sealed ? static_cast<PatchableSink&>(*sealed) : file);
    ProgressMeter meter(progress, "exporting", plan.totalBytes());
    {
        BlockPipe pipe(4, blockBytesFor(plan.totalBytes()));
        pipe.start([&plan, &vault](BlockPipe& into) {
            size_t stream = 0;
            for (const ExportPlan::File& planned : plan.files())
                if (planned.artifact && !readIntoPipe(into, stream++, vault.openArtifact(*planned.artifact)))
                    return;
        });
        HF_CHECK(BundleWriter(plan, zip, pipe, meter).run());
    }
    if (sealed)
        HF_CHECK(sealed->finish());
    HF_CHECK(progress.checkpoint());
    // The head that leaves in the bundle is signed and kept, so that the vault's own check goes by it too.
    HF_CHECK(vault::keepHead(vault, plan.index().events, plan.index().head, "export"));
    // First the log: a bundle that it does not know of must not leave. Being killed between the two leaves an event of
    // a bundle that never came to be, which harms nobody.
    HF_CHECK(vault.recordEvent(vault.defaultCase(), "exported", plan.index().rootFolder(),
        exportDetails(plan.index(), plan.tagManifest(), report.sealedFor)));
    HF_CHECK(file.commit());
    report.parts = file.parts();
    report.tagManifest = plan.tagManifest();
    report.files = plan.files().size();
    report.bytes = file.size();
    report.items = plan.index().items.size();
    report.authorities = plan.times().authorities;
    report.proofs = plan.times().proofs;
    report.proofError = plan.times().proofError;
    report.reportWarning = plan.reportWarning();
    report.lackingStamps = plan.lackingStamps();
    report.rootFolder = plan.index().rootFolder();
    return report;
}

} // namespace holdfast::bundle
