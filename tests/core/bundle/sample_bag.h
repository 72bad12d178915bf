#pragma once

#include "core/bundle/bundle_index.h"
#include "core/crypto/signing_key.h"
#include "core/vault/custody_event.h"

#include <filesystem>
#include <map>

namespace holdfast::bundle::test {

using Files = std::map<std::string, std::string>; ///< path to content

/// A bundle made by hand, without a vault, so that tests can lie in any part of it and still sign the lie properly.
struct SampleBag {
    BundleIndex index;
    Files artifacts;
    std::vector<vault::CustodyEvent> events;
    crypto::SigningKey key = crypto::SigningKey::generate();

    /// An original with its record, a derived copy of it, and a link-only item.
    static SampleBag make();
    void addEvent(const std::string& action, const std::string& subject, const Json& details = Json::object());
    void addArtifact(
        BundleIndex::Item& item, const std::string& path, const std::string& role, const std::string& content);
    /// Every file of the bag, hashed and signed over whatever index, artifacts and events now say.
    Files files() const;
};

/// Manifests and signatures over the given files as they are; for bundles that were changed and signed again.
void sign(Files& files, const crypto::SigningKey& key, const std::string& trustedComment);
Bytes zipOf(const std::string& rootFolder, const Files& files);
void writeBytes(const std::filesystem::path& path, ByteView bytes);
void writeFolder(const std::filesystem::path& folder, const Files& files);
Files readFolder(const std::filesystem::path& folder);

/// A folder of its own for each test, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Runs a shell command in `folder`; returns its exit code and gives what it printed.
int run(const std::filesystem::path& folder, const std::string& command, std::string* output = nullptr);

} // namespace holdfast::bundle::test
