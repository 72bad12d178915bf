#pragma once

#include "tests/core/bundle/sample_bag.h"

#include <functional>

namespace holdfast::bundle::test {

/// A bundle that somebody made to deceive, and the refusal that it must meet: which check fails, and a word of why.
struct Hostile {
    std::string name;
    std::string check, word;
    std::function<void(const std::filesystem::path& target)> write; ///< makes a file or a folder there
    std::string authorityPem = {}; ///< whom the recipient trusts for time
};

/// All of them. Each verifier refuses each in the same way.
std::vector<Hostile> hostileSet();

std::vector<Hostile> hostileNames();
std::vector<Hostile> hostileContainers();
std::vector<Hostile> hostileManifests();
std::vector<Hostile> hostileSignatures();
std::vector<Hostile> hostileContents();
std::vector<Hostile> hostileStamps();
std::vector<Hostile> hostileTokens();
std::vector<Hostile> hostileLateFiles();
std::vector<Hostile> hostileReports();

/// A bag that is sound until somebody gets at it.
struct SoundBag {
    SampleBag bag = SampleBag::make();
    Files files = bag.files();
    std::string root = bag.index.rootFolder();
    Bytes zip() const { return zipOf(root, files); }
    /// Tag manifest and signatures anew over the files as they are, by whoever has the key.
    void signAgain() { sign(files, bag.key, "holdfast bundle " + root.substr(9)); }
};

/// A case whose container is these bytes.
Hostile zipCase(std::string name, std::string check, std::string word, const std::function<Bytes()>& make);
/// A case of a sound container whose files were changed.
Hostile bagCase(std::string name, std::string check, std::string word, const std::function<void(SoundBag&)>& change);
/// A case in which the signer themself lies.
Hostile lieCase(std::string name, std::string check, std::string word, const std::function<void(SampleBag&)>& lie);

} // namespace holdfast::bundle::test
