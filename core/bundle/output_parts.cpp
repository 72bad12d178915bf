#include "core/bundle/output_parts.h"

#include "core/bundle/join_text.h"
#include "core/vault/output_file.h"

#include <algorithm>

namespace holdfast::bundle {

namespace fs = std::filesystem;

static std::string utf8(const fs::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

OutputParts::OutputParts(fs::path target, std::optional<uint64_t> partBytes)
    : m_target(std::move(target))
    , m_partBytes(partBytes)
{
}

Result<OutputParts> OutputParts::create(const fs::path& target, std::optional<uint64_t> partBytes)
{
    OutputParts parts(target, partBytes);
    std::error_code ignored;
    std::vector<fs::path> taken;
    for (size_t part = 0; partBytes && part < maxParts; ++part)
        taken.push_back(parts.nameOf(part));
    if (partBytes)
        taken.push_back(joinTextName(target));
    for (const fs::path& name : taken)
        if (fs::exists(fs::symlink_status(name, ignored)))
            return fail(holdfast::errors::alreadyExists, utf8(name.filename()));
    HF_CHECK(parts.addPart());
    return parts;
}

fs::path OutputParts::nameOf(size_t part) const
{
    if (!m_partBytes)
        return m_target;
    const std::string number = std::to_string(part + 1);
    fs::path name = m_target;
    return name += "." + std::string(3 - std::min<size_t>(3, number.size()), '0') + number;
}

fs::path joinTextName(const fs::path& file)
{
    fs::path name = file;
    return name += ".how-to-join.txt";
}

Result<void> OutputParts::addPart()
{
    if (m_parts.size() == maxParts)
        return fail(errors::tooManyParts, std::to_string(maxParts) + " parts hold no more");
    HF_TRY(AtomicFile file, vault::createOutputFile(nameOf(m_parts.size())));
    m_parts.push_back(std::move(file));
    return {};
}

Result<void> OutputParts::write(ByteView bytes)
{
    while (!bytes.empty()) {
        if (m_partBytes && m_parts.back().size() == *m_partBytes)
            HF_CHECK(addPart());
        const uint64_t room = m_partBytes ? *m_partBytes - m_parts.back().size() : bytes.size();
        const size_t count = static_cast<size_t>(std::min<uint64_t>(room, bytes.size()));
        HF_CHECK(m_parts.back().write(bytes.first(count)));
        m_size += count;
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<void> OutputParts::overwriteAt(uint64_t offset, ByteView bytes)
{
    while (!bytes.empty()) {
        const uint64_t part = m_partBytes ? offset / *m_partBytes : 0;
        const uint64_t inside = m_partBytes ? offset % *m_partBytes : offset;
        if (part >= m_parts.size())
            return fail(holdfast::errors::ioFailed, "overwrite outside what was written");
        const uint64_t room = m_partBytes ? *m_partBytes - inside : bytes.size();
        const size_t count = static_cast<size_t>(std::min<uint64_t>(room, bytes.size()));
        HF_CHECK(m_parts[part].overwriteAt(inside, bytes.first(count)));
        offset += count;
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<void> OutputParts::commit()
{
    if (m_partBytes)
        HF_CHECK(commitText());
    for (size_t part = m_parts.size(); part-- > 0;) {
        const auto committed = m_parts[part].commit();
        if (committed)
            continue;
        removeFrom(part + 1);
        return fail(committed.error());
    }
    return {};
}

Result<void> OutputParts::commitText() const
{
    std::vector<std::string> names;
    for (const fs::path& part : parts())
        names.push_back(utf8(part.filename()));
    return writeFileAtomically(joinTextName(m_target), asBytes(joinText(utf8(m_target.filename()), names)));
}

void OutputParts::removeFrom(size_t part) const
{
    std::error_code ignored;
    for (; part < m_parts.size(); ++part)
        fs::remove(nameOf(part), ignored);
    if (m_partBytes)
        fs::remove(joinTextName(m_target), ignored);
}

std::vector<fs::path> OutputParts::parts() const
{
    std::vector<fs::path> names;
    for (size_t part = 0; m_partBytes && part < m_parts.size(); ++part)
        names.push_back(nameOf(part));
    return names;
}

} // namespace holdfast::bundle
