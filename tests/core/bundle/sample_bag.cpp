#include "tests/core/bundle/sample_bag.h"

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/bundle/custody_log.h"
#include "core/bundle/exhibits_csv.h"
#include "core/bundle/layout.h"
#include "core/bundle/manifest.h"
#include "core/bundle/page_facts_csv.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"
#include "core/zip/zip_writer.h"

#include <array>
#include <cstdio>
#include <fstream>

#include <sys/wait.h>

namespace holdfast::bundle::test {

namespace fs = std::filesystem;

static UtcTime someTime()
{
    return *parseUtc("2026-11-22T09:12:35.123Z");
}

static BundleIndex::Item makeItem(const std::string& exhibit, const std::string& kind, const std::string& title)
{
    return {generateUuid7(someTime()), exhibit, kind, title, "https://sharing.example/p/1", formatUtc(someTime()), "no",
        {}, {}};
}

void SampleBag::addArtifact(
    BundleIndex::Item& item, const std::string& path, const std::string& role, const std::string& content)
{
    artifacts[path] = content;
    item.artifacts.push_back(
        {path, role, "as it was called", "text/plain", content.size(), Sha256::of(asBytes(content))});
}

void SampleBag::addEvent(const std::string& action, const std::string& subject, const Json& details)
{
    vault::CustodyEvent event;
    event.seq = events.size() + 1;
    event.prevHash = events.empty() ? Digest() : events.back().hash;
    event.body = canonicalJson({{"action", action}, {"actor", ""}, {"details", details}, {"subject", subject},
        {"time", formatUtc(someTime())}});
    event.salt.assign(32, static_cast<uint8_t>(event.seq));
    event.commitment = vault::custodyCommitment(event.salt, event.body);
    event.hash = vault::custodyLink(index.caseId, event.seq, event.prevHash, event.commitment);
    events.push_back(event);
    index.events = events.size();
    index.head = event.hash;
}

SampleBag SampleBag::make()
{
    SampleBag bag;
    bag.index.caseId = generateUuid7(someTime());
    bag.index.signedAt = formatUtc(someTime());
    bag.index.toolVersion = "0.1.0";
    bag.index.scope = "all";
    bag.index.signer = crypto::fingerprint(bag.key.publicKey());
    bag.addEvent("created", bag.index.caseId);
    BundleIndex::Item page = makeItem("AE-1", "page", "A post");
    bag.addArtifact(page, "data/originals/AE-1-text.txt", "text", "what the page said\n");
    bag.addArtifact(page, "data/records/AE-1.json", "record", "{\"a\":1}");
    BundleIndex::Item copy = makeItem("AE-2", "redacted", "A covered copy");
    copy.parent = BundleIndex::Parent{page.id, page.artifacts[0].sha256};
    bag.addArtifact(copy, "data/derived/AE-2-redacted.txt", "redacted", "what the #### said\n");
    BundleIndex::Item link = makeItem("AE-3", "link", "");
    link.under18 = "unsure";
    bag.addArtifact(link, "data/records/AE-3.json", "record", "{\"b\":2}");
    bag.index.items = {page, copy, link};
    for (const auto& item : bag.index.items)
        bag.addEvent(item.kind == "link" ? "linked" : "imported", item.id);
    bag.index.omissions = omissionsOf(bag.index);
    return bag;
}

Files SampleBag::files() const
{
    Files files = artifacts;
    std::string log;
    for (const vault::CustodyEvent& event : events)
        log += encodeCustodyLine(event);
    files["data/custody.jsonl"] = log;
    files["data/bundle.json"] = encodeIndex(index);
    files["data/exhibits.csv"] = encodeExhibitsCsv(index);
    if (index.version == BundleIndex::peopledVersion || hasPageFacts(index)) {
        files["data/people.csv"] = encodePeopleCsv(index);
        files["data/figures.csv"] = encodeFiguresCsv(index);
    }
    uint64_t bytes = 0;
    for (const auto& [path, content] : files)
        bytes += content.size();
    const std::string info = encodeBagInfo(index, bytes, files.size());
    files["bag-info.txt"] = info;
    files["bagit.txt"] = layout::bagitText;
    files["README.txt"] = "For people.\n";
    sign(files, key, trustedComment(index));
    return files;
}

void sign(Files& files, const crypto::SigningKey& key, const std::string& trustedComment)
{
    Manifest payload, tags;
    files["allowed_signers"] = crypto::allowedSigners(key.publicKey(), "holdfast", "holdfast-bundle");
    files["minisign.pub"] = crypto::minisignPublicKey(key.publicKey());
    for (const auto& [path, content] : files)
        if (path.starts_with("data/"))
            payload.emplace(path, Sha256::of(asBytes(content)));
    files["manifest-sha256.txt"] = encodeManifest(payload);
    for (const auto& [path, content] : files)
        if (!path.starts_with("data/") && !path.starts_with("tagmanifest-"))
            tags.emplace(path, Sha256::of(asBytes(content)));
    const std::string tagManifest = encodeManifest(tags);
    files["tagmanifest-sha256.txt"] = tagManifest;
    files["tagmanifest-sha256.txt.sig"] = crypto::sshsigSign(key, "holdfast-bundle", asBytes(tagManifest));
    files["tagmanifest-sha256.txt.minisig"] = crypto::minisignSign(key, asBytes(tagManifest), trustedComment);
}

namespace {

class MemoryZip final : public PatchableSink {
public:
    Result<void> write(ByteView more) override
    {
        append(bytes, more);
        return {};
    }
    Result<void> overwriteAt(uint64_t offset, ByteView patch) override
    {
        std::copy(patch.begin(), patch.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset));
        return {};
    }
    Bytes bytes;
};

} // namespace

Bytes zipOf(const std::string& rootFolder, const Files& files)
{
    MemoryZip sink;
    zip::ZipWriter zip(sink);
    bool good = true;
    for (const auto& [path, content] : files)
        good = good && zip.startEntry(rootFolder + "/" + path, content.size()) && zip.write(asBytes(content))
            && zip.finishEntry();
    if (!good || !zip.finish())
        std::abort();
    return sink.bytes;
}

void writeBytes(const fs::path& path, ByteView bytes)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void writeFolder(const fs::path& folder, const Files& files)
{
    for (const auto& [path, content] : files) {
        fs::create_directories((folder / path).parent_path());
        writeBytes(folder / path, asBytes(content));
    }
}

Files readFolder(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            files[fs::relative(entry.path(), folder).generic_string()] = {std::istreambuf_iterator<char>(in), {}};
        }
    return files;
}

TemporaryFolder::TemporaryFolder()
    : m_path(fs::temp_directory_path() / ("holdfast-bundle-test-" + generateUuid7(Clock::system().now())))
{
    fs::create_directories(m_path);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

int run(const fs::path& folder, const std::string& command, std::string* output)
{
    const std::string line = "cd '" + folder.string() + "' && { " + command + "; } 2>&1";
    std::FILE* pipe = ::popen(line.c_str(), "r");
    if (pipe == nullptr)
        return -1;
    std::array<char, 4096> block;
    std::string text;
    while (const size_t count = std::fread(block.data(), 1, block.size(), pipe))
        text.append(block.data(), count);
    if (output != nullptr)
        *output = text;
    const int status = ::pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace holdfast::bundle::test
