#include "core/warc/wacz_builder.h"

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/zip/zip_writer.h"

#include <algorithm>
#include <map>

namespace holdfast::warc {

namespace {

constexpr const char* warcName = "data.warc.gz";

class MemoryContainer final : public PatchableSink {
public:
    Result<void> write(ByteView bytes) override
    {
        append(m_bytes, bytes);
        return {};
    }
    Result<void> overwriteAt(uint64_t offset, ByteView bytes) override
    {
        std::copy(bytes.begin(), bytes.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(offset));
        return {};
    }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

using Files = std::map<std::string, ByteView>;

std::string pagesText(const WaczBuilder::Page& page)
{
    return canonicalJson({{"format", "json-pages-1.0"}, {"id", "pages"}, {"title", "Captured page"}}) + "\n"
        + canonicalJson(
            {{"id", generateUuid7(page.date)}, {"url", page.url}, {"title", page.title}, {"ts", formatUtc(page.date)}})
        + "\n";
}

std::string packageText(const Files& files, const WaczBuilder::Page& page, const std::string& software, UtcTime now)
{
    Json resources = Json::array();
    for (const auto& [path, bytes] : files)
        resources.push_back({{"name", path.substr(path.rfind('/') + 1)}, {"path", path},
            {"hash", "sha256:" + Sha256::of(bytes).hex()}, {"bytes", bytes.size()}});
    return canonicalJson({{"profile", "data-package"}, {"wacz_version", "1.1.1"}, {"resources", resources},
        {"title", page.title}, {"created", formatUtc(now)}, {"software", software}, {"mainPageUrl", page.url},
        {"mainPageDate", formatUtc(page.date)}});
}

} // namespace

WaczBuilder::WaczBuilder(std::string software, UtcTime now)
    : m_software(std::move(software))
    , m_now(now)
    , m_writer(m_warc, m_software, now)
    , m_index(warcName)
{
}

void WaczBuilder::addExchange(const HttpExchange& exchange)
{
    m_index.add(
        {exchange.url, exchange.method, exchange.mime, exchange.date, exchange.status}, m_writer.addExchange(exchange));
}

void WaczBuilder::addResource(const std::string& uri, UtcTime date, const std::string& mime, ByteView bytes)
{
    m_index.add({uri, "GET", mime, date, 200}, m_writer.addResource(uri, date, mime, bytes));
}

Result<Bytes> WaczBuilder::finish(const Page& page)
{
    const std::string index = m_index.text(), pages = pagesText(page);
    Files files{{std::string("archive/") + warcName, m_warc}, {"indexes/index.cdx", asBytes(index)},
        {"pages/pages.jsonl", asBytes(pages)}};
    const std::string package = packageText(files, page, m_software, m_now);
    const std::string digest
        = canonicalJson({{"path", "datapackage.json"}, {"hash", "sha256:" + Sha256::of(asBytes(package)).hex()}});
    files["datapackage.json"] = asBytes(package);
    files["datapackage-digest.json"] = asBytes(digest);
    MemoryContainer container;
    zip::ZipWriter writer(container);
    for (const auto& [path, bytes] : files) {
        HF_CHECK(writer.startEntry(path, bytes.size()));
        HF_CHECK(writer.write(bytes));
        HF_CHECK(writer.finishEntry());
    }
    HF_CHECK(writer.finish());
    return container.take();
}

} // namespace holdfast::warc
