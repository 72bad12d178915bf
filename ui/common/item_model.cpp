#include "ui/common/item_model.h"

#include "ui/common/format_text.h"
#include "ui/common/picture_source.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"

#include <algorithm>

namespace holdfast::ui {

namespace {
constexpr size_t pageSize = 200;
}

ItemModel::ItemModel(Session& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&m_session, &Session::itemsChanged, this, &ItemModel::reload);
    connect(&m_session, &Session::itemChanged, this, &ItemModel::replace);
    reload();
}

void ItemModel::setSearch(const QString& text)
{
    m_filter.search = text.toStdString();
    reload();
}

void ItemModel::setCase(const std::optional<CaseId>& caseId)
{
    if (m_filter.caseId == caseId)
        return;
    m_filter.caseId = caseId;
    reload();
}

void ItemModel::setPicker(std::function<bool(const vault::Item&)> keep)
{
    m_keep = std::move(keep);
    reload();
}

void ItemModel::setTicks(bool on)
{
    beginResetModel();
    m_ticks = on;
    endResetModel();
}

void ItemModel::setRemark(std::function<QString(const vault::Item&)> remark)
{
    m_remark = std::move(remark);
    sayRemarksAgain();
}

void ItemModel::sayRemarksAgain()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SubtitleRole, KindRole, Qt::AccessibleTextRole});
}

QStringList ItemModel::kindAndRemark(const vault::Item& item) const
{
    QStringList texts{describeKind(item)};
    if (const QString remark = m_remark ? m_remark(item) : QString(); !remark.isEmpty())
        texts << remark;
    return texts;
}

const vault::Item* ItemModel::item(const QModelIndex& index) const
{
    return index.isValid() && static_cast<size_t>(index.row()) < m_items.size()
        ? &m_items[static_cast<size_t>(index.row())]
        : nullptr;
}

void ItemModel::reload()
{
    ++m_generation;
    beginResetModel();
    m_items.clear();
    m_filter.offset = 0;
    m_filter.limit = pageSize;
    m_more = true;
    m_loading = false;
    endResetModel();
    fetchMore({});
}

void ItemModel::replace(const vault::Item& changed)
{
    const auto found = std::ranges::find(m_items, changed.id, &vault::Item::id);
    if (found == m_items.end())
        return;
    const int row = static_cast<int>(found - m_items.begin());
    if (m_keep && !m_keep(changed)) {
        beginRemoveRows({}, row, row);
        m_items.erase(found);
        endRemoveRows();
        return;
    }
    *found = changed;
    if (!PictureSource::pictureOf(changed)) {
        m_mosaics.remove(fromUtf8(changed.id.text()));
        m_asked.remove(fromUtf8(changed.id.text()));
    }
    Q_EMIT dataChanged(index(row), index(row));
}

int ItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

bool ItemModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void ItemModel::fetchMore(const QModelIndex&)
{
    if (m_loading || !m_more)
        return;
    m_loading = true;
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault(), filter = m_filter] { return vault->items(filter); },
        [this, generation = m_generation](Result<std::vector<vault::Item>> items) {
            if (generation != m_generation)
                return;
            m_loading = false;
            m_more = items && items->size() == pageSize;
            if (items) {
                m_filter.offset += items->size();
                if (m_keep)
                    std::erase_if(*items, [this](const vault::Item& item) { return !m_keep(item); });
                if (!items->empty()) {
                    const int first = static_cast<int>(m_items.size());
                    beginInsertRows({}, first, first + static_cast<int>(items->size()) - 1);
                    std::ranges::move(*items, std::back_inserter(m_items));
                    endInsertRows();
                }
            }
            if (items)
                forgetTicksOfWhatIsGone();
            Q_EMIT loaded();
        });
}

void ItemModel::forgetTicksOfWhatIsGone()
{
    if (m_more || m_keep || !m_filter.search.empty())
        return; // what is not in the list may be in the vault
    const size_t gone = std::erase_if(m_ticked,
        [this](const ItemId& ticked) { return std::ranges::find(m_items, ticked, &vault::Item::id) == m_items.end(); });
    if (gone > 0)
        Q_EMIT ticksChanged();
}

void ItemModel::tickOnly(std::vector<ItemId> items)
{
    m_ticked = std::move(items);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

QVariant ItemModel::data(const QModelIndex& index, int role) const
{
    const vault::Item* found = item(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return describeTitle(*found);
    case Qt::AccessibleTextRole:
        return (QStringList{describeTitle(*found)} + kindAndRemark(*found) + QStringList{fromUtf8(found->exhibit)})
            .join(QStringLiteral(", "));
    case SubtitleRole:
        return (kindAndRemark(*found) + QStringList{formatTime(found->capturedAt)}).join(QStringLiteral(" · "));
    case KindRole:
        return kindAndRemark(*found).join(QStringLiteral(" · "));
    case TimeRole:
        return formatTime(found->capturedAt);
    case ExhibitRole:
        return fromUtf8(found->exhibit);
    case HasPictureRole:
        return PictureSource::pictureOf(*found) != nullptr;
    case MosaicRole:
        return mosaic(*found);
    case Qt::CheckStateRole:
        if (!m_ticks)
            return {};
        return std::ranges::find(m_ticked, found->id) != m_ticked.end() ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ItemModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const vault::Item* found = item(index);
    if (!found || role != Qt::CheckStateRole || !m_ticks)
        return false;
    std::erase(m_ticked, found->id);
    if (value.toInt() == Qt::Checked)
        m_ticked.push_back(found->id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags ItemModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return m_ticks ? flags | Qt::ItemIsUserCheckable : flags;
}

QImage ItemModel::mosaic(const vault::Item& item) const
{
    if (!PictureSource::pictureOf(item))
        return {};
    const QString id = fromUtf8(item.id.text());
    if (const QImage* known = m_mosaics.object(id))
        return *known;
    if (!m_asked.contains(id)) {
        m_asked.insert(id);
        auto* self = const_cast<ItemModel*>(this);
        m_session.pictures().mosaic(item, self, [self, id](const QImage& image) {
            self->m_mosaics.insert(id, new QImage(image));
            if (!image.isNull())
                Q_EMIT self->dataChanged(self->index(0), self->index(self->rowCount() - 1), {MosaicRole});
        });
    }
    return {};
}

} // namespace holdfast::ui
