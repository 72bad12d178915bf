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

/// Forty entries, each with its own place in the directory, over the same megabyte: little to send, much to read.
Bytes overlappingBomb()
{
    const SoundBag sound;
    const std::string name = sound.root + "/data/originals/AE-";
    zip::ZipEntry entry{name + "10.bin", 1u << 20, 0xa738ea1c, 0}; // the CRC-32 of a MiB of zeros
    Bytes bomb = zip::encodeLocalHeader(entry), directory;
    bomb.resize(bomb.size() + entry.size);
    for (int i = 10; i < 50; ++i) {
        entry.name = name + std::to_string(i) + ".bin";
        zip::appendCentralHeader(directory, entry);
    }
    const Bytes end = zip::encodeZipEnd(40, directory.size(), bomb.size());
    append(bomb, directory);
    append(bomb, end);
    return bomb;
}

/// The directory's entry of a file says that its size is in a ZIP64 field, and the field is this.
void lieInZip64(Opened& opened, const std::string& path, const Bytes& field)
{
    const size_t at = opened.central(path), end = opened.end();
    const size_t size = readU16Le(ByteView(opened.zip).subspan(at + 28));
    opened.put(end + 12, readU32Le(ByteView(opened.zip).subspan(end + 12)) + field.size(), 4);
    opened.put(at + 6, 45, 2);
    opened.put(at + 20, zip::mark32, 4);
    opened.put(at + 24, zip::mark32, 4);
    opened.put(at + 30, field.size(), 2);
    opened.insert(at + zip::centralBytes + size, asText(field));
}

Bytes zip64Field(uint16_t length, std::initializer_list<uint64_t> values)
{
    Bytes field{1, 0, uint8_t(length), uint8_t(length >> 8)};
    for (const uint64_t value : values)
        for (int i = 0; i < 8; ++i)
            field.push_back(static_cast<uint8_t>(value >> (8 * i)));
    return field;
}

/// ZIP64 end records where none are needed, whose bytes from `at` say this.
void lieInZip64End(Opened& opened, size_t at, uint64_t value, size_t bytes)
{
    const Bytes plain(opened.zip.end() - zip::endBytes, opened.zip.end());
    const uint64_t entries = readU16Le(ByteView(plain).subspan(10)), size = readU32Le(ByteView(plain).subspan(12));
    const uint64_t offset = readU32Le(ByteView(plain).subspan(16));
    Bytes large = zip::encodeZipEnd(zip::mark16, size, offset);
    opened.zip.resize(opened.end());
    const size_t start = opened.zip.size();
    append(opened.zip, large);
    opened.put(start + 24, entries, 8);
    opened.put(start + 32, entries, 8);
    opened.put(start + at, value, bytes);
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
        zipCase("a bomb of entries that overlap", "container", "entries overlap", overlappingBomb),
        changed("a Zip64 field with another size than the file's", "is not as it must be",
            [=](Opened& o) {
                lieInZip64(o, exhibits, zip64Field(16, {5, 5}));
            }),
        changed("a Zip64 field with two sizes", "is not as it must be",
            [=](Opened& o) {
                lieInZip64(o, exhibits, zip64Field(16, {1ull << 40, 5}));
            }),
        changed("a Zip64 field that is not there", "is not as it must be",
            [=](Opened& o) {
                lieInZip64(o, exhibits, Bytes{2, 0, 0, 0});
            }),
        changed("a Zip64 field that is too short", "the central directory can't be read",
            [=](Opened& o) { lieInZip64(o, exhibits, zip64Field(8, {5})); }),
        changed("a Zip64 field that is longer than it is", "the central directory can't be read",
            [=](Opened& o) {
                lieInZip64(o, exhibits, zip64Field(160, {5, 5}));
            }),
        changed("a Zip64 field with more than was asked for", "is not as it must be",
            [=](Opened& o) {
                lieInZip64(o, exhibits, zip64Field(24, {5, 5, 5}));
            }),
        changed("an entry that is on another disk", "is not as it must be",
            [=](Opened& o) { o.put(o.central(exhibits) + 34, 1, 2); }),
        changed("an end that is on another disk", theEnd, [](Opened& o) { o.put(o.end() + 4, 1, 2); }),
        changed("a directory that begins on another disk", theEnd, [](Opened& o) { o.put(o.end() + 6, 1, 2); }),
        changed("a Zip64 end on another disk", theEnd, [](Opened& o) { lieInZip64End(o, 16, 1, 4); }),
        changed("a Zip64 end of another size", theEnd, [](Opened& o) { lieInZip64End(o, 4, 1ull << 40, 8); }),
        changed("a Zip64 end whose directory is larger than the file", theEnd,
            [](Opened& o) { lieInZip64End(o, 40, 1ull << 62, 8); }),
        changed("a Zip64 locator that points elsewhere", theEnd,
            [](Opened& o) { lieInZip64End(o, zip::end64Bytes + 8, 0, 8); }),
        changed(
            "a Zip64 locator of three disks", theEnd, [](Opened& o) { lieInZip64End(o, zip::end64Bytes + 16, 3, 4); }),
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
