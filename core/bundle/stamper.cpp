#include "core/bundle/stamper.h"

#include "core/bundle/stamp_files.h"

#include <algorithm>

namespace holdfast::bundle {

static bool isTaken(const BundleSource& source, size_t number)
{
    return std::ranges::any_of(
        layout::stampFiles(number), [&](const std::string& path) { return source.find(path) != BundleSource::npos; });
}

static Result<size_t> freeNumber(const BundleSource& source)
{
    for (size_t n = 1; n <= limits::stamps; ++n)
        if (!isTaken(source, n))
            return n;
    return fail(errors::tooManyStamps, std::to_string(limits::stamps));
}

Result<std::string> stampBundle(const std::filesystem::path& bundle, const AskForStamp& ask, const Progress& progress,
    std::string_view authorityPem)
{
    HF_TRY(const std::unique_ptr<BundleSource> source, openForLateFiles(bundle, progress));
    HF_TRY(const size_t number, freeNumber(*source));
    HF_TRY(const std::string signature, readRootFile(*source, layout::sshSignature, limits::rootFileBytes));
    const Digest imprint = Sha256::of(asBytes(signature));
    HF_TRY(Bytes stamp, ask(imprint));
    HF_TRY(const LateFiles files, stampFiles(number, std::move(stamp), imprint, authorityPem));
    HF_TRY(AtomicFile file, withLateFiles(bundle, *source, files, progress));
    HF_CHECK(file.commit());
    return layout::stampNumbered(number);
}

} // namespace holdfast::bundle
