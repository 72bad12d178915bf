#include "core/bundle/late_files.h"

#include "core/bundle/file_sink.h"
#include "core/bundle/stamper.h"
#include "core/bundle/verifier.h"
#include "core/zip/zip_writer.h"

namespace holdfast::bundle {

namespace {

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

Result<void> writeAll(const BundleSource& source, const LateFiles& late, zip::ZipWriter& zip, const Progress& progress)
{
    const std::string root = source.rootFolder() + "/";
    std::map<std::string, size_t> places;
    for (size_t i = 0; i < source.files().size(); ++i)
        places.emplace(source.files()[i].path, i);
    for (const auto& [path, bytes] : late)
        places.insert_or_assign(path, BundleSource::npos);
    for (const auto& [path, at] : places) {
        if (at == BundleSource::npos) {
            const Bytes& bytes = late.at(path);
            HF_CHECK(zip.startEntry(root + path, bytes.size()));
            HF_CHECK(zip.write(bytes));
        } else {
            HF_CHECK(zip.startEntry(root + path, source.files()[at].size));
            HF_TRY(const auto bytes, source.open(at));
            HF_CHECK(copyEntry(zip, *bytes, progress));
        }
        HF_CHECK(zip.finishEntry());
    }
    return zip.finish();
}

} // namespace

Result<std::unique_ptr<BundleSource>> openForLateFiles(const std::filesystem::path& bundle, const Progress& progress)
{
    HF_TRY(const VerifyReport report, verifyInChild(bundle, {}, progress));
    if (report.verdict == VerifyReport::Verdict::Invalid)
        return fail(errors::notSound, "verify tells what is wrong");
    HF_TRY(std::unique_ptr<BundleSource> source, BundleSource::openAny(bundle));
    if (source->rootFolder().empty())
        return fail(errors::notAZip);
    return source;
}

Result<AtomicFile> withLateFiles(
    const std::filesystem::path& bundle, const BundleSource& source, const LateFiles& late, const Progress& progress)
{
    HF_TRY(AtomicFile file, AtomicFile::create(bundle));
    FileSink sink(file);
    zip::ZipWriter zip(sink);
    HF_CHECK(writeAll(source, late, zip, progress));
    HF_CHECK(progress.checkpoint());
    return file;
}

Result<std::string> readRootFile(const BundleSource& source, std::string_view path, size_t cap)
{
    const size_t at = source.find(path);
    if (at == BundleSource::npos || source.files()[at].size > cap)
        return fail(errors::notSound, std::string(path) + " is missing");
    HF_TRY(const auto bytes, source.open(at));
    std::string text(source.files()[at].size, '\0');
    HF_TRY(const size_t filled, readFully(*bytes, std::span(reinterpret_cast<uint8_t*>(text.data()), text.size())));
    if (filled < text.size())
        return fail(errors::notSound, std::string(path) + " is cut short");
    return text;
}

} // namespace holdfast::bundle
