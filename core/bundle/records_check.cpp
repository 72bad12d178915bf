#include "core/bundle/check_findings.h"
#include "core/bundle/exhibits_csv.h"
#include "core/bundle/layout.h"
#include "core/bundle/page_facts_csv.h"
#include "core/bundle/verify_context.h"

#include <algorithm>
#include <set>

namespace holdfast::bundle {

namespace {

class RecordsCheck {
public:
    RecordsCheck(const VerifyContext& context, CheckFindings& findings)
        : m_context(context)
        , m_index(*context.index)
        , m_findings(findings)
    {
    }
    void run()
    {
        for (const BundleIndex::Item& item : m_index.items)
            m_byId.emplace(item.id, &item);
        for (const BundleIndex::Item& item : m_index.items)
            checkItem(item);
        for (const BundleIndex::Time& time : m_index.time)
            for (const std::string& path : {time.before, time.list, time.after})
                checkListed(path);
        for (const std::string& path : m_index.report)
            checkListed(path);
        // Since version 6 the tables may be lacking: the version then tells of the report.
        if (m_index.version == BundleIndex::peopledVersion || hasPageFacts(m_index))
            checkPageFacts();
        for (const BundleFile& file : m_context.source.files())
            if (file.path.starts_with("data/") && !m_paths.contains(file.path) && !isRequired(file.path))
                m_findings.failed("data/bundle.json does not name " + file.path);
        const auto omissions = omissionsOf(m_index);
        const bool same = std::equal(omissions.begin(), omissions.end(), m_index.omissions.begin(),
            m_index.omissions.end(), [](const auto& a, const auto& b) {
                return a.item == b.item && a.reason == b.reason && a.sha256 == b.sha256;
            });
        if (!same)
            m_findings.failed("the list of what is missing on purpose does not fit the items");
        checkTable(layout::csv, encodeExhibitsCsv(m_index));
        const std::string& root = m_context.source.rootFolder();
        if (!root.empty() && root != m_index.rootFolder())
            m_findings.failed("the root folder should be " + m_index.rootFolder());
    }

private:
    static bool isRequired(std::string_view path)
    {
        return std::find(layout::requiredPayload.begin(), layout::requiredPayload.end(), path)
            != layout::requiredPayload.end();
    }
    void checkListed(const std::string& path)
    {
        if (path.empty())
            return;
        m_paths.insert(path);
        if (m_context.source.find(path) == BundleSource::npos)
            m_findings.failed(path + " is missing");
    }
    void checkItem(const BundleIndex::Item& item)
    {
        const std::string name = printable(item.exhibit, 40);
        if (!m_exhibits.insert(foldCase(item.exhibit)).second || m_byId.at(item.id) != &item)
            m_findings.failed(name + " is there twice");
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            checkArtifact(item, artifact);
        if (item.parent)
            checkParent(item);
    }
    void checkArtifact(const BundleIndex::Item& item, const BundleIndex::Artifact& artifact)
    {
        const std::string name = printable(item.exhibit, 40);
        const std::string_view folder = folderFor(item, artifact.role);
        if (!m_paths.insert(artifact.path).second)
            m_findings.failed(artifact.path + " is named twice");
        if (!artifact.path.starts_with(folder) || artifact.path.find('/', folder.size()) != std::string::npos)
            m_findings.failed(artifact.path + " should be in " + std::string(folder));
        if (item.isLinkOnly() && artifact.role != "record")
            m_findings.failed(name + " is link-only but holds " + artifact.path);
        if (m_context.manifest) {
            const auto listed = m_context.manifest->find(artifact.path);
            if (listed == m_context.manifest->end() || listed->second != artifact.sha256)
                m_findings.failed("the manifest does not say of " + artifact.path + " what data/bundle.json says");
        }
        const size_t at = m_context.source.find(artifact.path);
        if (at != BundleSource::npos && m_context.source.files()[at].size != artifact.bytes)
            m_findings.failed(artifact.path + " has another size than data/bundle.json says");
    }
    void checkParent(const BundleIndex::Item& item)
    {
        const auto parent = m_byId.find(item.parent->item);
        if (parent == m_byId.end())
            return; // the omissions say so
        const auto& artifacts = parent->second->artifacts;
        if (artifacts.empty() && parent->second->isLinkOnly() && parent->second != &item)
            return; // a later answer keeps its files from being handed over; the log tells of them
        const bool found = std::any_of(artifacts.begin(), artifacts.end(),
            [&](const BundleIndex::Artifact& artifact) { return artifact.sha256 == item.parent->sha256; });
        if (!found || parent->second == &item)
            m_findings.failed(printable(item.exhibit, 40) + " was made from a file that its original does not have");
    }
    void checkTable(std::string_view path, const std::string& expected)
    {
        const size_t at = m_context.source.find(path);
        if (at != BundleSource::npos && m_context.hashes[at].sha256 != Sha256::of(asBytes(expected)))
            m_findings.failed(std::string(path) + " does not say what data/bundle.json says");
    }
    void checkPageFacts()
    {
        for (const std::string_view path : {layout::people, layout::figures}) {
            m_paths.insert(std::string(path));
            if (m_context.source.find(path) == BundleSource::npos)
                m_findings.failed(std::string(path) + " is missing");
        }
        checkTable(layout::people, encodePeopleCsv(m_index));
        checkTable(layout::figures, encodeFiguresCsv(m_index));
    }

    const VerifyContext& m_context;
    const BundleIndex& m_index;
    CheckFindings& m_findings;
    std::map<std::string, const BundleIndex::Item*> m_byId;
    std::set<std::string> m_paths, m_exhibits;
};

} // namespace

void checkRecords(const VerifyContext& context, CheckFindings& findings)
{
    const auto text = context.texts.find(std::string(layout::index));
    if (text == context.texts.end())
        findings.failed("data/bundle.json is missing");
    else if (!text->second)
        findings.take(text->second.error(), layout::index);
    else if (!context.index)
        findings.take(context.index.error(), layout::index);
    else
        RecordsCheck(context, findings).run();
}

} // namespace holdfast::bundle
