// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/ConversationDetails.h"
#include "ui/conversation/FormBox.h"

class QListWidget;
class QPlainTextEdit;

namespace sampan
{

class Field;

/// Passes a conversation on to a team or an agent, with the reason in the agent's own words. Typing narrows the list.
class TransferBox : public FormBox
{
    Q_OBJECT

public:
    TransferBox(const Theme& theme, QWidget* window, const ConversationDetails& details);

    Transfer transfer() const;
    Field* search() const { return m_search; }
    QListWidget* list() const { return m_list; }
    QPlainTextEdit* reason() const { return m_reason; }

protected:
    bool check() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const ConversationDetails& details);
    void filter(const QString& text);

    Field* m_search;
    QListWidget* m_list;
    QPlainTextEdit* m_reason;
};

} // namespace sampan
