// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteModel.h"

#include "storage/QueueQuery.h"
#include "ui/Settings.h"
#include "ui/palette/FuzzyMatch.h"

#include <algorithm>

namespace sampan
{

namespace
{

constexpr int mostOfAKind = 6;
constexpr int mostRecentShown = 5;

/// What was typed without its leading mark.
QString wordsOf(const QString& typed)
{
    const bool marked = typed.startsWith(u'>') || typed.startsWith(u'#') || typed.startsWith(u'@');
    return (marked ? typed.mid(1) : typed).trimmed();
}

bool asksOtherThan(const QString& typed, QChar mark)
{
    return !typed.isEmpty() && typed.at(0) != mark && QStringLiteral(">#@").contains(typed.at(0));
}

PaletteEntry entryOf(const QueueRow& row)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Conversation;
    entry.title = row.conversation.subject.isEmpty() ? row.customerName : row.conversation.subject;
    entry.detail = row.customerName;
    entry.icon = QStringLiteral("message-square");
    entry.conversationId = row.conversation.id;
    entry.storeCode = row.storeCountry;
    entry.storeColor = row.storeColor;
    return entry;
}

} // namespace

PaletteModel::PaletteModel(const ActionCatalog& actions, const Settings& settings, Store* store, QObject* parent)
    : QAbstractListModel(parent), m_actions(actions), m_settings(settings), m_store(store),
      m_hits(new SearchResultsModel(store, this))
{
    connect(m_hits, &SearchResultsModel::finished, this, [this] {
        rebuild();
        Q_EMIT settled();
    });
}

void PaletteModel::start(const QList<Id>& seen, bool canWrite)
{
    m_canWrite = canWrite;
    m_seen.clear();
    setQuery({});
    readSeen(seen);
}

void PaletteModel::readSeen(const QList<Id>& seen)
{
    QList<CompactId> ids;
    for (const Id& id : seen)
        ids.append(CompactId::fromId(id));
    m_store->fetch<QList<QueueRow>>([ids](ReadConnection& connection) { return QueueQuery::rows(connection, ids); },
                                    this,
                                    [this](const Result<QList<QueueRow>>& rows) {
                                        for (const QueueRow& row : rows ? *rows : QList<QueueRow>())
                                            m_seen.append(entryOf(row));
                                        rebuild();
                                    });
}

void PaletteModel::setQuery(const QString& typed)
{
    m_typed = typed.trimmed();
    m_hits->setQuery(m_typed.startsWith(u'>') ? QString() : wordsOf(m_typed));
    rebuild();
}

std::optional<PaletteEntry> PaletteModel::actionEntry(ActionId id, const QString& words) const
{
    const ActionSpec& spec = ActionCatalog::spec(id);
    if (!m_actions.isOffered(id) || id == ActionId::CommandPalette || id == ActionId::SearchSlash)
        return {};
    const QAction* action = m_actions.action(id);
    const auto match = fuzzyMatch(action->text(), words);
    if (!match)
        return {};
    PaletteEntry entry;
    entry.title = action->text();
    entry.icon = QString::fromLatin1(spec.icon);
    entry.keys = m_actions.keyHint(id);
    entry.marks = match->marks;
    entry.action = id;
    const bool writes = spec.scope == ActionScope::Composer;
    entry.isEnabled = action->isEnabled() && (!writes || m_canWrite);
    entry.detail = !action->isEnabled() ? m_actions.reason(id)
                   : !entry.isEnabled   ? tr("only while writing")
                                        : QString();
    return entry;
}

