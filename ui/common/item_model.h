#pragma once

#include "core/vault/items.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>
#include <QStringList>
#include <functional>
#include <vector>

namespace holdfast::ui {

class Session;

/// The items of the vault, or of one of its cases, newest first, read from the vault in pages as the list is scrolled;
/// their mosaics, kept in memory only. Can carry a tick for each item.
class ItemModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { MosaicRole = Qt::UserRole + 1, HasPictureRole, SubtitleRole, KindRole, TimeRole, ExhibitRole };
    explicit ItemModel(Session& session, QObject* parent = nullptr);
    void setSearch(const QString& text);
    void setCase(const std::optional<CaseId>& caseId); ///< without one: the vault's own and what was received
    void setPicker(std::function<bool(const vault::Item&)> keep); ///< shows only what it keeps
    void setTicks(bool on);
    /// What stands behind an item's kind and is read out with it; where it is empty, nothing.
    void setRemark(std::function<QString(const vault::Item&)> remark);
    void sayRemarksAgain(); ///< they have become others
    const std::vector<ItemId>& ticked() const { return m_ticked; }
    void tickOnly(std::vector<ItemId> items);
    const vault::Item* item(const QModelIndex& index) const;
    void reload();
    void replace(const vault::Item& changed); ///< where it is in the list, without losing the place in it

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded();
    void ticksChanged();

private:
    void forgetTicksOfWhatIsGone();
    QStringList kindAndRemark(const vault::Item& item) const;
    QImage mosaic(const vault::Item& item) const;
    Session& m_session;
    std::vector<vault::Item> m_items;
    std::function<bool(const vault::Item&)> m_keep;
    std::function<QString(const vault::Item&)> m_remark;
    vault::ItemFilter m_filter;
    bool m_more = false;
    bool m_loading = false;
    bool m_ticks = false;
    quint64 m_generation = 0; ///< answers to an older question are dropped
    std::vector<ItemId> m_ticked;
    mutable QCache<QString, QImage> m_mosaics{4000};
    mutable QSet<QString> m_asked;
};

} // namespace holdfast::ui
