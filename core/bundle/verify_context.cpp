#include "core/bundle/verify_context.h"

#include "core/bundle/layout.h"

namespace holdfast::bundle {

Result<VerifyContext> VerifyContext::read(const BundleSource& source, const Progress& progress)
{
    VerifyContext context(source);
    HF_TRY(context.hashes, hashFiles(source, progress));
    for (const BundleFile& file : source.files())
        if (file.path.starts_with("data/")) {
            context.payloadBytes += file.size;
            ++context.payloadFiles;
        }
    for (const std::string_view path : layout::rootFiles)
        context.readText(path, path == layout::manifest ? limits::manifestBytes : limits::rootFileBytes);
    context.readText(layout::index, limits::indexBytes);
    if (const std::string* text = context.text(layout::manifest))
        context.manifest = parseManifest(*text);
    if (const std::string* text = context.text(layout::tagManifest))
        context.tagManifest = parseManifest(*text);
    if (const std::string* text = context.text(layout::index))
        context.index = parseIndex(*text);
    return context;
}

Result<std::string> VerifyContext::load(std::string_view path, size_t cap) const
{
    const size_t at = source.find(path);
    if (at == BundleSource::npos)
        return fail(holdfast::errors::notFound, "it is missing");
    if (source.files()[at].size > cap)
        return fail(holdfast::errors::tooLarge, "more than " + std::to_string(cap) + " bytes");
    if (hashes[at].error && !hashes[at].error->is(errors::contentDiffers))
        return fail(*hashes[at].error);
    HF_TRY(const auto bytes, source.open(at));
    std::string text;
    Bytes block(64 * 1024);
    for (;;) {
        const auto count = bytes->read(block);
        // A wrong CRC-32 is the container's finding; the text is still worth comparing.
        if ((!count && count.error().is(errors::contentDiffers)) || (count && *count == 0))
            break;
        if (!count)
            return fail(count.error());
        text += asText(ByteView(block).first(*count));
        if (text.size() > cap)
            return fail(holdfast::errors::tooLarge, "more than " + std::to_string(cap) + " bytes");
    }
    if (!hashes[at].error && Sha256::of(asBytes(text)) != hashes[at].sha256)
        return fail(errors::contentDiffers, "it changed while it was checked");
    return text;
}

void VerifyContext::readText(std::string_view path, size_t cap)
{
    if (source.find(path) != BundleSource::npos)
        texts.emplace(path, load(path, cap));
}

const std::string* VerifyContext::text(std::string_view path) const
{
    const auto found = texts.find(std::string(path));
    return found != texts.end() && found->second ? &*found->second : nullptr;
}

} // namespace holdfast::bundle
