#include "core/zip/crc32.h"
#include "core/zip/zip_structures.h"
#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

namespace {

/// A sound bag's entries and one more, by whatever name, in their order.
Bytes withEntry(const SoundBag& sound, const std::string& name, const std::string& content = "evil\n")
{
    std::multimap<std::string, std::string> entries;
    for (const auto& [path, text] : sound.files)
        entries.emplace(sound.root + "/" + path, text);
    entries.emplace(name, content);
    Bytes zip, directory;
    for (const auto& [path, text] : entries) {
        const zip::ZipEntry entry{path, text.size(), zip::crc32(0, asBytes(text)), zip.size()};
        append(zip, zip::encodeLocalHeader(entry));
        append(zip, asBytes(text));
        zip::appendCentralHeader(directory, entry);
    }
    const uint64_t offset = zip.size();
    append(zip, directory);
    append(zip, zip::encodeZipEnd(entries.size(), directory.size(), offset));
    return zip;
}

Hostile named(std::string what, const std::string& path)
{
    return zipCase(std::move(what), "container", "a name that is not allowed", [path] {
        const SoundBag sound;
        return withEntry(sound, sound.root + "/" + path);
    });
}

Hostile twin(std::string what, const std::string& path)
{
    return zipCase(std::move(what), "container", "is there twice", [path] {
        const SoundBag sound;
        return withEntry(sound, sound.root + "/" + path);
    });
}

Hostile folderCase(std::string name, std::string check, std::string word,
    const std::function<void(const std::filesystem::path& root)>& change)
{
    return {std::move(name), std::move(check), std::move(word), [change](const std::filesystem::path& target) {
                const SoundBag sound;
                const auto root = target / sound.root;
                writeFolder(root, sound.files);
                change(root);
            }};
}

} // namespace

std::vector<Hostile> hostileNames()
{
    namespace fs = std::filesystem;
    std::string deep = "data";
    for (int i = 0; i < 12; ++i)
        deep += "/a";
    return {
        named("a path that leads out of the folder", "../evil"),
        named("a path that leads out of the folder from within", "data/../../evil"),
        named("an absolute path inside the folder", "/evil"),
        zipCase("an absolute path", "container", "a name that is not allowed",
            [] { return withEntry(SoundBag(), "/etc/evil"); }),
        zipCase("a file beside the folder", "container", "a name that is not allowed",
            [] { return withEntry(SoundBag(), "evil.txt"); }),
        zipCase("a path on a drive", "container", "a name that is not allowed",
            [] { return withEntry(SoundBag(), "C:/evil"); }),
        named("a drive within a path", "C:evil"),
        named("a path with backslashes", "..\\..\\evil"),
        named("a path on another computer", "\\\\server\\share\\evil"),
        named("an alternate stream", "data/exhibits.csv:evil"),
        named("a hidden file", ".htaccess"),
        named("a name that looks like an option", "-rf"),
        named("a name that ends with a dot", "data/exhibits.csv."),
        named("a name that ends with a space", "data/exhibits.csv "),
        named("a name with a line break", "data/a\nb"),
        named("a name with a zero byte", std::string("data/a\0b", 8)),
        named("a name that turns the direction of text", "data/\xe2\x80\xaegpj.exe"),
        named("a name in composed Unicode", "data/originals/caf\xc3\xa9.txt"),
        named("its twin in decomposed Unicode", "data/originals/cafe\xcc\x81.txt"),
        named("a script in a name", "data/<script>alert(1)</script>"),
        named("a device of Windows", "data/originals/CON"),
        named("a device of Windows with an ending", "data/originals/nul.txt"),
        named("a numbered device of Windows", "data/originals/Com1.tar.gz"),
        named("folders in folders in folders", deep),
        named("a name as long as a book", "data/" + std::string(400, 'a')),
        twin("two files of one name", "data/exhibits.csv"),
        twin("a second index", "data/bundle.json"),
        twin("a second signature", "tagmanifest-sha256.txt.sig"),
        twin("a twin in other letters", "data/Exhibits.csv"),
        twin("a twin of a root file in other letters", "BAGIT.TXT"),
        zipCase("an entry for a folder", "container", "a name that is not allowed",
            [] {
                const SoundBag sound;
                return withEntry(sound, sound.root + "/data/", "");
            }),
        folderCase("a link out of an unpacked folder", "container", "neither a file nor a folder",
            [](const fs::path& root) { fs::create_symlink("/etc/hostname", root / "data/originals/link.txt"); }),
        folderCase("a linked folder", "container", "neither a file nor a folder",
            [](const fs::path& root) { fs::create_directory_symlink("/etc", root / "data/etc"); }),
        folderCase("a file in place of which there is a link to it", "container", "neither a file nor a folder",
            [](const fs::path& root) {
                fs::rename(root / "data/exhibits.csv", root.parent_path() / "elsewhere");
                fs::create_symlink(root.parent_path() / "elsewhere", root / "data/exhibits.csv");
            }),
        folderCase("folders without an end", "container", "a name that is not allowed",
            [deep](const fs::path& root) { fs::create_directories(root / deep / deep); }),
    };
}

} // namespace holdfast::bundle::test
