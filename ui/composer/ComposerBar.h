// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DraftStore.h"
#include "ui/Theme.h"
#include "ui/composer/ReplySender.h"

#include <QWidget>

namespace sampan
{

class ActionCatalog;
class Button;
class SplitButton;

/// The bar under the text: files and formats at the start, the one main button at the end. A note's button is not
/// filled, because it sends nothing to anybody outside.
class ComposerBar : public QWidget
{
    Q_OBJECT

public:
    ComposerBar(const Theme& theme, const ActionCatalog* actions, QWidget* parent = nullptr);

    void setMode(DraftMode mode);
    void setOnline(bool online);
    void setSending(bool sending);

Q_SIGNALS:
    void sendAsked(sampan::AfterSend after);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTool(int actionId, const QString& icon, const QString& name);
    void showMenu();
    void refresh();

    const Theme& m_theme;
    const ActionCatalog* m_actions;
    DraftMode m_mode = DraftMode::Reply;
    bool m_online = true;
    SplitButton* m_send;
    Button* m_addNote;
};

} // namespace sampan
