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

Result<AppliedChanges> readTail(const RawFile& file, uint64_t at)
{
    Bytes length(4);
    HF_CHECK(file.read(at, length));
    if (numberIn(length) > maxTailBytes)
        return fail(damaged());
    Bytes text(numberIn(length));
    HF_CHECK(file.read(at + 4, text));
    HF_TRY(const Json json, parseJson(asText(text), maxTailBytes));
    AppliedChanges tail;
    HF_TRY(tail.keys, jsonString(json, "keys"));
    HF_TRY(tail.record, jsonString(json, "record"));
    return tail;
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

Result<AppliedChanges> applyChanges(const std::filesystem::path& folder)
{
    HF_TRY(const RawFile changes, RawFile::open(folder / BackupFolder::changesName, RawFile::Mode::Read));
    HF_TRY(const uint64_t size, changes.size());
    HF_CHECK(requireWhole(changes, size));
    HF_TRY(const uint32_t pageSize, readPageSize(changes));
    HF_TRY(RawFile database, RawFile::open(folder / BackupFolder::databaseName, RawFile::Mode::Write));
    Bytes page(pageSize), number(4);
    uint64_t at = headerFor(pageSize).size();
    for (;; at += pageSize) {
        HF_CHECK(changes.read(at, number));
        at += number.size();
        if (numberIn(number) == 0)
            break;
        HF_CHECK(changes.read(at, page));
        HF_CHECK(database.write(uint64_t{numberIn(number) - 1} * pageSize, page));
    }
    HF_TRY(AppliedChanges tail, readTail(changes, at));
    HF_TRY(const BackupRecord record, BackupRecord::fromText(tail.record));
    HF_CHECK(database.truncate(record.pages * record.pageSize));
    HF_CHECK(database.sync());
    return tail;
}

} // namespace holdfast::vault
