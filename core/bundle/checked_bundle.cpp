#include "core/bundle/checked_bundle.h"

#include "core/bundle/late_files.h"
#include "core/bundle/layout.h"
#include "core/bundle/stamper.h"
#include "core/crypto/minisign.h"
#include "core/crypto/ots.h"
#include "core/crypto/sshsig.h"
#include "core/crypto/timestamp_papers.h"

#include <algorithm>

namespace holdfast::bundle {

static Error changed()
{
    return Error(errors::notSound, "it changed while it was checked");
}

Result<CheckedBundle> CheckedBundle::open(const std::filesystem::path& untrustedBundle, const VerifyReport& report)
{
    HF_TRY(auto source, BundleSource::openAny(untrustedBundle));
    CheckedBundle bundle(std::move(source));
    HF_TRY(const std::string tags, readRootFile(*bundle.m_source, layout::tagManifest, limits::rootFileBytes));
    const Digest tagHash = Sha256::of(asBytes(tags));
    if (!report.tagManifest || tagHash != *report.tagManifest || !bundle.m_source->problems().empty())
        return fail(changed());
    HF_TRY(bundle.m_hashes, parseManifest(tags));
    bundle.m_hashes.emplace(layout::tagManifest, tagHash);
    HF_TRY(const std::string listed, bundle.text(layout::manifest, limits::manifestBytes));
    HF_TRY(Manifest payload, parseManifest(listed));
    bundle.m_hashes.merge(payload);
    HF_CHECK(bundle.checkSignatures(report));
    HF_TRY(const std::string index, bundle.text(layout::index, limits::indexBytes));
    HF_TRY(bundle.m_index, parseIndex(index));
    HF_CHECK(bundle.checkLateFiles(report));
    for (const BundleFile& file : bundle.m_source->files())
        if (!bundle.m_hashes.contains(file.path))
            return fail(changed());
    return bundle;
}

Result<void> CheckedBundle::checkSignatures(const VerifyReport& report)
{
    HF_TRY(const std::string tags, text(layout::tagManifest, limits::rootFileBytes));
    HF_TRY(const std::string ssh, readRootFile(*m_source, layout::sshSignature, limits::rootFileBytes));
    HF_TRY(const std::string minisign, readRootFile(*m_source, layout::minisignSignature, limits::rootFileBytes));
    const auto signer = crypto::sshsigVerify(ssh, layout::signatureNamespace, asBytes(tags));
    if (!signer || crypto::fingerprint(signer->key) != report.signer
        || !crypto::minisignVerify(minisign, signer->key, asBytes(tags)))
        return fail(changed());
    m_hashes.emplace(layout::sshSignature, Sha256::of(asBytes(ssh)));
    m_hashes.emplace(layout::minisignSignature, Sha256::of(asBytes(minisign)));
    return {};
}

Result<void> CheckedBundle::checkLateFiles(const VerifyReport& report)
{
    for (const BundleFile& file : m_source->files())
        if (isLateFile(file.path))
            HF_CHECK(checkLateFile(file.path, report));
    return {};
}

Result<Digest> CheckedBundle::imprintOf(const std::string& stampPath) const
{
    for (const BundleIndex::Time& batch : m_index.time) {
        const auto list = m_hashes.find(batch.list);
        if (stampPath == batch.before)
            return batch.head;
        if (stampPath == batch.after && list != m_hashes.end())
            return list->second;
    }
    for (size_t n = 1; n <= limits::stamps; ++n)
        if (stampPath == layout::stampNumbered(n))
            return m_hashes.at(std::string(layout::sshSignature));
    const size_t at = stampPath.rfind('.');
    HF_TRY(const std::string stamped, readRootFile(*m_source, stampPath.substr(0, at), limits::rootFileBytes));
    return Sha256::of(asBytes(stamped));
}

Result<bool> CheckedBundle::isPaperOf(
    const std::string& stampPath, const std::string& paper, const std::string& content) const
{
    HF_TRY(const Digest imprint, imprintOf(stampPath));
    HF_TRY(const std::string token, readRootFile(*m_source, stampPath, limits::rootFileBytes));
    const auto stamp = crypto::verifyTimestamp(asBytes(token), imprint);
    return stamp
        && (paper == layout::chainBeside(stampPath) ? crypto::isChainOf(asBytes(token), content)
                                                    : crypto::isRequestOf(*stamp, asBytes(content)));
}

Result<void> CheckedBundle::checkLateFile(const std::string& path, const VerifyReport& report)
{
    HF_TRY(const std::string content, readRootFile(*m_source, path, limits::rootFileBytes));
    bool isAsChecked = false;
    if (const std::string of = proved(path); !of.empty()) {
        const auto proof = crypto::parseOts(asBytes(content));
        const auto listed = m_hashes.find(of);
        isAsChecked = proof && listed != m_hashes.end() && listed->second == proof->digest;
    } else if (const std::string stamp = layout::stampOfPaper(path); !stamp.empty()) {
        HF_TRY(isAsChecked, isPaperOf(stamp, path, content));
    } else if (path.ends_with(".tsr")) {
        HF_TRY(const Digest imprint, imprintOf(path));
        isAsChecked = crypto::verifyTimestamp(asBytes(content), imprint).has_value();
    } else {
        HF_TRY(const std::string signature, text(layout::sshSignature, limits::rootFileBytes));
        const auto made = crypto::sshsigVerify(content, layout::countersignNamespace, asBytes(signature));
        isAsChecked = made && std::ranges::any_of(report.countersigners, [&](const auto& one) {
            return one.file == path && one.fingerprint == crypto::fingerprint(made->key);
        });
    }
    if (!isAsChecked)
        return fail(changed());
    m_hashes.emplace(path, Sha256::of(asBytes(content)));
    return {};
}

Result<CheckedBundle::Opened> CheckedBundle::open(std::string_view path) const
{
    const auto listed = m_hashes.find(std::string(path));
    const size_t at = m_source->find(path);
    if (listed == m_hashes.end() || at == BundleSource::npos)
        return fail(changed());
    HF_TRY(auto bytes, m_source->open(at));
    return Opened{std::move(bytes), m_source->files()[at].size, listed->second};
}

Result<std::string> CheckedBundle::text(std::string_view path, size_t cap) const
{
    const auto listed = m_hashes.find(std::string(path));
    HF_TRY(std::string content, readRootFile(*m_source, path, cap));
    if (listed == m_hashes.end() || Sha256::of(asBytes(content)) != listed->second)
        return fail(changed());
    return content;
}

} // namespace holdfast::bundle
