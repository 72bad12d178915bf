#include "core/bundle/stamper.h"

#include "core/base/atomic_file.h"
#include "core/bundle/bundle_source.h"
#include "core/bundle/file_sink.h"
#include "core/bundle/layout.h"
#include "core/bundle/verifier.h"
#include "core/zip/zip_writer.h"

#include <algorithm>

namespace holdfast::bundle {

namespace {

Result<std::string> readSignature(const BundleSource& source)
{
    const size_t at = source.find(layout::sshSignature);
    if (at == BundleSource::npos || source.files()[at].size > limits::rootFileBytes)
        return fail(errors::notSound, "no signature");
    HF_TRY(const auto bytes, source.open(at));
    std::string text(source.files()[at].size, '\0');
    for (size_t done = 0; done < text.size();) {
        HF_TRY(const size_t count,
            bytes->read(std::span(reinterpret_cast<uint8_t*>(text.data()) + done, text.size() - done)));
        if (count == 0)
            return fail(errors::notSound, "the signature is cut short");
        done += count;
    }
    return text;
}

Result<void> copyEntry(zip::ZipWriter& zip, ByteSource& bytes, const Progress& progress)
{
    Bytes block(256 * 1024);
    for (;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t count, bytes.read(block));
        if (count == 0)
            return {};
        HF_CHECK(zip.write(ByteView(block).first(count)));
    }
}

Result<void> writeStamped(const BundleSource& source, ByteView stamp, zip::ZipWriter& zip, const Progress& progress)
{
    const std::string root = source.rootFolder() + "/";
    std::vector<std::pair<std::string, size_t>> names{{std::string(layout::stamp), BundleSource::npos}};
    for (size_t i = 0; i < source.files().size(); ++i)
        if (source.files()[i].path != layout::stamp)
            names.emplace_back(source.files()[i].path, i);
    std::sort(names.begin(), names.end());
    for (const auto& [path, at] : names) {
        const bool isStamp = at == BundleSource::npos;
        HF_CHECK(zip.startEntry(root + path, isStamp ? stamp.size() : source.files()[at].size));
        if (isStamp) {
            HF_CHECK(zip.write(stamp));
        } else {
            HF_TRY(const auto bytes, source.open(at));
            HF_CHECK(copyEntry(zip, *bytes, progress));
        }
        HF_CHECK(zip.finishEntry());
    }
    return zip.finish();
}

} // namespace

Result<void> stampBundle(const std::filesystem::path& bundle, const AskForStamp& ask, const Progress& progress)
{
    HF_TRY(const VerifyReport report, verifyInChild(bundle, {}, progress));
    if (report.verdict == VerifyReport::Verdict::Invalid)
        return fail(errors::notSound, "verify tells what is wrong");
    HF_TRY(const std::unique_ptr<BundleSource> source, BundleSource::openAny(bundle));
    if (source->rootFolder().empty())
        return fail(errors::notAZip);
    HF_TRY(const std::string signature, readSignature(*source));
    HF_TRY(const Bytes stamp, ask(Sha256::of(asBytes(signature))));
    HF_TRY(AtomicFile file, AtomicFile::create(bundle));
    FileSink sink(file);
    zip::ZipWriter zip(sink);
    HF_CHECK(writeStamped(*source, stamp, zip, progress));
    HF_CHECK(progress.checkpoint());
    return file.commit();
}

} // namespace holdfast::bundle
