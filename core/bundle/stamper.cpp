#include "core/bundle/stamper.h"

#include "core/bundle/stamp_files.h"

namespace holdfast::bundle {

static bool isTaken(const BundleSource& source, size_t number)
{
    for (const std::string& path :
        {layout::stampNumbered(number), layout::stampRequest(number), layout::stampChain(number)})
        if (source.find(path) != BundleSource::npos)
            return true;
    return false;
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
