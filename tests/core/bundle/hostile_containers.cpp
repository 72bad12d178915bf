#include "core/zip/zip_structures.h"
#include "tests/core/bundle/hostile_set.h"

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

/// A sound container, to be changed at known places.
struct Opened {
    SoundBag sound;
    Bytes zip = sound.zip();

    size_t central(const std::string& path) const
    {
        const std::string name = sound.root + "/" + path;
        const auto found = std::find_end(zip.begin(), zip.end(), name.begin(), name.end());
        return static_cast<size_t>(found - zip.begin()) - zip::centralBytes;
    }
    size_t local(const std::string& path) const
    {
        const std::string name = sound.root + "/" + path;
        const auto found = std::search(zip.begin(), zip.end(), name.begin(), name.end());
        return static_cast<size_t>(found - zip.begin()) - zip::localBytes;
    }
    size_t end() const { return zip.size() - zip::endBytes; }
    void put(size_t at, uint64_t value, size_t bytes)
    {
        for (size_t i = 0; i < bytes; ++i)
            zip[at + i] = static_cast<uint8_t>(value >> (8 * i));
    }
    void insert(size_t at, std::string_view text)
    {
        zip.insert(zip.begin() + static_cast<ptrdiff_t>(at), text.begin(), text.end());
    }
};

Hostile changed(std::string name, std::string word, const std::function<void(Opened&)>& change)
{
    return zipCase(std::move(name), "container", std::move(word), [change] {
        Opened opened;
        change(opened);
        return opened.zip;
    });
}

/// Says that it has ten million entries in 700 MB of directory, and is that long, though nothing is in it.
void writeTenMillion(const std::filesystem::path& target)
{
    constexpr uint64_t entries = 10'000'000, directory = entries * 70;
    writeBytes(target, {});
    std::filesystem::resize_file(target, directory);
    const Bytes end = zip::encodeZipEnd(entries, directory, 0);
    FILE* file = std::fopen(target.c_str(), "ab");
    std::fwrite(end.data(), 1, end.size(), file);
    std::fclose(file);
}

} // namespace

std::vector<Hostile> hostileContainers()
{
    const char* const exhibits = "data/exhibits.csv";
    const char* const theEnd = "the end of the ZIP";
    return {
        changed("a program before the ZIP", theEnd, [](Opened& o) { o.insert(0, "MZ\x90"); }),
        changed("something after the ZIP", theEnd, [](Opened& o) { o.zip.push_back(0); }),
        changed("a second ZIP after the first", theEnd, [](Opened& o) { append(o.zip, Bytes(o.sound.zip())); }),
        changed("a comment at the end", theEnd,
            [](Opened& o) {
                o.put(o.end() + 20, 4, 2);
                append(o.zip, asBytes("evil"));
            }),
        changed("bytes between data and directory", "gap or overlap before the central directory",
            [](Opened& o) {
                const size_t end = o.end();
                const uint64_t offset = readU32Le(ByteView(o.zip).subspan(end + 16));
                o.put(end + 16, offset + 4, 4);
                o.insert(offset, "evil");
            }),
        changed("another name in the local header", "local header",
            [=](Opened& o) { o.zip[o.local(exhibits) + zip::localBytes + 30] ^= 1; }),
        changed("another size in the local header", "local header",
            [=](Opened& o) { o.put(o.local(exhibits) + 22, 1, 4); }),
        changed("another CRC-32 in the local header", "local header",
            [=](Opened& o) { o.put(o.local(exhibits) + 14, 1, 4); }),
        changed("another CRC-32 in both headers", "is not what its CRC-32 says",
            [=](Opened& o) {
                o.put(o.local(exhibits) + 14, 1, 4);
                o.put(o.central(exhibits) + 16, 1, 4);
            }),
        changed("a size in the directory that the data does not have", "",
            [=](Opened& o) {
                o.put(o.central(exhibits) + 20, 5, 4);
                o.put(o.central(exhibits) + 24, 5, 4);
            }),
        changed("a symbolic link by its attributes", "is not as it must be",
            [=](Opened& o) { o.put(o.central(exhibits) + 38, 0xA1FF0000, 4); }),
        changed("an encrypted entry by its flags", "the central directory can't be read",
            [=](Opened& o) { o.put(o.central(exhibits) + 8, 1, 2); }),
        changed(
            "a comment of an entry", "central directory", [=](Opened& o) { o.put(o.central(exhibits) + 32, 3, 2); }),
        changed("two entries for the same bytes", "gap, overlap or wrong offset",
            [=](Opened& o) { o.put(o.central(exhibits) + 42, o.local("bagit.txt"), 4); }),
        changed("a directory that leaves one entry out", "the central directory and its count differ",
            [](Opened& o) {
                const uint64_t count = readU16Le(ByteView(o.zip).subspan(o.end() + 10));
                o.put(o.end() + 8, count - 1, 2);
                o.put(o.end() + 10, count - 1, 2);
            }),
        changed("more entries counted than there are", "the central directory and its count differ",
            [](Opened& o) {
                o.put(o.end() + 8, 60000, 2);
                o.put(o.end() + 10, 60000, 2);
            }),
        changed("Zip64 records where none are needed", theEnd,
            [](Opened& o) {
                const Bytes end(o.zip.end() - zip::endBytes, o.zip.end());
                const uint64_t offset = readU32Le(ByteView(end).subspan(16));
                const Bytes large = zip::encodeZipEnd(70000, 46, offset);
                o.zip.resize(o.end());
                append(o.zip, ByteView(large).first(zip::end64Bytes + zip::locatorBytes));
                append(o.zip, end);
            }),
        changed("a Zip64 size of nearly everything", "is not as it must be",
            [=](Opened& o) {
                o.put(o.central(exhibits) + 20, 0xffffffff, 4);
                o.put(o.central(exhibits) + 24, 0xffffffff, 4);
            }),
        changed("a bomb: a little data said to be four gigabytes", "",
            [=](Opened& o) {
                o.put(o.central(exhibits) + 10, 8, 2);
                o.put(o.central(exhibits) + 24, 0xfffffffe, 4);
            }),
        zipCase("a bomb that was really compressed", "container", "local header",
            [] {
                const TemporaryFolder folder;
                SoundBag sound;
                sound.files["data/originals/bomb.bin"] = std::string(8u << 20, '\0');
                writeFolder(folder / sound.root, sound.files);
                run(folder.path(), "zip -q -r -9 -X -D b.zip " + sound.root);
                const std::string zip = readFolder(folder.path()).at("b.zip");
                return Bytes(zip.begin(), zip.end());
            }),
        bagCase("a bomb within: a ZIP in the ZIP that nothing names", "files", "extra: data/originals/nested.zip",
            [](SoundBag& s) {
                const Bytes inner = s.zip();
                s.files["data/originals/nested.zip"] = std::string(asText(inner));
            }),
        {"ten million entries", "container", theEnd, writeTenMillion},
        zipCase("no ZIP at all", "container", "not a ZIP file", [] { return Bytes(100, 'x'); }),
        changed("a ZIP that was cut", "not a ZIP file", [](Opened& o) { o.zip.resize(o.zip.size() / 2); }),
    };
}

} // namespace holdfast::bundle::test
