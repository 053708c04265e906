// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "ui/Theme.h"

#include <QObject>

class QKeyEvent;

namespace sampan
{

class CompletionList;
class ReplyEditor;

/// "@" in a note offers the colleagues; choosing one puts a token there. Does nothing in a reply, because a buyer must
/// never see the name of a colleague by a slip.
class MentionCompleter : public QObject
{
    Q_OBJECT

public:
    MentionCompleter(const Theme& theme, ReplyEditor* editor);

    void setAgents(const QList<Agent>& agents) { m_agents = agents; }
    void setOn(bool on);
    /// Types the @ for who uses the button.
    void begin();
    CompletionList* list();
    bool handleKey(const QKeyEvent& event);

private:
    void refresh();
    void choose(const QString& agentId);

    const Theme& m_theme;
    ReplyEditor* m_editor;
    CompletionList* m_list = nullptr;
    QList<Agent> m_agents;
    bool m_on = false;
};

} // namespace sampan
