#include "core/bundle/exhibits_csv.h"

#include "core/bundle/csv.h"

namespace holdfast::bundle {

std::string encodeExhibitsCsv(const BundleIndex& index)
{
    std::string text
        = csvHead("exhibit,kind,title,url,captured_at,under18,derived_from,role,path,bytes,sha256,mime,name");
    for (const BundleIndex::Item& item : index.items) {
        const std::string parent = item.parent ? item.parent->sha256.hex() : std::string();
        if (item.artifacts.empty())
            text += csvRow({item.exhibit, item.kind, item.title, item.url, item.capturedAt, item.under18, parent, "",
                "", "", "", "", ""});
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            text += csvRow({item.exhibit, item.kind, item.title, item.url, item.capturedAt, item.under18, parent,
                artifact.role, artifact.path, std::to_string(artifact.bytes), artifact.sha256.hex(), artifact.mime,
                artifact.name});
    }
    return text;
}

} // namespace holdfast::bundle
