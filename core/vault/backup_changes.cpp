#include "core/vault/backup_changes.h"

#include "core/base/json.h"
#include "core/vault/backup_folder.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr std::string_view headerStart = "holdfast-backup-changes 1 ";
constexpr size_t maxTailBytes = 256 * 1024;

std::string headerFor(uint32_t pageSize)
{
    return std::string(headerStart) + std::to_string(pageSize) + "\n";
}

uint32_t numberIn(ByteView bytes)
{
    return uint32_t{bytes[0]} << 24 | uint32_t{bytes[1]} << 16 | uint32_t{bytes[2]} << 8 | uint32_t{bytes[3]};
}

void appendNumber(Bytes& bytes, uint32_t number)
{
    for (const int shift : {24, 16, 8, 0})
        bytes.push_back(static_cast<uint8_t>(number >> shift));
}

Error damaged()
{
    return Error(errors::backupDamaged, BackupFolder::changesName);
}

/// The whole file but its hash at the end is what was written.
Result<void> requireWhole(const RawFile& file, uint64_t size)
{
    if (size < Digest::size)
        return fail(damaged());
    Sha256 hasher;
    Bytes block(1 << 20);
    const uint64_t end = size - Digest::size;
    for (uint64_t at = 0; at < end;) {
        const auto part = std::span(block).first(static_cast<size_t>(std::min<uint64_t>(block.size(), end - at)));
        HF_CHECK(file.read(at, part));
        hasher.update(part);
        at += part.size();
    }
    Bytes stated(Digest::size);
    HF_CHECK(file.read(end, stated));
    const Result<Digest> digest = Digest::fromBytes(stated);
    return digest && *digest == hasher.finish() ? Result<void>() : Result<void>(fail(damaged()));
}

Result<uint32_t> readPageSize(const RawFile& file)
{
    Bytes header(headerStart.size() + 6);
    HF_CHECK(file.read(0, header));
    const std::string_view text = asText(header);
    for (uint32_t size = 512; size <= 65536; size *= 2)
        if (text.starts_with(headerFor(size)))
            return size;
    return fail(damaged());
}

} // namespace

Result<BackupChanges> BackupChanges::begin(const std::filesystem::path& folder, uint32_t pageSize)
{
    HF_TRY(AtomicFile file, AtomicFile::create(folder / BackupFolder::changesName));
    BackupChanges changes(std::move(file), pageSize);
    HF_CHECK(changes.write(asBytes(headerFor(pageSize))));
    return changes;
}

Result<void> BackupChanges::write(ByteView bytes)
{
    m_hasher.update(bytes);
    return m_file.write(bytes);
}

Result<void> BackupChanges::addPage(uint32_t number, ByteView page)
{
    Bytes head;
    appendNumber(head, number);
    HF_CHECK(write(head));
    return write(page);
}

Result<void> BackupChanges::commit(const std::string& keys, const std::string& record)
{
    const std::string tail = canonicalJson({{"keys", keys}, {"record", record}});
    Bytes head;
    appendNumber(head, 0);
    appendNumber(head, static_cast<uint32_t>(tail.size()));
    HF_CHECK(write(head));
    HF_CHECK(write(asBytes(tail)));
    HF_CHECK(m_file.write(m_hasher.finish().bytes()));
    return m_file.commit();
}

Result<PendingChanges> PendingChanges::open(const std::filesystem::path& folder)
{
    HF_TRY(RawFile file, RawFile::open(folder / BackupFolder::changesName, RawFile::Mode::Read));
    HF_TRY(const uint64_t size, file.size());
    HF_CHECK(requireWhole(file, size));
    HF_TRY(const uint32_t pageSize, readPageSize(file));
    PendingChanges changes(std::move(file));
    HF_CHECK(changes.index(pageSize, headerFor(pageSize).size()));
    return changes;
}

Result<void> PendingChanges::index(uint32_t pageSize, uint64_t at)
{
    Bytes number(4);
    for (;; at += pageSize) {
        HF_CHECK(m_file.read(at, number));
        at += number.size();
        if (numberIn(number) == 0)
            break;
        m_places[numberIn(number)] = at;
    }
    HF_CHECK(readTail(at));
    return m_record.pageSize == pageSize ? Result<void>() : Result<void>(fail(damaged()));
}

Result<void> PendingChanges::readTail(uint64_t at)
{
    Bytes length(4);
    HF_CHECK(m_file.read(at, length));
    if (numberIn(length) > maxTailBytes)
        return fail(damaged());
    Bytes text(numberIn(length));
    HF_CHECK(m_file.read(at + 4, text));
    HF_TRY(const Json json, parseJson(asText(text), maxTailBytes));
    HF_TRY(m_keys, jsonString(json, "keys"));
    HF_TRY(const std::string record, jsonString(json, "record"));
    HF_TRY(m_record, BackupRecord::fromText(record));
    return {};
}

Result<void> PendingChanges::read(uint64_t number, std::span<uint8_t> page) const
{
    return m_file.read(m_places.at(number), page);
}

Result<void> PendingChanges::apply(const std::filesystem::path& folder) const
{
    HF_TRY(RawFile database, RawFile::open(folder / BackupFolder::databaseName, RawFile::Mode::Write));
    Bytes page(m_record.pageSize);
    for (const auto& [number, place] : m_places) {
        HF_CHECK(m_file.read(place, page));
        HF_CHECK(database.write((number - 1) * page.size(), page));
    }
    HF_CHECK(database.truncate(m_record.pages * m_record.pageSize));
    return database.sync();
}

Result<void> reserveRoom(const std::filesystem::path& folder, const BackupRecord& record)
{
    HF_TRY(RawFile database, RawFile::open(folder / BackupFolder::databaseName, RawFile::Mode::Write));
    HF_TRY(const uint64_t before, database.size());
    const uint64_t after = record.pages * record.pageSize;
    const Bytes nothing(size_t{1} << 20);
    Result<void> reserved;
    for (uint64_t at = before; reserved && at < after; at += nothing.size())
        reserved = database.write(at, ByteView(nothing).first(std::min<uint64_t>(nothing.size(), after - at)));
    if (reserved && before < after)
        reserved = database.sync();
    if (!reserved)
        static_cast<void>(database.truncate(before)); // where that fails too, the next change cuts it
    return reserved;
}

} // namespace holdfast::vault
