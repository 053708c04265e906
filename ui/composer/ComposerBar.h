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
    /// BCP 47 of what is written; empty: there is no choice (a note).
    void setLanguage(const QString& language);
    Button* languageButton() const { return m_language; }

Q_SIGNALS:
    void sendAsked(sampan::AfterSend after);
    void sendLaterAsked();
    void sendAndSnoozeAsked();
    void languageAsked();
    void mentionAsked();
    /// A tool was pressed with the pointer: it acts on the text, which is to have the focus.
    void toolPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Button* addTool(int actionId, const QString& icon, const QString& name);
    void addEnd();
    void showMenu();
    void refresh();

    const Theme& m_theme;
    const ActionCatalog* m_actions;
    DraftMode m_mode = DraftMode::Reply;
    bool m_online = true;
    SplitButton* m_send;
    Button* m_addNote;
    Button* m_language;
    Button* m_mention;
    QString m_languageCode;
    QList<Button*> m_formats; ///< give way when the bar is narrow; their keys go on working
};

} // namespace sampan
