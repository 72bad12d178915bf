#include "core/bundle/stamper.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"

namespace holdfast::bundle {

static Result<std::string> freeName(const BundleSource& source)
{
    for (size_t n = 1; n <= limits::stamps; ++n)
        if (std::string path = layout::stampNumbered(n); source.find(path) == BundleSource::npos)
            return path;
    return fail(errors::tooManyStamps, std::to_string(limits::stamps));
}

Result<std::string> stampBundle(const std::filesystem::path& bundle, const AskForStamp& ask, const Progress& progress)
{
    HF_TRY(const std::unique_ptr<BundleSource> source, openForLateFiles(bundle, progress));
    HF_TRY(const std::string path, freeName(*source));
    HF_TRY(const std::string signature, readRootFile(*source, layout::sshSignature, limits::rootFileBytes));
    HF_TRY(Bytes stamp, ask(Sha256::of(asBytes(signature))));
    HF_TRY(AtomicFile file, withLateFiles(bundle, *source, {{path, std::move(stamp)}}, progress));
    HF_CHECK(file.commit());
    return path;
}

} // namespace holdfast::bundle
