// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/Roles.h"
#include "storage/SearchStore.h"
#include "storage/Store.h"

#include <QAbstractListModel>
#include <array>

namespace sampan
{

/// What a search found: customers, conversations, messages, each newest first. Typing on cancels the query that is
/// overtaken; the rows of the last one stay until new ones are here. More messages are fetched as the list is scrolled
/// (canFetchMore / fetchMore, asynchronous).
class SearchResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SearchResultsModel(Store* store, QObject* parent = nullptr);

    /// An empty text empties the list.
    void setQuery(const QString& text);
    const QString& query() const { return m_query; }
    bool isSearching() const { return m_isSearching; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QHash<int, QByteArray> roleNames() const override;

    int countOf(SearchKind kind) const;

Q_SIGNALS:
    /// The answer to setQuery is complete in the rows (maybe none).
    void finished(const QString& query);
    void failed(const sampan::Error& error);

private:
    struct Found {
        QList<SearchHit> hits;
        qint64 next = 0;
        std::optional<Error> error;
    };
    static Found findAll(ReadConnection& connection, const QString& text);
    void replaceRows(const Found& found);
    void appendRows(const SearchPage& page);
    void finish(const Found& found);
    QVariant valueOf(const SearchHit& hit, int role) const;

    Store* m_store;
    QString m_query;
    QList<SearchHit> m_hits;
    qint64 m_next = 0;
    ReadTicket m_ticket;
    bool m_isSearching = false;
    bool m_isFetchingMore = false;
};

} // namespace sampan

Q_DECLARE_METATYPE(sampan::TextRange)
