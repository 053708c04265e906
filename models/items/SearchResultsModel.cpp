// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/SearchResultsModel.h"

#include <algorithm>

namespace sampan
{
namespace
{

constexpr int customersShown = 5;
constexpr int conversationsShown = 10;
constexpr int messagesPage = 30;

} // namespace

SearchResultsModel::SearchResultsModel(Store* store, QObject* parent) : QAbstractListModel(parent), m_store(store) {}

SearchResultsModel::Found SearchResultsModel::findAll(ReadConnection& connection, const QString& text)
{
    Found found;
    for (const auto& [kind, limit] : {std::pair{SearchKind::Customer, customersShown},
                                      {SearchKind::Conversation, conversationsShown},
                                      {SearchKind::Message, messagesPage}}) {
        const auto page = SearchStore::find(connection, kind, text, limit);
        if (!page) {
            found.error = page.error();
            return found;
        }
        found.hits += page->hits;
        found.next = page->next; // the messages' one remains
    }
    return found;
}

void SearchResultsModel::setQuery(const QString& text)
{
    m_ticket.cancel();
    m_query = text;
    m_isFetchingMore = false;
    m_isSearching = !text.trimmed().isEmpty();
    if (!m_isSearching) {
        finish({});
        return;
    }
    auto found = std::make_shared<Found>();
    m_ticket = m_store->search([text, found](ReadConnection& connection) { *found = findAll(connection, text); }, this,
                               [this, found] { finish(*found); });
}

void SearchResultsModel::finish(const Found& found)
{
    m_isSearching = false;
    if (found.error) {
        Q_EMIT failed(*found.error);
        return;
    }
    m_next = found.next;
    replaceRows(found);
    Q_EMIT finished(m_query);
}

/// Another query is another list: rows go and come, the view is told so in two steps instead of a reset.
void SearchResultsModel::replaceRows(const Found& found)
{
    if (!m_hits.isEmpty()) {
        beginRemoveRows({}, 0, int(m_hits.size()) - 1);
        m_hits.clear();
        endRemoveRows();
    }
    if (found.hits.isEmpty())
        return;
    beginInsertRows({}, 0, int(found.hits.size()) - 1);
    m_hits = found.hits;
    endInsertRows();
}

bool SearchResultsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next > 0 && !m_isFetchingMore && !m_isSearching;
}

void SearchResultsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetchingMore = true;
    auto result = std::make_shared<Result<SearchPage>>(Error{ErrorCode::StorageFailed, QStringLiteral("closed"), {}});
    m_ticket = m_store->search(
        [text = m_query, next = m_next, result](ReadConnection& connection) {
            *result = SearchStore::find(connection, SearchKind::Message, text, messagesPage, next);
        },
        this,
        [this, result] {
            m_isFetchingMore = false;
            if (*result)
                appendRows(**result);
            else
                Q_EMIT failed(result->error());
        });
}

void SearchResultsModel::appendRows(const SearchPage& page)
{
    m_next = page.next;
    if (page.hits.isEmpty())
        return;
    const int first = int(m_hits.size());
    beginInsertRows({}, first, first + int(page.hits.size()) - 1);
    m_hits += page.hits;
    endInsertRows();
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    if (role == HitIsFirstOfKindRole)
        return index.row() == 0 || m_hits.at(index.row() - 1).kind != m_hits.at(index.row()).kind;
    return valueOf(m_hits.at(index.row()), role);
}

QVariant SearchResultsModel::valueOf(const SearchHit& hit, int role) const
{
    switch (role) {
    case HitKindRole:
        return int(hit.kind);
    case HitIdRole:
        return hit.id;
    case HitConversationIdRole:
        return hit.conversationId;
    case Qt::DisplayRole:
    case HitTitleRole:
        return hit.title;
    case HitTextRole:
        return hit.text;
    case HitMatchesRole:
        return QVariant::fromValue(hit.matches);
    case HitWhoRole:
        return hit.who;
    case HitStoreNameRole:
        return hit.storeName;
    case HitStoreColorRole:
        return hit.storeColor;
    case HitAtRole:
        return hit.at;
    default:
        return {};
    }
}

int SearchResultsModel::countOf(SearchKind kind) const
{
    return int(
        std::count_if(m_hits.cbegin(), m_hits.cend(), [kind](const SearchHit& hit) { return hit.kind == kind; }));
}

QHash<int, QByteArray> SearchResultsModel::roleNames() const
{
    return {{HitKindRole, "kind"},
            {HitIdRole, "hitId"},
            {HitConversationIdRole, "conversationId"},
            {HitTitleRole, "title"},
            {HitTextRole, "text"},
            {HitMatchesRole, "matches"},
            {HitWhoRole, "who"},
            {HitStoreNameRole, "storeName"},
            {HitStoreColorRole, "storeColor"},
            {HitAtRole, "at"},
            {HitIsFirstOfKindRole, "isFirstOfKind"},
            {Qt::DisplayRole, "display"}};
}

} // namespace sampan
