#include "core/bundle/layout.h"
#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

namespace {

const std::string manifest(layout::manifest), tags(layout::tagManifest);

/// The payload manifest written in another way, then hashed and signed properly by whoever made it.
Hostile rewritten(std::string name, std::string word, const std::function<void(std::string&)>& change)
{
    return bagCase(std::move(name), "bag", std::move(word), [change](SoundBag& s) {
        std::string text = s.files.at(manifest);
        change(text);
        const std::string old = Sha256::of(asBytes(s.files.at(manifest))).hex();
        s.files[manifest] = text;
        std::string list = s.files.at(tags);
        list.replace(list.find(old), old.size(), Sha256::of(asBytes(text)).hex());
        s.files[tags] = list;
    });
}

void replaceAll(std::string& text, const std::string& what, const std::string& with)
{
    for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
}

} // namespace

std::vector<Hostile> hostileManifests()
{
    return {
        rewritten("three spaces in a manifest", "line 1", [](std::string& text) { text.insert(64, " "); }),
        rewritten("one space in a manifest", "line 1", [](std::string& text) { text.erase(64, 1); }),
        rewritten("a tab in a manifest", "line 1", [](std::string& text) { text.replace(64, 2, "\t"); }),
        rewritten("a star for binary in a manifest", "line 1", [](std::string& text) { text[65] = '*'; }),
        rewritten("a space at the end of a line", "not allowed",
            [](std::string& text) { text.insert(text.find('\n'), " "); }),
        rewritten(
            "lines that end with CR LF", "not allowed", [](std::string& text) { replaceAll(text, "\n", "\r\n"); }),
        rewritten("a byte order mark", "line 1", [](std::string& text) { text.insert(0, "\xef\xbb\xbf"); }),
        rewritten("an encoded percent sign", "not allowed",
            [](std::string& text) { replaceAll(text, "data/exhibits.csv", "data/exhibits%25.csv"); }),
        rewritten("no line feed at the end", "does not end", [](std::string& text) { text.pop_back(); }),
        rewritten("an empty line", "line 1", [](std::string& text) { text.insert(0, "\n"); }),
        rewritten("hashes in capitals", "no lower-case SHA-256",
            [](std::string& text) {
                text[0] = 'A';
                text[1] = 'B';
            }),
        rewritten("a line that is there twice", "not in order",
            [](std::string& text) { text.insert(0, text.substr(0, text.find('\n') + 1)); }),
        rewritten("a path that leads out, in the manifest", "not allowed",
            [](std::string& text) { replaceAll(text, "data/exhibits.csv", "data/../evil"); }),
        rewritten("a root file in the payload manifest", "which is not payload",
            [](std::string& text) { text += std::string(64, 'a') + "  zzz.txt\n"; }),
        bagCase("a second manifest that disagrees", "bag", "manifest-sha512.txt does not belong in a bundle",
            [](SoundBag& s) {
                s.files["manifest-sha512.txt"] = std::string(128, 'a') + "  data/exhibits.csv\n";
                s.signAgain();
            }),
        bagCase("a list of files to fetch", "bag", "fetch.txt does not belong in a bundle",
            [](SoundBag& s) {
                s.files["fetch.txt"] = "http://sharing.example/evil 4 data/evil.bin\n";
                s.signAgain();
            }),
        bagCase("the tag manifest of another bag", "files", "changed:",
            [](SoundBag& s) {
                const SoundBag other;
                for (const std::string_view name :
                    {layout::tagManifest, layout::sshSignature, layout::minisignSignature})
                    s.files[std::string(name)] = other.files.at(std::string(name));
            }),
        bagCase("a tag manifest that leaves a tag file out", "bag", "does not list exactly the tag files",
            [](SoundBag& s) {
                std::string& text = s.files[tags];
                text.erase(0, text.find('\n') + 1);
            }),
        bagCase("another bag format", "bag", "bagit.txt is not as it must be",
            [](SoundBag& s) {
                replaceAll(s.files["bagit.txt"], "1.0", "0.97");
                s.signAgain();
            }),
        bagCase("one more label in bag-info.txt", "bag", "bag-info.txt is not what follows",
            [](SoundBag& s) {
                s.files["bag-info.txt"] += "Contact-Name: somebody else\n";
                s.signAgain();
            }),
        bagCase("contents with the right CRC-32 and another hash", "files", "changed: data/originals/AE-1-text.txt",
            [](SoundBag& s) { s.files["data/originals/AE-1-text.txt"] = "what the liar said\n"; }),
        bagCase("a file that is missing", "files", "missing: data/originals/AE-1-text.txt",
            [](SoundBag& s) { s.files.erase("data/originals/AE-1-text.txt"); }),
        bagCase("two files that were swapped", "files", "it has the contents of",
            [](SoundBag& s) { std::swap(s.files["data/records/AE-1.json"], s.files["data/records/AE-3.json"]); }),
    };
}

} // namespace holdfast::bundle::test