QList<PaletteEntry> PaletteModel::actionRows() const
{
    const QString words = wordsOf(m_typed);
    const QStringList recent = m_settings.recentCommands();
    QList<std::pair<int, PaletteEntry>> found;
    for (const ActionSpec& spec : ActionCatalog::table()) {
        std::optional<PaletteEntry> entry = actionEntry(spec.id, words);
        if (!entry)
            continue;
        const qsizetype place = recent.indexOf(QString::fromLatin1(spec.name));
        const int habit = place >= 0 ? 30 - 3 * static_cast<int>(place) : 0;
        const int score = words.isEmpty() ? 0 : fuzzyMatch(entry->title, words)->score + habit;
        entry->section = tr("Actions");
        found.append({entry->isEnabled ? score : score - 1000, *entry});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<PaletteEntry> rows;
    for (const auto& each : found)
        rows.append(each.second);
    return rows;
}

QList<PaletteEntry> PaletteModel::recentRows() const
{
    QList<PaletteEntry> rows;
    if (!m_typed.startsWith(u'#')) {
        for (const QString& name : m_settings.recentCommands()) {
            const auto spec =
                std::find_if(ActionCatalog::table().begin(), ActionCatalog::table().end(),
                             [&name](const ActionSpec& each) { return name == QLatin1StringView(each.name); });
            const auto entry = spec == ActionCatalog::table().end() ? std::nullopt : actionEntry(spec->id, QString());
            if (entry && rows.size() < mostRecentShown)
                rows.append(*entry);
        }
    }
    for (PaletteEntry& row : rows)
        row.section = tr("Done last");
    if (m_typed.startsWith(u'>'))
        return rows;
    for (PaletteEntry seen : m_seen) {
        seen.section = tr("Seen last");
        rows.append(seen);
    }
    return rows;
}

QList<PaletteEntry> PaletteModel::hitRows() const
{
    QList<PaletteEntry> conversations;
    QList<PaletteEntry> people;
    for (int row = 0; row < m_hits->rowCount(); ++row) {
        const QModelIndex hit = m_hits->index(row, 0);
        const auto kind = static_cast<SearchKind>(hit.data(HitKindRole).toInt());
        PaletteEntry entry;
        entry.title = hit.data(HitTitleRole).toString();
        entry.conversationId = hit.data(HitConversationIdRole).toString();
        entry.isEnabled = !entry.conversationId.isEmpty();
        if (const auto match = fuzzyMatch(entry.title, wordsOf(m_typed)))
            entry.marks = match->marks;
        if (kind == SearchKind::Conversation && conversations.size() < mostOfAKind) {
            entry.kind = PaletteEntry::Kind::Conversation;
            entry.section = tr("Conversations");
            entry.detail = hit.data(HitWhoRole).toString();
            entry.icon = QStringLiteral("messages-square");
            conversations.append(entry);
        } else if (kind == SearchKind::Customer && people.size() < mostOfAKind) {
            entry.kind = PaletteEntry::Kind::Customer;
            entry.section = tr("Customers");
            entry.detail = entry.isEnabled ? hit.data(HitTextRole).toString() : tr("no conversation here");
            entry.icon = QStringLiteral("circle-user");
            people.append(entry);
        }
    }
    if (m_typed.startsWith(u'@'))
        return people;
    return m_typed.startsWith(u'#') ? conversations : conversations + people;
}

void PaletteModel::rebuild()
{
    const bool empty = wordsOf(m_typed).isEmpty();
    QList<PaletteEntry> rows;
    if (empty && !m_typed.startsWith(u'@'))
        rows = recentRows();
    if (!asksOtherThan(m_typed, u'>'))
        rows += actionRows();
    if (!empty && !m_typed.startsWith(u'>'))
        rows += hitRows();
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const PaletteEntry& entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.title, entry.detail, entry.keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return entry.detail.isEmpty() ? entry.title : entry.title + u'\n' + entry.detail;
    case EntryRole:
        return QVariant::fromValue(entry);
    case StartsSectionRole:
        return index.row() == 0 || m_rows.at(index.row() - 1).section != entry.section;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    const bool enabled = index.isValid() && index.row() < m_rows.size() && m_rows.at(index.row()).isEnabled;
    return enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

} // namespace sampan
