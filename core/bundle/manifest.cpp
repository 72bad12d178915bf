#include "core/bundle/manifest.h"

#include "core/bundle/layout.h"

namespace holdfast::bundle {

static constexpr size_t hexDigits = 64;
static constexpr std::string_view separator = "  ";

std::string encodeManifest(const Manifest& manifest)
{
    std::string text;
    for (const auto& [path, digest] : manifest) {
        text += digest.hex();
        text += separator;
        text += path;
        text += '\n';
    }
    return text;
}

static Error badLine(size_t number, std::string_view why)
{
    return Error(errors::malformed, "line " + std::to_string(number) + " " + std::string(why));
}

Result<Manifest> parseManifest(std::string_view untrustedText)
{
    Manifest manifest;
    size_t number = 0;
    while (!untrustedText.empty()) {
        ++number;
        const size_t end = untrustedText.find('\n');
        if (end == std::string_view::npos)
            return fail(badLine(number, "does not end"));
        const std::string_view line = untrustedText.substr(0, end);
        untrustedText.remove_prefix(end + 1);
        if (line.size() <= hexDigits + separator.size() || line.substr(hexDigits, separator.size()) != separator)
            return fail(badLine(number, "is not a hash, two spaces and a path"));
        const auto digest = Digest::fromHex(line.substr(0, hexDigits));
        const std::string_view path = line.substr(hexDigits + separator.size());
        if (!digest)
            return fail(badLine(number, "has no lower-case SHA-256"));
        if (!isSafePath(path))
            return fail(badLine(number, "has a path that is not allowed: " + printable(path)));
        if (!manifest.empty() && manifest.rbegin()->first >= path)
            return fail(badLine(number, "is not in order: " + printable(path)));
        if (manifest.size() == limits::files)
            return fail(badLine(number, "is one too many"));
        manifest.emplace_hint(manifest.end(), std::string(path), *digest);
    }
    return manifest;
}

} // namespace holdfast::bundle
