// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>
#include <functional>
#include <memory>

class QTimer;

namespace sampan
{

class Button;
class TextLabel;

/// An undo that outlives the screen it came from: it holds what carries it out. A notice with such a one can be said
/// again when the window is built anew.
struct LastingUndo {
    std::shared_ptr<void> owner;
    std::function<void()> act;
    QString conversationId = {}; ///< where what is taken back is to be seen; empty: nowhere else
    void operator()() const { act(); }
};

/// A short message above the status row that takes something back ("Solved  Undo"). One at a time; it goes after
/// eight seconds unless the pointer or the focus is on it.
class Notice : public QWidget
{
    Q_OBJECT

public:
    Notice(const Theme& theme, QWidget* window);

    /// Without `undo` there is only the text. `icon` as in Icons.h.
    void say(const QString& icon, const QString& text, std::function<void()> undo = {}, const QString& undoText = {});
    void dismiss();
    /// What is said now, if what it takes back outlives this screen; else empty.
    struct Said {
        QString icon;
        QString text;
        QString undoText;
        std::function<void()> undo;
    };
    Said lasting() const;
    /// Does what its button does; false when there is nothing to take back.
    bool undo();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    TextLabel* m_text;
    Button* m_button;
    QTimer* m_timer;
    QString m_icon;
    std::function<void()> m_undo;
};

} // namespace sampan
