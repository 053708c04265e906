// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sampan
{

class MessageListView;

/// Tells who does not see the screen what happens in the open conversation by itself: a message that came, an own reply
/// that was sent or failed. Says nothing of what the agent opened or what was there before. Lives with its view.
class LiveNews : public QObject
{
    Q_OBJECT

public:
    explicit LiveNews(MessageListView* view);

private:
    void onReset();
    void onInserted(int first, int last);
    void onChanged(int first, int last);
    void tellArrived(int row);
    void tellDelivery(int row);

    MessageListView* m_view;
    QSet<Id> m_awaited;                    ///< inserted, not loaded yet
    QHash<Id, DeliveryState> m_deliveries; ///< own messages seen on their way
};

} // namespace sampan
