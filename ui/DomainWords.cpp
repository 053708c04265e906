// SPDX-License-Identifier: GPL-3.0-or-later
// The words and icons of the domain; the other half of Format.
#include "ui/Format.h"

#include <QHash>

namespace sampan
{

QString Format::channelName(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return tr("E-mail");
    case Channel::Chat:
        return tr("Chat");
    case Channel::Phone:
        return tr("Call note");
    case Channel::Social:
        return tr("Social");
    case Channel::Marketplace:
        return tr("Marketplace");
    }
    return {};
}

QString Format::channelIcon(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return QStringLiteral("mail");
    case Channel::Chat:
        return QStringLiteral("message-circle");
    case Channel::Phone:
        return QStringLiteral("phone");
    case Channel::Social:
        return QStringLiteral("at-sign");
    case Channel::Marketplace:
        return QStringLiteral("store");
    }
    return {};
}

QString Format::statusName(ConversationStatus status)
{
    switch (status) {
    case ConversationStatus::New:
        return tr("New");
    case ConversationStatus::Open:
        return tr("Open");
    case ConversationStatus::Pending:
        return tr("Pending");
    case ConversationStatus::OnHold:
        return tr("On hold");
    case ConversationStatus::Solved:
        return tr("Solved");
    case ConversationStatus::Closed:
        return tr("Closed");
    }
    return {};
}

QString Format::statusIcon(ConversationStatus status)
{
    switch (status) {
    case ConversationStatus::New:
        return QStringLiteral("circle-dashed");
    case ConversationStatus::Open:
        return QStringLiteral("circle-dot");
    case ConversationStatus::Pending:
        return QStringLiteral("hourglass");
    case ConversationStatus::OnHold:
        return QStringLiteral("circle-pause");
    case ConversationStatus::Solved:
        return QStringLiteral("circle-check");
    case ConversationStatus::Closed:
        return QStringLiteral("lock");
    }
    return {};
}

QString Format::priorityName(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return tr("Low");
    case Priority::Normal:
        return tr("Normal");
    case Priority::High:
        return tr("High");
    case Priority::Urgent:
        return tr("Urgent");
    }
    return {};
}

QString Format::categoryName(const QString& category)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("productQuality"), QT_TR_NOOP("Product quality")},
        {QStringLiteral("logistics"), QT_TR_NOOP("Logistics")},
        {QStringLiteral("payment"), QT_TR_NOOP("Payment")},
        {QStringLiteral("afterSale"), QT_TR_NOOP("After-sale service")},
        {QStringLiteral("information"), QT_TR_NOOP("Information")},
        {QStringLiteral("complaint"), QT_TR_NOOP("Complaint")},
        {QStringLiteral("suggestion"), QT_TR_NOOP("Suggestion")},
        {QStringLiteral("technical"), QT_TR_NOOP("Technical")},
        {QStringLiteral("specialRequest"), QT_TR_NOOP("Special request")},
        {QStringLiteral("other"), QT_TR_NOOP("Other")},
        {QStringLiteral("customs"), QT_TR_NOOP("Customs")},
        {QStringLiteral("delay"), QT_TR_NOOP("Delay")},
        {QStringLiteral("lost"), QT_TR_NOOP("Lost parcel")},
        {QStringLiteral("damage"), QT_TR_NOOP("Damage in transit")},
        {QStringLiteral("address"), QT_TR_NOOP("Change of address")},
        {QStringLiteral("return"), QT_TR_NOOP("Return")},
        {QStringLiteral("exchange"), QT_TR_NOOP("Exchange")},
        {QStringLiteral("refund"), QT_TR_NOOP("Refund")},
        {QStringLiteral("warranty"), QT_TR_NOOP("Warranty")},
        {QStringLiteral("wrongItem"), QT_TR_NOOP("Wrong item")},
        {QStringLiteral("declined"), QT_TR_NOOP("Payment declined")},
        {QStringLiteral("chargedTwice"), QT_TR_NOOP("Charged twice")},
        {QStringLiteral("invoice"), QT_TR_NOOP("Invoice")},
        {QStringLiteral("defect"), QT_TR_NOOP("Defect")},
        {QStringLiteral("notAsDescribed"), QT_TR_NOOP("Not as described")},
    };
    QStringList shown;
    for (const QString& part : category.split(u'/', Qt::SkipEmptyParts)) {
        const auto known = words.constFind(part);
        QString word = known != words.constEnd() ? tr(*known) : part;
        if (!word.isEmpty())
            word[0] = word.at(0).toUpper();
        shown.append(word);
    }
    return shown.join(QStringLiteral(" › "));
}

