// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "ui/conversation/FoldedText.h"
#include "ui/conversation/HeightIndex.h"
#include "ui/conversation/MessageBlock.h"
#include "ui/conversation/TextSpan.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>
#include <map>

class QAbstractItemModel;
class QTimer;

namespace sampan
{

/// What the list is told about its conversation, apart from the messages.
struct ConversationFacts {
    QString channelName;
    bool online = true;
    QString takeBackKeys;
    friend bool operator==(const ConversationFacts&, const ConversationFacts&) = default;
};

/// The messages of a conversation, newest at the bottom. Not an item view, because its text can be selected across
/// messages and its rows have any height: rows in view are laid out, all others have an estimated height that is
/// corrected when they come into view, with what the reader looks at kept in place. Sticks to the bottom until the
/// reader scrolls up. The model has the roles of items/Roles.h.
class MessageListView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    MessageListView(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);
    ~MessageListView() override;

    void setModel(QAbstractItemModel* model);
    QAbstractItemModel* model() const { return m_model; }
    void setFacts(const ConversationFacts& facts);
    const ConversationFacts& facts() const { return m_facts; }
    void setPictureSource(std::function<QImage(const MessageItem&, const QString& source)> pictures);
    void setAttachmentStates(std::function<AttachmentState(const QString& blobId)> states);
    /// Lays out again what shows this blob.
    void refreshBlob(const QString& blobId);
    /// Lays out one message again, with its remote pictures from now on.
    void showPictures(const Id& messageId);
    /// Asks the picture source again for the messages whose remote pictures are shown.
    void refreshPictures();

    int count() const { return m_heights.count(); }
    MessageItem itemAt(int row) const;
    Id idAt(int row) const;
    /// -1 if there is none.
    int rowOf(const Id& id) const;
    int currentRow() const { return m_current; }
    /// Empty if no row is current.
    Id currentId() const { return m_current < 0 ? Id() : idAt(m_current); }
    void setCurrentRow(int row);
    int focusedPart() const { return m_part; }
    void scrollToEnd();
    void scrollToRow(int row);
    /// First and last row in view, -1 when empty.
    std::pair<int, int> visibleRows() const { return {m_first, m_last}; }
    /// Of the row in viewport coordinates; from estimates while out of view.
    QRect rowRect(int row) const;
    /// The laid out message, made if it is not there.
    MessageBlock& block(int row);
    bool hasBlock(const Id& id) const { return m_blocks.contains(id); }
    int blockCount() const { return static_cast<int>(m_blocks.size()); }
    QString spokenText(int row) const;

    bool hasSelection() const { return !m_span.isEmpty(); }
    QString selectedText();
    void selectAll();
    void clearSelection();
    /// The selection, or the whole focused message.
    void copy();
    bool isAtEnd() const { return m_stick; }

    /// Marks `text` wherever it stands and brings the place number `ordinal` (from 0) of `messageId` into view; an
    /// empty text takes the marks away, an empty id moves nothing.
    void setSought(const QString& text, const Id& messageId, int ordinal);
    /// Where the sought text stands in the document of a laid out row.
    QList<FoundPlace> placesIn(int row);
    /// Keeps what is in view now, and comes back to it.
    void rememberPlace();
    void restorePlace();

Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    /// `beside`: all of its message, to step through.
    void attachmentActivated(const sampan::Attachment& attachment, const QList<sampan::Attachment>& beside);
    /// Pulled away with the button held.
    void attachmentDragged(const sampan::Attachment& attachment);
    void attachmentSaveAsked(const sampan::Attachment& attachment);
    void attachmentOpenAsked(const sampan::Attachment& attachment);
    void linkActivated(const QString& target);
    void takeBackAsked(const QString& outboxEntryId);
    void editAsked(const QString& outboxEntryId);
    void tryAgainAsked(const QString& outboxEntryId);
    /// Of a reply that waits at the server for its time.
    void withdrawAsked(const QString& messageId);
    void picturesAsked(const QString& messageId, const QStringList& addresses);
    void leaveAsked();
    /// Rows below the view that nobody has seen; 0 once the end is in view.
    void newBelowChanged(int count);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // Rows and layout (MessageListView.cpp)
    void connectModel();
    void resetRows();
    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void refreshRows(int first, int last);
    void forgetBlock(int row);
    void forgetBlocks();
    void shiftPlaces(int first, int difference);
    BlockContext contextFor(int row, const MessageItem& item) const;
    QString dayTextFor(int row) const;
    void relayout();
    bool measureVisible(qint64 top);
    qint64 wantedTop() const;
    void updateScrollBar();
    void evictFarBlocks();
    void anchorAt(int row, int y);
    void tick();
    void paintRow(QPainter& painter, int row, const QRect& exposed);
    void paintPlaceholder(QPainter& painter, const QRect& rect) const;
    int contentOffset() const;

    // Finding (MessageListFind.cpp)
    void showSought();

    // Keys (MessageListKeys.cpp)
    void step(int by);
    void page(int direction);
    bool handleSelectionKey(const QKeyEvent& event);
    bool handleMoveKey(const QKeyEvent& event);
    void extendSelection(const QKeyEvent& event);
    bool stepPart(bool next);
    void activatePart(int row, int part);
    void openInPlace(int row, const Id& id);
    void ensureVisible(int row);
    void focusSomething();
    void announceFocus();

    // Pointer (MessageListMouse.cpp)
    int rowAtPoint(const QPoint& point) const;
    QPoint inBlock(int row, const QPoint& point) const;
    TextPlace placeAt(const QPoint& point);
    void updateHover(const QPoint& point);
    void selectWordAt(const QPoint& point);
    void pullPart(const QPoint& point);

    struct Place {
        Id messageId;
        int y = 0;
        bool stick = true;
    };
    struct Found {
        quint64 serial = 0; ///< of the block; laid out anew: found anew
        QList<FoundPlace> places;
    };

    const Theme& m_theme;
    const Clock& m_clock;
    QAbstractItemModel* m_model = nullptr;
    ConversationFacts m_facts;
    std::function<QImage(const MessageItem&, const QString&)> m_pictures;
    std::function<AttachmentState(const QString&)> m_states;
    HeightIndex m_heights;
    std::map<Id, std::unique_ptr<MessageBlock>> m_blocks;
    QString m_sought;
    Id m_soughtId;
    int m_soughtOrdinal = 0;
    QHash<Id, Found> m_found;
    Place m_place;
    QSet<Id> m_quotesOpen;
    QSet<Id> m_attachmentsOpen;
    QSet<Id> m_whole;
    QSet<Id> m_picturesShown;
    qint64 m_top = 0;
    int m_anchorRow = 0;
    int m_anchorY = 0; ///< of the anchor row's top in the viewport
    bool m_stick = true;
    bool m_laying = false;
    int m_first = -1;
    int m_last = -1;
    int m_seenEnd = 0; ///< rows that have been in view at the end
    int m_current = -1;
    int m_part = -1;
    TextSpan m_span;
    int m_hoverRow = -1;
    int m_hoverPart = -1;
    int m_pressedRow = -1;
    int m_pressedPart = -1;
    QPoint m_pressedAt;
    bool m_selecting = false;
    QTimer* m_seconds;
};

} // namespace sampan
