// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"

#include <QHash>
#include <QMap>
#include <QObject>

namespace sampan
{

/// Who else reads or writes in which conversation, as the rows of the queue show it. Told by whoever hears of it;
/// nothing is stored. GUI thread.
class QueuePresence : public QObject
{
    Q_OBJECT

public:
    enum class Doing { Viewing, Typing };

    using QObject::QObject;

    /// Names of agents and what they do; an empty map: nobody any more.
    void set(const Id& conversationId, const QMap<QString, Doing>& agents);
    void clear();
    /// "eye", "pencil" when somebody writes, empty when nobody is there.
    QString icon(const Id& conversationId) const;
    /// "Zhou Kai is writing; Pilar Ruiz is reading"; empty when nobody is there.
    QString sentence(const Id& conversationId) const;

Q_SIGNALS:
    void changed(const sampan::Id& conversationId);

private:
    QHash<Id, QMap<QString, Doing>> m_agents;
};

} // namespace sampan