QString Format::languageName(const QString& language)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("ar"), QT_TR_NOOP("Arabic")},     {QStringLiteral("cs"), QT_TR_NOOP("Czech")},
        {QStringLiteral("da"), QT_TR_NOOP("Danish")},     {QStringLiteral("de"), QT_TR_NOOP("German")},
        {QStringLiteral("el"), QT_TR_NOOP("Greek")},      {QStringLiteral("en"), QT_TR_NOOP("English")},
        {QStringLiteral("es"), QT_TR_NOOP("Spanish")},    {QStringLiteral("fi"), QT_TR_NOOP("Finnish")},
        {QStringLiteral("fr"), QT_TR_NOOP("French")},     {QStringLiteral("he"), QT_TR_NOOP("Hebrew")},
        {QStringLiteral("hi"), QT_TR_NOOP("Hindi")},      {QStringLiteral("hu"), QT_TR_NOOP("Hungarian")},
        {QStringLiteral("id"), QT_TR_NOOP("Indonesian")}, {QStringLiteral("it"), QT_TR_NOOP("Italian")},
        {QStringLiteral("ja"), QT_TR_NOOP("Japanese")},   {QStringLiteral("ko"), QT_TR_NOOP("Korean")},
        {QStringLiteral("nb"), QT_TR_NOOP("Norwegian")},  {QStringLiteral("nl"), QT_TR_NOOP("Dutch")},
        {QStringLiteral("pl"), QT_TR_NOOP("Polish")},     {QStringLiteral("pt"), QT_TR_NOOP("Portuguese")},
        {QStringLiteral("ro"), QT_TR_NOOP("Romanian")},   {QStringLiteral("ru"), QT_TR_NOOP("Russian")},
        {QStringLiteral("sv"), QT_TR_NOOP("Swedish")},    {QStringLiteral("th"), QT_TR_NOOP("Thai")},
        {QStringLiteral("tr"), QT_TR_NOOP("Turkish")},    {QStringLiteral("uk"), QT_TR_NOOP("Ukrainian")},
        {QStringLiteral("vi"), QT_TR_NOOP("Vietnamese")},
    };
    const QString tag = QString(language).replace(u'_', u'-').toLower();
    const QString base = tag.section(u'-', 0, 0);
    if (base == u"zh") {
        const bool traditional = tag.contains(u"hant") || tag.endsWith(u"-tw") || tag.endsWith(u"-hk");
        return traditional ? tr("Chinese, traditional") : tr("Chinese");
    }
    const auto known = words.constFind(base);
    return known != words.constEnd() ? tr(*known) : language;
}

QString Format::deliveryName(DeliveryState state)
{
    switch (state) {
    case DeliveryState::None:
        return {};
    case DeliveryState::Queued:
        return tr("Queued");
    case DeliveryState::Sending:
        return tr("Sending");
    case DeliveryState::Sent:
        return tr("Sent");
    case DeliveryState::Delivered:
        return tr("Delivered");
    case DeliveryState::Read:
        return tr("Read");
    case DeliveryState::Failed:
        return tr("Not sent");
    case DeliveryState::Scheduled:
        return tr("Scheduled");
    case DeliveryState::Withdrawn:
        return tr("Withdrawn");
    }
    return {};
}

QString Format::deliveryIcon(DeliveryState state)
{
    switch (state) {
    case DeliveryState::None:
        return {};
    case DeliveryState::Queued:
        return QStringLiteral("clock-arrow-up");
    case DeliveryState::Sending:
        return QStringLiteral("arrow-up");
    case DeliveryState::Sent:
        return QStringLiteral("check");
    case DeliveryState::Delivered:
        return QStringLiteral("check-check");
    case DeliveryState::Read:
        return QStringLiteral("eye");
    case DeliveryState::Failed:
        return QStringLiteral("circle-alert");
    case DeliveryState::Scheduled:
        return QStringLiteral("timer");
    case DeliveryState::Withdrawn:
        return QStringLiteral("undo-2");
    }
    return {};
}

} // namespace sampan
