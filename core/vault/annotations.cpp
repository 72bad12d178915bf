#include "core/vault/annotations.h"

#include "core/vault/clean_text.h"
#include "core/vault/dated_rows.h"

#include <algorithm>
#include <map>

namespace holdfast::vault {

namespace {

constexpr size_t maxTagBytes = 200;

Result<std::string> cleanTag(std::string_view tag)
{
    std::string clean = cleanText(tag);
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (clean.find_first_not_of(' ') == std::string::npos || clean.size() > maxTagBytes
        || std::any_of(clean.begin(), clean.end(), isControl))
        return fail(errors::badAnnotation, "tag");
    return clean;
}

Result<bool> hasTag(Database& database, const ItemId& item, const std::string& tag)
{
    HF_TRY(Statement newest,
        database.query(
            "SELECT present FROM item_tag WHERE item_id = ? AND tag = ? ORDER BY n DESC LIMIT 1", item.text(), tag));
    HF_TRY(const bool row, newest.step());
    return row && newest.integer(0) == 1;
}

} // namespace

Result<std::vector<Note>> Annotations::notes(const ItemId& item) const
{
    Database& database = m_vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query(
            "SELECT n, note, set_at, coalesce(replaces, 0) FROM item_note WHERE item_id = ? ORDER BY n", item.text()));
    std::map<uint64_t, Note> counting;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            break;
        Note note{rows.unsignedInteger(0), rows.text(1), UtcTime(std::chrono::milliseconds(rows.integer(2)))};
        if (auto replaced = counting.extract(rows.unsignedInteger(3))) {
            note.earlier = std::move(replaced.mapped().earlier);
            note.earlier.insert(note.earlier.begin(), std::move(replaced.mapped()));
        }
        if (!note.text.empty())
            counting.emplace(note.n, std::move(note));
    }
    std::vector<Note> found;
    for (auto& [n, note] : counting)
        found.push_back(std::move(note));
    return found;
}

Result<Note> Annotations::addNote(const ItemId& item, std::string_view text, std::optional<uint64_t> replaces)
{
    std::string clean = cleanText(text);
    if (clean.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(errors::badAnnotation, "an empty note");
    return writeNote(item, std::move(clean), replaces);
}

Result<void> Annotations::withdrawNote(const ItemId& item, uint64_t n)
{
    HF_TRY(const Note empty, writeNote(item, {}, n));
    static_cast<void>(empty);
    return {};
}

Result<Note> Annotations::writeNote(const ItemId& id, std::string text, std::optional<uint64_t> replaces)
{
    if (replaces) {
        HF_TRY(const std::vector<Note> current, notes(id));
        if (std::none_of(current.begin(), current.end(), [&](const Note& note) { return note.n == *replaces; })) {
            HF_TRY(const Item item, m_vault.item(id)); // what is not there at all is named first
            return fail(errors::noSuchNote, item.exhibit + " " + std::to_string(*replaces));
        }
    }
    Note note{0, std::move(text), m_vault.clock().now()};
    const auto write = [&](Vault::State& state, const Item& item) -> Result<bool> {
        HF_TRY(const int64_t n,
            nextNumber(*state.database, "SELECT coalesce(max(n), 0) + 1 FROM item_note WHERE item_id = ?", id));
        note.n = static_cast<uint64_t>(n);
        const int64_t at = note.setAt.time_since_epoch().count();
        constexpr const char* insert
            = "INSERT INTO item_note(item_id, n, note, replaces, set_at) VALUES(?, ?, ?, ?, ?)";
        HF_CHECK(replaces ? state.database->run(insert, id.text(), n, note.text, *replaces, at)
                          : state.database->run(insert, id.text(), n, note.text, nullptr, at));
        Json details{{"n", n}, {"set_at", timeForEvent(at)}};
        if (replaces)
            details["replaces"] = *replaces;
        HF_CHECK(state.custody().append(
            item.caseId, note.text.empty() ? "note-withdrawn" : "note-added", id.text(), details));
        return true;
    };
    HF_CHECK(changeItem(m_vault, id, write));
    return note;
}

Result<bool> Annotations::addTag(const ItemId& item, std::string_view tag)
{
    return writeTag(item, tag, true);
}

Result<bool> Annotations::removeTag(const ItemId& item, std::string_view tag)
{
    return writeTag(item, tag, false);
}

Result<bool> Annotations::writeTag(const ItemId& id, std::string_view tag, bool present)
{
    HF_TRY(const std::string clean, cleanTag(tag));
    bool changed = false;
    const auto write = [&](Vault::State& state, const Item& item) -> Result<bool> {
        HF_TRY(const bool isThere, hasTag(*state.database, id, clean));
        if (isThere == present)
            return false;
        HF_TRY(const int64_t n,
            nextNumber(*state.database, "SELECT coalesce(max(n), 0) + 1 FROM item_tag WHERE item_id = ?", id));
        const int64_t at = timeForRow(state.clock);
        HF_CHECK(state.database->run("INSERT INTO item_tag(item_id, n, tag, present, set_at) VALUES(?, ?, ?, ?, ?)",
            id.text(), n, clean, int64_t{present ? 1 : 0}, at));
        HF_CHECK(state.custody().append(
            item.caseId, present ? "tag-added" : "tag-removed", id.text(), {{"n", n}, {"set_at", timeForEvent(at)}}));
        changed = true;
        return true;
    };
    HF_CHECK(changeItem(m_vault, id, write));
    return changed;
}

Result<void> Annotations::setTitle(const ItemId& id, std::string_view title)
{
    const std::string clean = cleanText(title);
    if (clean.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(errors::badAnnotation, "an empty title");
    return changeItem(m_vault, id, [&](Vault::State& state, const Item& item) -> Result<bool> {
        if (item.title == clean)
            return false;
        HF_TRY(const int64_t n,
            nextNumber(*state.database, "SELECT coalesce(max(n), 0) + 1 FROM item_title WHERE item_id = ?", id));
        const int64_t at = timeForRow(state.clock);
        HF_CHECK(state.database->run(
            "INSERT INTO item_title(item_id, n, title, set_at) VALUES(?, ?, ?, ?)", id.text(), n, clean, at));
        HF_CHECK(state.custody().append(
            item.caseId, "title-changed", id.text(), {{"n", n}, {"set_at", timeForEvent(at)}, {"title", clean}}));
        return true;
    });
}

} // namespace holdfast::vault
