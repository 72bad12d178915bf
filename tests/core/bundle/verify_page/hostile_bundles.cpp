#include "tests/core/bundle/verify_page/hostile_bundles.h"

#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"

namespace holdfast::bundle::test {

namespace fs = std::filesystem;

namespace {

constexpr const char* record = "data/records/AE-1.json";
constexpr const char* tagManifest = "tagmanifest-sha256.txt";
constexpr const char* sshSignature = "tagmanifest-sha256.txt.sig";

class Writer {
public:
    explicit Writer(fs::path folder)
        : m_folder(std::move(folder))
    {
    }
    std::vector<fs::path> run()
    {
        zip("whole", [](Files&) {});
        changedFiles();
        signedLies();
        signatures();
        containers();
        folders();
        return m_written;
    }

private:
    using Change = std::function<void(Files&)>;
    using Lie = std::function<void(SampleBag&)>;
    using Damage = std::function<void(std::string&)>;

    void zipAs(const std::string& name, const std::string& root, const Files& files)
    {
        bytes(name, std::string(asText(zipOf(root, files))));
    }
    void bytes(const std::string& name, const std::string& content)
    {
        m_written.push_back(m_folder / (name + ".zip"));
        writeBytes(m_written.back(), asBytes(content));
    }
    /// Changed after it was signed.
    void zip(const std::string& name, const Change& change)
    {
        Files files = m_bag.files();
        change(files);
        zipAs(name, m_bag.index.rootFolder(), files);
    }
    /// Wrong in what it says, but properly hashed and signed.
    void lie(const std::string& name, const Lie& change)
    {
        SampleBag bag = SampleBag::make();
        change(bag);
        zipAs(name, bag.index.rootFolder(), bag.files());
    }
    /// Files changed, then hashed and signed again by the same key.
    void signedAgain(const std::string& name, const Change& change)
    {
        zip(name, [&](Files& files) {
            change(files);
            sign(files, m_bag.key, trustedComment(m_bag.index));
        });
    }
    void damaged(const std::string& name, const Damage& damage)
    {
        std::string content(asText(zipOf(m_bag.index.rootFolder(), m_bag.files())));
        damage(content);
        bytes(name, content);
    }
    void folder(const std::string& name, const Files& files)
    {
        m_written.push_back(m_folder / name);
        writeFolder(m_written.back(), files);
    }

    void changedFiles()
    {
        zip("payload byte changed", [](Files& files) { files[record] = "{\"a\":2}"; });
        zip("payload file longer", [](Files& files) { files[record] += "x"; });
        zip("file missing", [](Files& files) { files.erase(record); });
        zip("signature missing", [](Files& files) { files.erase(sshSignature); });
        zip("index missing", [](Files& files) { files.erase("data/bundle.json"); });
        zip("log missing", [](Files& files) { files.erase("data/custody.jsonl"); });
        zip("file renamed", [](Files& files) {
            auto node = files.extract(record);
            node.key() = "data/records/AE-4.json";
            files.insert(std::move(node));
        });
        zip("files swapped", [](Files& files) { std::swap(files[record], files["data/records/AE-3.json"]); });
        for (const char* path : {"data/originals/AE-9-original.txt", "data/more.txt", "fetch.txt",
                 "manifest-sha512.txt", "docs/a.txt", "index.html", "verify.html"})
            zip("extra " + std::string(fs::path(path).filename()), [&](Files& files) { files[path] = "else"; });
        zip("manifest hashed again but not signed", [](Files& files) {
            Files copy = files;
            copy[record] = "{\"a\":2}";
            sign(copy, crypto::SigningKey::generate(), "holdfast bundle 0123456789abcdef");
            for (const char* path : {record, "manifest-sha256.txt", tagManifest})
                files[path] = copy[path];
        });
        for (const auto& [name, from, to] :
            {std::tuple("spaces", "  ", "   "), std::tuple("carriage return", "\n", "\r\n"),
                std::tuple("percent", "data/", "%25/"), std::tuple("upper case", "a", "A")})
            signedText("manifest with " + std::string(name), "manifest-sha256.txt", from, to);
        zip("manifest without its last line end", [](Files& files) { files["manifest-sha256.txt"].pop_back(); });
        zip("manifest with a byte order mark",
            [](Files& files) { files["manifest-sha256.txt"].insert(0, "\xef\xbb\xbf"); });
        zip("bagit of another version", [](Files& files) { files["bagit.txt"] = "BagIt-Version: 0.97\n"; });
    }
    /// The manifest's text changed and the tag manifest signed over it as it is.
    void signedText(const std::string& name, const std::string& path, const std::string& from, const std::string& to)
    {
        zip(name, [&](Files& files) {
            std::string& text = files[path];
            text.replace(text.find(from), from.size(), to);
            std::string& tags = files[tagManifest];
            const size_t at = tags.find("  " + path + "\n");
            tags.replace(at - 64, 64, Sha256::of(asBytes(text)).hex());
            files[sshSignature] = crypto::sshsigSign(m_bag.key, "holdfast-bundle", asBytes(tags));
            files["tagmanifest-sha256.txt.minisig"]
                = crypto::minisignSign(m_bag.key, asBytes(tags), trustedComment(m_bag.index));
        });
    }

