#include "core/bundle/check_findings.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_context.h"

namespace holdfast::bundle {

namespace {

class FilesCheck {
public:
    FilesCheck(const VerifyContext& context, CheckFindings& findings)
        : m_context(context)
        , m_findings(findings)
    {
    }
    void expect(const Manifest& manifest)
    {
        for (const auto& [path, digest] : manifest) {
            m_pathOf.emplace(digest, path);
            m_expected.emplace(path, digest);
        }
    }
    void compare(bool payloadKnown, bool tagsKnown)
    {
        for (const auto& [path, digest] : m_expected)
            compareOne(path, digest);
        for (size_t i = 0; i < m_context.hashes.size(); ++i) {
            const std::string& path = m_context.source.files()[i].path;
            const bool payload = path.starts_with("data/");
            const bool judged = payload ? payloadKnown : tagsKnown && !isUnlistedRootFile(path);
            if (judged && !m_expected.contains(path))
                noteExtra(path, m_context.hashes[i].sha256);
        }
        for (const auto& [path, digest] : m_missing)
            m_findings.failed("missing: " + path);
    }

private:
    static bool isUnlistedRootFile(std::string_view path)
    {
        return isLateFile(path) || path == layout::tagManifest || path == layout::sshSignature
            || path == layout::minisignSignature;
    }
    void compareOne(const std::string& path, const Digest& expected)
    {
        const size_t at = m_context.source.find(path);
        if (at == BundleSource::npos) {
            m_missing.emplace(path, expected);
            return;
        }
        const FileHash& actual = m_context.hashes[at];
        if (actual.error && !actual.error->is(errors::contentDiffers)) {
            m_findings.incomplete("could not be read: " + path);
            return;
        }
        if (actual.sha256 == expected && !actual.error)
            return;
        const auto other = m_pathOf.find(actual.sha256);
        m_findings.failed("changed: " + path
            + (other != m_pathOf.end() && other->second != path ? " (it has the contents of " + other->second + ")"
                                                                : ""));
    }
    void noteExtra(const std::string& path, const Digest& actual)
    {
        for (auto missing = m_missing.begin(); missing != m_missing.end(); ++missing)
            if (missing->second == actual) {
                m_findings.failed("renamed: " + missing->first + " is now " + path);
                m_missing.erase(missing);
                return;
            }
        m_findings.failed("extra: " + path);
    }

    const VerifyContext& m_context;
    CheckFindings& m_findings;
    std::map<std::string, Digest> m_expected, m_missing;
    std::map<Digest, std::string> m_pathOf;
};

} // namespace

void checkFiles(const VerifyContext& context, CheckFindings& findings)
{
    FilesCheck check(context, findings);
    if (context.manifest)
        check.expect(*context.manifest);
    else
        findings.failed("manifest-sha256.txt can't be used, so no payload file could be compared");
    if (context.tagManifest)
        check.expect(*context.tagManifest);
    else
        findings.failed("tagmanifest-sha256.txt can't be used, so no tag file could be compared");
    check.compare(context.manifest.has_value(), context.tagManifest.has_value());
}

} // namespace holdfast::bundle
