#pragma once

#include "core/base/post_terms.h"
#include "core/vault/vault.h"

#include <span>

namespace holdfast::vault {

namespace errors {
inline constexpr ErrorCode badFigure{"vault.bad-figure", ErrorKind::Usage}; ///< beyond 10¹⁵, or text that is too long
} // namespace errors

/// A count that a page stated when it was captured, as a person confirmed it.
struct FigureEntry {
    FigureKind kind = FigureKind::Views;
    uint64_t value = 0;
    bool isExact = true; ///< false for what the page shortened, such as "1.2K"
    std::string written; ///< as on the page; may be empty
    std::string sign; ///< by what it was found ("json-ld", "text" …), or "by hand"
    UtcTime setAt = {}; ///< when it was confirmed; add() sets it
};

/// What one item of an address counted: one point of how its figures grew.
struct FigurePoint {
    ItemId item;
    std::string exhibit;
    UtcTime capturedAt;
    std::vector<FigureEntry> figures; ///< at most one of each kind
};

/// Whether add() takes it.
bool isCountable(const FigureEntry& entry);
/// Of an item that is being made, in its transaction: what came with it, and an event that tells of it. The caller
/// holds the mutex.
Result<void> insertFigures(Vault& vault, const Item& item, std::span<const FigureEntry> entries);
/// How the figures of one kind went over the captures of an address.
struct FigureSeries {
    struct Point {
        UtcTime at; ///< of the capture
        uint64_t value = 0;
        bool isExact = true;
    };
    FigureKind kind = FigureKind::Views;
    std::vector<Point> points; ///< two or more, oldest first
    int64_t change() const; ///< from the first to the last
    bool isExact() const; ///< whether both of those are
};
/// In the order of kinds, each that more than one capture has. `points`: Figures::growth().
std::vector<FigureSeries> seriesOf(std::span<const FigurePoint> points);

/// What counts on an item, by kind; without a change, and so for whoever may only read.
Result<std::vector<FigureEntry>> figuresOn(const Vault& vault, const ItemId& item);

/// Whether anybody or any figure was ever put down for an item that is still there.
Result<bool> hasPageFacts(const Vault& vault);

/// Views, likes, shares and comments, as dated rows beside the items: of each kind the newest row counts. The custody
/// log tells that there was such a change, not what it says. Of an item that is not there: vault.no-such-item,
/// vault.item-deleted.
class Figures {
public:
    explicit Figures(Vault& vault)
        : m_vault(vault)
    {
    }
    Result<void> add(const ItemId& item, std::span<const FigureEntry> entries); ///< all or none; vault.bad-figure
    Result<bool> remove(const ItemId& item, FigureKind kind); ///< false when the item has none of that kind
    Result<std::vector<FigureEntry>> onItem(const ItemId& item) const { return figuresOn(m_vault, item); }
    /// Of every item with the same address, oldest first; those without figures are left out.
    Result<std::vector<FigurePoint>> growth(const ItemId& item) const;

private:
    Vault& m_vault;
};

} // namespace holdfast::vault
