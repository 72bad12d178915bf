#include "core/bundle/case_file.h"

#include <QUuid>

#include <map>

namespace holdfast::bundle {

namespace {

constexpr const char* ontology = "https://ontology.unifiedcyberontology.org/uco/";

Json context()
{
    Json prefixes{{"kb", "https://holdfast.invalid/kb/"}, // never an address: nobody may be led to one
        {"case-investigation", "https://ontology.caseontology.org/case/investigation/"},
        {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
    for (const std::string name : {"core", "action", "identity", "observable", "tool", "types"})
        prefixes["uco-" + name] = ontology + name + "/";
    return prefixes;
}

Json typed(const char* type, Json value)
{
    return {{"@type", std::string("xsd:") + type}, {"@value", std::move(value)}};
}

/// The same thing has the same id in every bundle of a vault.
std::string idFor(const char* kind, const std::string& owner, const std::string& what)
{
    const QUuid name
        = QUuid::createUuidV5(QUuid::fromString(QString::fromStdString(owner)), QString::fromStdString(what));
    return "kb:" + std::string(kind) + '-' + name.toString(QUuid::WithoutBraces).toStdString();
}

Json link(const std::string& id)
{
    return {{"@id", id}};
}

std::string afterLast(const std::string& text, char separator)
{
    const size_t at = text.rfind(separator);
    return at == std::string::npos ? std::string() : text.substr(at + 1);
}

class CaseFile {
public:
    CaseFile(const BundleIndex& index, const std::string& collectorName)
        : m_index(index)
        , m_tool(idFor("tool", index.caseId, index.toolName + ' ' + index.toolVersion))
        , m_performer(idFor("identity", index.caseId, index.signer.hex()))
    {
        m_graph.push_back({{"@id", m_tool}, {"@type", "uco-tool:Tool"}, {"uco-core:name", index.toolName},
            {"uco-tool:version", index.toolVersion}});
        m_graph.push_back({{"@id", m_performer}, {"@type", "uco-identity:Identity"},
            {"uco-core:name", collectorName.empty() ? "not named" : collectorName},
            {"uco-core:description", "holds the key whose fingerprint (SHA-256) is " + index.signer.hex()}});
    }
    Json write()
    {
        Json exhibits = Json::array();
        for (const BundleIndex::Item& item : m_index.items)
            for (const BundleIndex::Artifact& artifact : item.artifacts)
                m_fileWith.try_emplace({item.id, artifact.sha256.hex()}, fileId(item, artifact));
        for (const BundleIndex::Item& item : m_index.items)
            exhibits.push_back(link(addItem(item)));
        Json investigation{{"@id", "kb:investigation-" + m_index.caseId}, {"@type", "case-investigation:Investigation"},
            {"uco-core:name", m_index.rootFolder()}};
        if (!exhibits.empty())
            investigation["uco-core:object"] = std::move(exhibits);
        m_graph.push_back(std::move(investigation));
        return {{"@context", context()}, {"@graph", std::move(m_graph)}};
    }

private:
    static std::string fileId(const BundleIndex::Item& item, const BundleIndex::Artifact& artifact)
    {
        return idFor("file", item.id, artifact.role + ' ' + artifact.path);
    }
    std::string addItem(const BundleIndex::Item& item)
    {
        const std::string record = "kb:provenance-record-" + item.id;
        Json held = Json::array(), results = Json::array(), objects = Json::array();
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            held.push_back(link(addFile(item, artifact)));
        if (!item.url.empty())
            objects.push_back(link(addAddress(item)));
        if (item.parent)
            addParent(item, objects);
        results = held;
        results.push_back(link(record));
        Json provenance{{"@id", record}, {"@type", "case-investigation:ProvenanceRecord"},
            {"case-investigation:exhibitNumber", item.exhibit}};
        if (!item.title.empty())
            provenance["uco-core:description"] = item.title;
        if (!held.empty())
            provenance["uco-core:object"] = std::move(held);
        m_graph.push_back(std::move(provenance));
        Json action{{"@id", "kb:investigative-action-" + item.id}, {"@type", "case-investigation:InvestigativeAction"},
            {"uco-core:name", item.kind}, {"uco-action:startTime", typed("dateTime", item.capturedAt)},
            {"uco-action:performer", link(m_performer)}, {"uco-action:instrument", link(m_tool)},
            {"uco-action:result", std::move(results)}};
        if (!objects.empty())
            action["uco-action:object"] = std::move(objects);
        m_graph.push_back(std::move(action));
        return record;
    }
    std::string addFile(const BundleIndex::Item& item, const BundleIndex::Artifact& artifact)
    {
        const std::string id = fileId(item, artifact), name = afterLast(artifact.path, '/');
        Json hash{{"@type", "uco-types:Hash"}, {"uco-types:hashMethod", "SHA256"},
            {"uco-types:hashValue", typed("hexBinary", artifact.sha256.hex())}};
        Json file{{"@type", "uco-observable:FileFacet"}, {"uco-observable:fileName", name},
            {"uco-observable:filePath", artifact.path}, {"uco-observable:extension", afterLast(name, '.')},
            {"uco-observable:sizeInBytes", artifact.bytes}};
        Json content{{"@type", "uco-observable:ContentDataFacet"}, {"uco-observable:mimeType", artifact.mime},
            {"uco-observable:sizeInBytes", artifact.bytes}, {"uco-observable:hash", Json::array({std::move(hash)})}};
        Json entry{{"@id", id}, {"@type", "uco-observable:File"}, {"uco-core:description", artifact.role},
            {"uco-core:hasFacet", Json::array({std::move(file), std::move(content)})}};
        if (!artifact.name.empty())
            entry["uco-core:name"] = artifact.name;
        m_graph.push_back(std::move(entry));
        return id;
    }
    std::string addAddress(const BundleIndex::Item& item)
    {
        const std::string id = "kb:url-" + item.id;
        m_graph.push_back({{"@id", id}, {"@type", "uco-observable:URL"},
            {"uco-core:hasFacet",
                Json::array({Json{{"@type", "uco-observable:URLFacet"}, {"uco-observable:fullValue", item.url}}})}});
        return id;
    }
    /// A parent that is not in this bundle, or whose files are withheld, has nothing to point to.
    void addParent(const BundleIndex::Item& item, Json& objects)
    {
        const auto parent = m_fileWith.find({item.parent->item, item.parent->sha256.hex()});
        if (parent == m_fileWith.end())
            return;
        objects.push_back(link(parent->second));
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            if (artifact.role != "record")
                m_graph.push_back({{"@id", idFor("relationship", item.id, artifact.path)},
                    {"@type", "uco-observable:ObservableRelationship"},
                    {"uco-core:source", link(fileId(item, artifact))}, {"uco-core:target", link(parent->second)},
                    {"uco-core:kindOfRelationship", "Derived_From"}, {"uco-core:isDirectional", true}});
    }

    const BundleIndex& m_index;
    const std::string m_tool, m_performer;
    std::map<std::pair<std::string, std::string>, std::string> m_fileWith; ///< item and hash
    Json m_graph = Json::array();
};

} // namespace

std::string encodeCaseFile(const BundleIndex& index, const std::string& collectorName)
{
    return canonicalJson(CaseFile(index, collectorName).write()) + '\n';
}

} // namespace holdfast::bundle
