#include "core/bundle/stamper.h"

#include "core/bundle/layout.h"
#include "core/bundle/stamp_files.h"

#include <algorithm>

namespace holdfast::bundle {

static bool isTaken(const BundleSource& source, size_t number)
{
    return std::ranges::any_of(
        layout::stampFiles(number), [&](const std::string& path) { return source.find(path) != BundleSource::npos; });
}

static size_t firstFreeNumber(const BundleSource& source)
{
    size_t number = 1;
    while (number <= limits::stamps && isTaken(source, number))
        ++number;
    return number;
}

bool isAnyStamped(const std::vector<AskedAuthority>& asked)
{
    return std::ranges::any_of(asked, [](const AskedAuthority& one) { return !one.error; });
}

std::optional<Error> firstError(const std::vector<AskedAuthority>& asked)
{
    for (const AskedAuthority& one : asked)
        if (one.error)
            return one.error;
    return std::nullopt;
}

Result<std::vector<AskedAuthority>> stampBundle(
    const std::filesystem::path& bundle, const crypto::TimestampAuthorities& authorities, const Progress& progress)
{
    HF_TRY(const std::unique_ptr<BundleSource> source, openForLateFiles(bundle, progress));
    HF_TRY(const std::string signature, readRootFile(*source, layout::sshSignature, limits::rootFileBytes));
    HF_TRY(AskedStamps asked, askForStamps(authorities, Sha256::of(asBytes(signature)), firstFreeNumber(*source)));
    if (asked.files.empty() && asked.stoppedBy)
        return fail(*asked.stoppedBy);
    if (asked.files.empty())
        return std::move(asked.authorities);
    const Progress uncancelled; // what came before somebody stopped it is written all the same
    HF_TRY(AtomicFile file, withLateFiles(bundle, *source, asked.files, asked.stoppedBy ? uncancelled : progress));
    HF_CHECK(file.commit());
    return std::move(asked.authorities);
}

} // namespace holdfast::bundle