    void signedLies()
    {
        lie("record hash lies",
            [](SampleBag& bag) { bag.index.items[0].artifacts[1].sha256 = Sha256::of(asBytes("other")); });
        lie("size lies", [](SampleBag& bag) { bag.index.items[0].artifacts[0].bytes += 1; });
        lie("parent lies", [](SampleBag& bag) { bag.index.items[1].parent->sha256 = Sha256::of(asBytes("other")); });
        lie("parent is not there", [](SampleBag& bag) { bag.index.items[1].parent->item = bag.index.caseId; });
        lie("omissions left out", [](SampleBag& bag) { bag.index.omissions.clear(); });
        lie("exhibit twice", [](SampleBag& bag) { bag.index.items[1].exhibit = "ae-1"; });
        lie("nobody names a file", [](SampleBag& bag) { bag.artifacts["data/originals/AE-7-original.txt"] = "x"; });
        lie("pixels of a link", [](SampleBag& bag) {
            bag.addArtifact(bag.index.items[2], "data/originals/AE-3-screenshot.png", "screenshot", "a picture");
        });
        lie("scripts and formulas in titles", [](SampleBag& bag) {
            bag.index.items[0].title = "</script><script>document.title='RAN'</script>\xe2\x80\xae";
            bag.index.items[1].title = "=HYPERLINK(\"x\"),\"";
            bag.index.items[2].title = "x;\u3000=cmd|calc!A0;\u00a0|\uff1d1,\"@\u2009-1;\u200b;+";
        });
        lie("newer version", [](SampleBag& bag) { bag.index.version = BundleIndex::knownVersion + 1; });
        lie("event dropped from the end", [](SampleBag& bag) { bag.events.pop_back(); });
        lie("event dropped from the middle", [](SampleBag& bag) { bag.events.erase(bag.events.begin() + 1); });
        lie("events in another order", [](SampleBag& bag) { std::swap(bag.events[1], bag.events[2]); });
        lie("event rewritten", [](SampleBag& bag) { bag.events[2].body = R"({"action":"nothing"})"; });
        lie("event withheld of all", [](SampleBag& bag) { bag.events[2].body.clear(); });
        lie("event of no item", [](SampleBag& bag) {
            bag.events.clear();
            bag.addEvent("created", bag.index.caseId);
        });
        lie("log tells of other files", [](SampleBag& bag) {
            bag.addEvent("captured", bag.index.items[0].id, {{"artifacts", Json::array({{{"sha256", "00"}}})}});
        });
        lie("log tells another address", [](SampleBag& bag) {
            bag.addEvent("captured", bag.index.items[0].id, {{"item", {{"url", "https://else.example/"}}}});
        });
        lie("log tells another age", [](SampleBag& bag) {
            bag.addEvent("age-changed", bag.index.items[0].id, {{"under18", "yes"}});
        });
        lie("events with numbers", [](SampleBag& bag) {
            bag.addEvent("noted", bag.index.caseId,
                {{"big", 18446744073709551615ull}, {"half", 0.5}, {"large", 1e22}, {"negative", -7}, {"small", 0.00025},
                    {"text", "\x01\t\"\\/\xf0\x9f\x98\x80\xef\xbf\xbf"}, {"\xef\xbf\xbf", 1}, {"\xf0\x9f\x98\x80", 2}});
        });
        const auto restore = [](SampleBag& bag) {
            bag.addEvent("restored", bag.index.caseId, {{"chain", bag.index.caseId}});
        };
        lie("restored without its version", restore);
        lie("restored", [&](SampleBag& bag) {
            restore(bag);
            bag.index.version = BundleIndex::restoredVersion;
        });
        signedAgain("index with a space", [](Files& files) { files["data/bundle.json"].insert(1, " "); });
        signedAgain(
            "index with a key twice", [](Files& files) { files["data/bundle.json"].insert(1, "\"case\":\"x\","); });
        signedAgain("index that is no text", [](Files& files) { files["data/bundle.json"] = "\xff\xfe{}"; });
        signedAgain("table that says something else", [](Files& files) { files["data/exhibits.csv"] += "\r\n"; });
        signedAgain("log without its last line end", [](Files& files) { files["data/custody.jsonl"].pop_back(); });
        signedAgain("log with a key too many", [](Files& files) { files["data/custody.jsonl"].insert(1, "\"a\":1,"); });
        signedAgain("whole with a page", [](Files& files) { files["verify.html"] = "of another release"; });
    }

