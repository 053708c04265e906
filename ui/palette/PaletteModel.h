// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/SearchResultsModel.h"
#include "ui/ActionCatalog.h"

#include <QAbstractListModel>

namespace sampan
{

class Settings;

/// One line of the palette.
struct PaletteEntry {
    enum class Kind { Action, Conversation, Customer };

    Kind kind = Kind::Action;
    QString section; ///< name of the group it stands in
    QString title;
    QString detail; ///< the quieter words after it; of something that cannot be done: why
    QString icon;
    QString keys;
    QList<std::pair<int, int>> marks; ///< what of the title was typed
    bool isEnabled = true;
    ActionId action = ActionId::Count_;
    Id conversationId; ///< to open
    QString storeCode; ///< instead of an icon
    int storeColor = 0;
};

/// What the palette offers for what was typed: actions by fuzzy match, then conversations and customers that the search
/// over this computer finds. Nothing typed: what was done last, the conversations seen last, then every action. A text
/// that begins with ">" asks for actions only, "#" for conversations, "@" for people.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EntryRole = 0x0701, StartsSectionRole };

    PaletteModel(const ActionCatalog& actions, const Settings& settings, Store* store, QObject* parent);

    /// `canWrite`: actions of the composer can be done where the focus was.
    void start(const QList<Id>& seen, bool canWrite);
    void setQuery(const QString& typed);
    const PaletteEntry& at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The rows are those of what was typed last, also the ones from the store.
    void settled();

private:
    void readSeen(const QList<Id>& seen);
    void rebuild();
    QList<PaletteEntry> actionRows() const;
    QList<PaletteEntry> recentRows() const;
    QList<PaletteEntry> hitRows() const;
    std::optional<PaletteEntry> actionEntry(ActionId id, const QString& words) const;

    const ActionCatalog& m_actions;
    const Settings& m_settings;
    Store* m_store;
    SearchResultsModel* m_hits;
    QList<PaletteEntry> m_seen;
    QList<PaletteEntry> m_rows;
    QString m_typed;
    bool m_canWrite = false;
};

} // namespace sampan

Q_DECLARE_METATYPE(sampan::PaletteEntry)
