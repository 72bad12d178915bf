#include "core/bundle/check_findings.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"

#include <algorithm>

namespace holdfast::bundle {

void checkContainer(const VerifyContext& context, CheckFindings& findings)
{
    for (const std::string& problem : context.source.problems())
        findings.failed(problem);
    for (size_t i = 0; i < context.hashes.size(); ++i)
        if (const auto& error = context.hashes[i].error; error && error->is(errors::contentDiffers))
            findings.failed(context.source.files()[i].path + " is not what its CRC-32 says");
}

static void checkRootNames(const VerifyContext& context, CheckFindings& findings)
{
    for (const std::string_view path : layout::rootFiles) {
        const auto found = context.texts.find(std::string(path));
        if (found == context.texts.end())
            findings.failed(std::string(path) + " is missing");
        else if (!found->second)
            findings.take(found->second.error(), path);
    }
    for (const BundleFile& file : context.source.files())
        if (!file.path.starts_with("data/") && !isRootFile(file.path))
            findings.failed(file.path + " does not belong in a bundle");
    for (const std::string_view path : layout::requiredPayload)
        if (context.source.find(path) == BundleSource::npos)
            findings.failed(std::string(path) + " is missing");
}

static void checkManifest(
    const VerifyContext& context, const Result<Manifest>& manifest, std::string_view path, CheckFindings& findings)
{
    if (context.text(path) != nullptr && !manifest)
        findings.take(manifest.error(), path);
}

void checkBag(const VerifyContext& context, CheckFindings& findings)
{
    checkRootNames(context, findings);
    if (const std::string* text = context.text(layout::bagit); text != nullptr && *text != layout::bagitText)
        findings.failed("bagit.txt is not as it must be");
    checkManifest(context, context.manifest, layout::manifest, findings);
    checkManifest(context, context.tagManifest, layout::tagManifest, findings);
    if (context.manifest)
        for (const auto& [path, digest] : *context.manifest)
            if (!path.starts_with("data/"))
                findings.failed("manifest-sha256.txt lists " + path + ", which is not payload");
    if (context.tagManifest) {
        Manifest tags = *context.tagManifest;
        tags.erase(std::string(layout::viewer));
        tags.erase(std::string(layout::verifyPage));
        const bool same = std::equal(tags.begin(), tags.end(), layout::listedTagFiles.begin(),
            layout::listedTagFiles.end(), [](const auto& line, std::string_view path) { return line.first == path; });
        if (!same)
            findings.failed("tagmanifest-sha256.txt does not list exactly the tag files");
    }
    const std::string* info = context.text(layout::bagInfo);
    if (info != nullptr && context.index
        && *info != encodeBagInfo(*context.index, context.payloadBytes, context.payloadFiles))
        findings.failed("bag-info.txt is not what follows from the contents");
}

} // namespace holdfast::bundle
