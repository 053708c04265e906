// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueRowText.h"

#include "domain/Enums.h"
#include "items/Roles.h"
#include "ui/Format.h"
#include "ui/queue/SectionedQueue.h"

namespace sampan
{

namespace
{

constexpr qint64 hour = 3600 * 1000;

Chip settled(const QModelIndex& index, const QDateTime& now)
{
    const auto status = static_cast<ConversationStatus>(index.data(StatusRole).toInt());
    const QString date = Format::shortDate(index.data(LastMessageAtRole).toDateTime(), now);
    if (status == ConversationStatus::New || status == ConversationStatus::Open)
        return {ChipKind::Plain, QStringLiteral("check"), date};
    return {ChipKind::Plain, Format::statusIcon(status), Format::statusName(status)};
}

} // namespace

Chip QueueRowText::wait(const QModelIndex& index, const QDateTime& now, bool brief)
{
    const QDateTime since = index.data(WaitingSinceRole).toDateTime();
    if (!since.isValid())
        return settled(index, now);
    const qint64 waited = since.msecsTo(now);
    const QString time = Format::duration(waited);
    const QString text = brief ? time : tr("Waits %1", "the customer, for a time").arg(time);
    if (waited >= 24 * hour)
        return {ChipKind::Over, QStringLiteral("circle-alert"), text};
    if (waited >= 4 * hour)
        return {ChipKind::Warn, QStringLiteral("alarm-clock"), text};
    return {ChipKind::Plain, QStringLiteral("clock"), text};
}

QString QueueRowText::channel(const QModelIndex& index)
{
    const auto channel = static_cast<Channel>(index.data(ChannelRole).toInt());
    const QString site = index.data(StoreSiteRole).toString();
    return channel == Channel::Marketplace && !site.isEmpty() ? site : Format::channelName(channel);
}

std::optional<Chip> QueueRowText::own(const QModelIndex& index)
{
    if (index.data(PendingCountRole).toInt() > 0)
        return Chip{ChipKind::Neutral, QStringLiteral("clock-arrow-up"), tr("Queued")};
    if (index.data(HasDraftRole).toBool())
        return Chip{ChipKind::Line, QStringLiteral("pencil"), tr("Draft")};
    return std::nullopt;
}

QString QueueRowText::topic(const QModelIndex& index)
{
    const QStringList labels = index.data(LabelNamesRole).toStringList();
    if (!labels.isEmpty())
        return labels.size() == 1 ? labels.first() : labels.first() + QStringLiteral(" +%1").arg(labels.size() - 1);
    return Format::categoryName(index.data(CategoryRole).toString()).section(QStringLiteral(" › "), -1);
}

QString QueueRowText::spoken(const QModelIndex& index, const QDateTime& now)
{
    if (!index.data(IsLoadedRole).toBool())
        return tr("Loading");
    QStringList parts;
    if (index.data(SectionedQueue::IsChosenRole).toBool())
        parts << tr("Chosen");
    if (index.data(IsUnreadRole).toBool())
        parts << tr("Unread");
    parts << index.data(CustomerNameRole).toString() << index.data(SubjectRole).toString()
          << wait(index, now, false).text << index.data(StoreNameRole).toString() << channel(index)
          << Format::countryName(index.data(CountryRole).toString())
          << Format::languageName(index.data(LanguageRole).toString()) << topic(index);
    const auto priority = static_cast<Priority>(index.data(PriorityRole).toInt());
    if (priority != Priority::Normal)
        parts << tr("Priority: %1").arg(Format::priorityName(priority));
    const QString assignee = index.data(AssigneeNameRole).toString();
    parts << (assignee.isEmpty() ? tr("Not assigned") : tr("Assigned to %1").arg(assignee));
    if (index.data(PendingCountRole).toInt() > 0)
        parts << tr("Waits in the outbox");
    if (index.data(HasDraftRole).toBool())
        parts << tr("With your draft");
    parts << index.data(SectionedQueue::PresenceTextRole).toString();
    parts.removeAll(QString());
    return parts.join(tr(", ", "between the parts of a spoken row"));
}

} // namespace sampan