    void signatures()
    {
        const auto other = crypto::SigningKey::generate();
        const auto from = [&](const char* path) {
            return [&, path](Files& files) {
                Files foreign = files;
                sign(foreign, other, trustedComment(m_bag.index));
                files[path] = foreign[path];
            };
        };
        zip("ssh signature by another key", from(sshSignature));
        zip("minisign signature by another key", from("tagmanifest-sha256.txt.minisig"));
        zip("everything signed by another key", [&](Files& files) { sign(files, other, trustedComment(m_bag.index)); });
        zip("comment of another bundle",
            [&](Files& files) { sign(files, m_bag.key, "holdfast bundle 0123456789abcdef"); });
        zip("namespace swapped", [&](Files& files) {
            files[sshSignature] = crypto::sshsigSign(m_bag.key, "file", asBytes(files[tagManifest]));
        });
        zip("comment edited", [](Files& files) {
            std::string& text = files["tagmanifest-sha256.txt.minisig"];
            text.insert(text.find("holdfast bundle"), "x");
        });
        zip("armour in other lines", [](Files& files) { files[sshSignature].insert(40, "\n"); });
        zip("minisign not prehashed", [](Files& files) {
            std::string& text = files["tagmanifest-sha256.txt.minisig"];
            text.replace(
                text.find("\nRUQ") == std::string::npos ? text.find('\n') + 1 : text.find("\nRUQ") + 1, 3, "RWQ");
        });
        zip("tag manifest changed", [](Files& files) {
            char& digit = files[tagManifest][0];
            digit = digit == '0' ? '1' : '0';
        });
        pastTheOrder();
        keyOfSmallOrder();
    }
    /// S plus the group's order: the same point, and another signature.
    void pastTheOrder()
    {
        static constexpr std::array<uint8_t, 32> order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
            0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10};
        zip("signature with S past the order", [&](Files& files) {
            changeBlob(files[sshSignature], [](Bytes& blob) {
                unsigned carry = 0;
                for (size_t i = 0; i < order.size(); ++i) {
                    uint8_t& byte = blob[blob.size() - 32 + i];
                    carry += static_cast<unsigned>(byte) + order[i];
                    byte = static_cast<uint8_t>(carry);
                    carry >>= 8;
                }
            });
        });
    }
    /// The neutral element as key and R, and S = 0, satisfy the equation for every text.
    void keyOfSmallOrder()
    {
        crypto::PublicKey key{};
        key[0] = 1;
        zip("key of small order", [&](Files& files) {
            files["allowed_signers"] = crypto::allowedSigners(key, "holdfast", "holdfast-bundle");
            files["minisign.pub"] = crypto::minisignPublicKey(key);
            changeBlob(files[sshSignature], [&](Bytes& blob) {
                const auto at
                    = std::search(blob.begin(), blob.end(), m_bag.key.publicKey().begin(), m_bag.key.publicKey().end());
                std::copy(key.begin(), key.end(), at);
                std::fill(blob.end() - 64, blob.end(), uint8_t{0});
                *(blob.end() - 64) = 1;
            });
        });
    }
    static void changeBlob(std::string& armour, const std::function<void(Bytes&)>& change)
    {
        const std::string first = "-----BEGIN SSH SIGNATURE-----\n", last = "-----END SSH SIGNATURE-----\n";
        std::string base64 = armour.substr(first.size(), armour.size() - first.size() - last.size());
        std::erase(base64, '\n');
        Bytes blob = *fromBase64(base64);
        change(blob);
        base64 = toBase64(blob);
        armour = first;
        for (size_t i = 0; i < base64.size(); i += 70)
            armour += base64.substr(i, 70) + "\n";
        armour += last;
    }

