// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/conversation/MessageItem.h"

#include <QCoreApplication>

namespace sampan
{

/// The mark under an own message.
struct DeliveryMark {
    QString icon;
    QString text;
    Token color = Token::Text3;
};

/// What the conversation says about its messages, in words.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(sampan::MessageWords)

public:
    static QString author(const MessageItem& item);
    /// "Mei Lin set the status to Solved"
    static QString activity(const MessageItem& item);
    static QString handling(const MessageItem& item, const QString& who);
    static QString activityIcon(const MessageItem& item);
    /// Empty icon: no mark. `online`: whether a queued message goes out by itself soon.
    static DeliveryMark mark(const MessageItem& item, const QDateTime& now, bool online);
    /// Everything a screen reader says of a message.
    static QString spoken(const MessageItem& item, const QString& channelName, const QDateTime& now, bool online);
    /// "Incoming call · +49 30 123456 · answered · 4 min"
    static QString call(const CallRecord& call);
    static QString callResult(CallResult result);
    /// "Goes out in 12 s"
    static QString goesOutIn(const MessageItem& item, const QDateTime& now);
};

} // namespace sampan
