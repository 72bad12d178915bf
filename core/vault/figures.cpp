#include "core/vault/figures.h"

#include "core/base/untrusted_text.h"
#include "core/vault/clean_text.h"
#include "core/vault/dated_rows.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr uint64_t mostCounted = 1'000'000'000'000'000;
constexpr size_t maxWritten = 300; ///< bytes
constexpr const char* nextSql = "SELECT coalesce(max(n), 0) + 1 FROM item_figure WHERE item_id = ?";

Result<std::vector<FigureEntry>> countingOn(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows,
        database.query("SELECT kind, value, exact, written, sign, set_at, present, max(n) FROM item_figure "
                       "WHERE item_id = ? GROUP BY kind",
            item.text()));
    std::vector<FigureEntry> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            break;
        if (rows.integer(6) == 0)
            continue;
        FigureEntry entry;
        HF_TRY(entry.kind, parseFigureKind(rows.text(0)));
        entry.value = rows.unsignedInteger(1);
        entry.isExact = rows.integer(2) == 1;
        entry.written = rows.text(3);
        entry.sign = rows.text(4);
        entry.setAt = UtcTime(std::chrono::milliseconds(rows.integer(5)));
        found.push_back(std::move(entry));
    }
    std::ranges::sort(found, {}, &FigureEntry::kind);
    return found;
}

/// Where a row goes.
struct FigurePlace {
    const ItemId& item;
    int64_t n;
    int64_t setAt;
};

Result<void> writeRow(Vault::State& state, const FigurePlace& place, const FigureEntry& entry, bool present)
{
    return state.database->run(
        "INSERT INTO item_figure(item_id, n, kind, value, exact, written, sign, present, set_at) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        place.item.text(), place.n, toText(entry.kind), entry.value, int64_t{entry.isExact ? 1 : 0},
        cutText(oneLine(cleanText(entry.written)), maxWritten), cutText(oneLine(cleanText(entry.sign)), maxWritten),
        int64_t{present ? 1 : 0}, place.setAt);
}

} // namespace

bool isCountable(const FigureEntry& entry)
{
    return entry.value <= mostCounted;
}

Result<void> insertFigures(Vault& vault, const Item& item, std::span<const FigureEntry> entries)
{
    if (entries.empty())
        return {};
    Vault::State& state = vault.state();
    HF_TRY(const int64_t first, nextNumber(*state.database, nextSql, item.id));
    const int64_t at = timeForRow(state.clock);
    int64_t n = first;
    for (const FigureEntry& entry : entries)
        HF_CHECK(writeRow(state, {item.id, n++, at}, entry, true));
    return state.custody().append(state.chainFor(item.caseId), "figures-added", item.id.text(),
        {{"first", first}, {"last", n - 1}, {"set_at", timeForEvent(at)}});
}

Result<void> Figures::add(const ItemId& id, std::span<const FigureEntry> entries)
{
    if (entries.empty() || !std::ranges::all_of(entries, isCountable))
        return fail(errors::badFigure, entries.empty() ? "none" : "a number beyond any count");
    return changeItem(m_vault, id, [&](Vault::State&, const Item& item) -> Result<bool> {
        HF_CHECK(insertFigures(m_vault, item, entries));
        return true;
    });
}

Result<bool> Figures::remove(const ItemId& id, FigureKind kind)
{
    bool changed = false;
    const auto write = [&](Vault::State& state, const Item& item) -> Result<bool> {
        HF_TRY(const std::vector<FigureEntry> there, countingOn(*state.database, id));
        const auto entry = std::ranges::find(there, kind, &FigureEntry::kind);
        changed = entry != there.end();
        if (!changed)
            return false;
        HF_TRY(const int64_t n, nextNumber(*state.database, nextSql, id));
        const int64_t at = timeForRow(state.clock);
        HF_CHECK(writeRow(state, {id, n, at}, *entry, false));
        HF_CHECK(
            state.custody().append(item.caseId, "figure-removed", id.text(), {{"n", n}, {"set_at", timeForEvent(at)}}));
        return true;
    };
    HF_CHECK(changeItem(m_vault, id, write));
    return changed;
}

Result<std::vector<FigureEntry>> figuresOn(const Vault& vault, const ItemId& item)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    return countingOn(database, item);
}

Result<bool> hasPageFacts(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t found,
        database.integerOf("SELECT EXISTS (SELECT 1 FROM item_account) OR EXISTS (SELECT 1 FROM item_figure)"));
    return found != 0;
}

int64_t FigureSeries::change() const
{
    return static_cast<int64_t>(points.back().value) - static_cast<int64_t>(points.front().value);
}

bool FigureSeries::isExact() const
{
    return points.front().isExact && points.back().isExact;
}

std::vector<FigureSeries> seriesOf(std::span<const FigurePoint> points)
{
    std::vector<FigureSeries> all;
    for (const FigureKind kind : {FigureKind::Views, FigureKind::Likes, FigureKind::Shares, FigureKind::Comments}) {
        FigureSeries series{kind, {}};
        for (const FigurePoint& point : points)
            for (const FigureEntry& entry : point.figures)
                if (entry.kind == kind)
                    series.points.push_back({point.capturedAt, entry.value, entry.isExact});
        if (series.points.size() > 1)
            all.push_back(std::move(series));
    }
    return all;
}

Result<std::vector<FigurePoint>> Figures::growth(const ItemId& id) const
{
    Database& database = m_vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const Item item, queryItem(database, id));
    std::vector<ItemId> sameAddress{item.id};
    if (!item.url.empty()) {
        HF_TRY(Statement rows,
            database.query("SELECT id FROM item WHERE url = ? AND id <> ? AND EXISTS (SELECT 1 FROM item_figure WHERE "
                           "item_id = item.id) AND NOT EXISTS (SELECT 1 FROM tombstone WHERE item_id = item.id)",
                item.url, id.text()));
        for (;;) {
            HF_TRY(const bool row, rows.step());
            if (!row)
                break;
            HF_TRY(const ItemId other, ItemId::parse(rows.text(0)));
            sameAddress.push_back(other);
        }
    }
    std::vector<FigurePoint> points;
    for (const ItemId& each : sameAddress) {
        HF_TRY(const Item of, queryItem(database, each));
        FigurePoint point{of.id, of.exhibit, of.capturedAt, {}};
        HF_TRY(point.figures, countingOn(database, each));
        if (!point.figures.empty())
            points.push_back(std::move(point));
    }
    std::ranges::sort(points, {}, &FigurePoint::capturedAt);
    return points;
}

} // namespace holdfast::vault