    void containers()
    {
        zipAs("another root folder", "holdfast-0123456789abcdef", m_bag.files());
        zipAs("root folder without digits", "holdfast", m_bag.files());
        for (const std::string path : {"../escape.txt", "data/../../escape.txt", "C:/x.txt", "data/a/b/c.txt",
                 "data/.hidden", "data/ends.", "data/caf\xc3\xa9.txt", "data/back\\slash"})
            zip("name " + std::to_string(m_written.size()), [&](Files& files) { files[path] = "x"; });
        zip("twins by case", [](Files& files) { files["data/RECORDS/AE-1.json"] = "x"; });
        damaged("duplicate name",
            [](std::string& text) { replaceAll(text, "data/records/AE-3.json", "data/records/AE-1.json"); });
        damaged("bytes before", [](std::string& text) { text.insert(0, "MZ"); });
        damaged("bytes after", [](std::string& text) { text += "x"; });
        damaged("comment", [](std::string& text) {
            text[text.size() - 2] = 1;
            text += "x";
        });
        damaged("cut off", [](std::string& text) { text.resize(text.size() / 2); });
        damaged("empty", [](std::string& text) { text.clear(); });
        damaged("local header differs", [](std::string& text) { text[10] = 1; });
        damaged("local name differs", [](std::string& text) { text[30] = 'H'; });
        damaged("local CRC differs", [](std::string& text) { text[14] = static_cast<char>(text[14] ^ 1); });
        damaged("central header differs", [](std::string& text) { text[text.rfind("PK\x01\x02") + 12] = 1; });
        damaged("central size lies", [](std::string& text) { ++text[text.rfind("PK\x01\x02") + 24]; });
        damaged("central offset lies", [](std::string& text) { ++text[text.rfind("PK\x01\x02") + 42]; });
        damaged("encrypted", [](std::string& text) { text[text.rfind("PK\x01\x02") + 8] = 1; });
        damaged("count lies", [](std::string& text) { ++text[text.size() - 12]; });
        damaged(
            "ten million entries", [](std::string& text) { text.replace(text.size() - 14, 4, "\xff\xff\xff\xff"); });
        damaged("entry past the end", [](std::string& text) { text[text.rfind("PK\x01\x02") + 23] = 0x7f; });
        damaged("stored byte changed", [](std::string& text) { text[text.find("For people")] = 'f'; });
        m_written.push_back(m_folder / "packed again.zip");
        writeFolder(m_folder / "again" / m_bag.index.rootFolder(), m_bag.files());
        bundle::test::run(m_folder / "again", "zip -q -r -X '" + m_written.back().string() + "' .");
    }
    static void replaceAll(std::string& text, const std::string& from, const std::string& to)
    {
        for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }

    void folders()
    {
        const Files files = m_bag.files();
        folder("folder that is whole", files);
        Files changed = files;
        changed[record] = "{\"a\":2}";
        folder("folder with a changed file", changed);
        Files hidden = files;
        hidden[".DS_Store"] = "x";
        folder("folder with a hidden file", hidden);
        Files inner;
        for (const auto& [path, content] : files)
            inner[m_bag.index.rootFolder() + "/" + path] = content;
        folder("folder of a folder", inner);
    }

    fs::path m_folder;
    SampleBag m_bag = SampleBag::make();
    std::vector<fs::path> m_written;
};

} // namespace

std::vector<fs::path> writeHostileBundles(const fs::path& folder)
{
    fs::create_directories(folder);
    return Writer(folder).run();
}

} // namespace holdfast::bundle::test
