#include "core/bundle/stamper.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"

namespace holdfast::bundle {

Result<void> stampBundle(const std::filesystem::path& bundle, const AskForStamp& ask, const Progress& progress)
{
    HF_TRY(const std::unique_ptr<BundleSource> source, openForLateFiles(bundle, progress));
    HF_TRY(const std::string signature, readRootFile(*source, layout::sshSignature, limits::rootFileBytes));
    HF_TRY(Bytes stamp, ask(Sha256::of(asBytes(signature))));
    HF_TRY(AtomicFile file, withLateFiles(bundle, *source, {{std::string(layout::stamp), std::move(stamp)}}, progress));
    return file.commit();
}

} // namespace holdfast::bundle
