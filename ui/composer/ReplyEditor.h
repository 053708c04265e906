// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>
#include <functional>

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
    /// The paragraphs of the selection become a quote, or stop being one.
    void toggleQuote();
    /// One level more (1) or less (-1) of the list, else of the quote.
    void indent(int levels);
    /// Puts a picture at the cursor; `cid` without "cid:". Shown at most `shownWidth` wide, whatever its size.
    void insertPicture(const QString& cid, const QImage& picture, const QString& name);
    /// The picture of a cid that came back with a draft is here now.
    void setPicture(const QString& cid, const QImage& picture);
    /// Takes the pictures of a cid out of the text.
    void removePicture(const QString& cid);
    void pastePlain();
    static constexpr int shownWidth = 320;

    /// Who is asked about a key before the editor (a list of suggestions); true: it was for the guest. Not asked while
    /// an input method composes.
    void setKeyGuest(std::function<bool(const QKeyEvent&)> guest) { m_guest = std::move(guest); }

    /// Line height in pixels for the language being written (24 for Arabic and Thai, else 21 at 100 %).
    void setLineHeight(int pixels);
    /// Space between the edge of the widget and the text.
    void setPadding(const QMargins& padding) { setViewportMargins(padding); }

Q_SIGNALS:
    void sendAsked(bool andSolve);
    void leaveAsked();
    void filesGiven(const QStringList& paths);
    void pictureGiven(const QImage& picture);
    /// Keyboard or pointer asks for what can be done here; position in coordinates of the screen.
    void menuAsked(const QPoint& at);
    /// What is being dragged over the text can be taken (files, pictures), or is gone again.
    void dragChanged(bool over);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool handleShortcut(const QKeyEvent& event);
    bool handleToken(const QKeyEvent& event);
    bool handleEmptyItem(const QKeyEvent& event);
    void paintQuoteLines();
    void indentList(QTextCursor cursor, int levels);
    void setQuoteLevel(int levels);
    void insertSafeHtml(const QString& html);
    void keepLineHeight();

    std::function<bool(const QKeyEvent&)> m_guest;
    bool m_composing = false;
    int m_lineHeight = 21;
};

} // namespace sampan
