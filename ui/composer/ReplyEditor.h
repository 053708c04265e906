// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace sampan
{

/// Where a reply or note is written: bold, italic, lists, links; pasted HTML is made safe and loses fonts and colours.
/// Return always makes a line; only Ctrl+Return asks to send, and never while an input method composes, because there
/// Return and Ctrl+Return belong to the candidate window.
class ReplyEditor : public QTextEdit
{
    Q_OBJECT

public:
    enum class List { Bullets, Numbers };

    explicit ReplyEditor(QWidget* parent = nullptr);

    /// True while an input method has text that is not yet decided.
    bool isComposing() const { return m_composing; }
    bool isBlank() const;

    void toggleBold();
    void toggleItalic();
    void toggleList(List list);
    /// Makes the selection (or `text`) a link; an empty target takes the link away.
    void setLink(const QString& target, const QString& text);
    QString linkAtCursor() const;

    /// Line height in pixels for the language being written (24 for Arabic and Thai, else 21 at 100 %).
    void setLineHeight(int pixels);
    /// Space between the edge of the widget and the text.
    void setPadding(const QMargins& padding) { setViewportMargins(padding); }

Q_SIGNALS:
    void sendAsked(bool andSolve);
    void leaveAsked();
    void filesGiven(const QStringList& paths);
    void pictureGiven(const QImage& picture);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool handleShortcut(const QKeyEvent& event);
    void insertSafeHtml(const QString& html);
    void keepLineHeight();

    bool m_composing = false;
    int m_lineHeight = 21;
};

} // namespace sampan
