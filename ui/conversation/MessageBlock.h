// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/FoldedText.h"
#include "ui/conversation/MessageBody.h"
#include "ui/conversation/MessagePart.h"

#include <QRect>
#include <optional>

class QPainter;

namespace sampan
{

/// Whether an attachment is on this computer.
struct AttachmentState {
    enum class Kind { Waiting, Loading, Ready, Refused, Offline };
    Kind kind = Kind::Waiting;
    int percent = -1; ///< while loading; -1 when unknown
    friend bool operator==(const AttachmentState&, const AttachmentState&) = default;
};

/// What a block must know beyond its message. Functions are asked while it is laid out, never while it paints.
struct BlockContext {
    const Theme* theme = nullptr;
    QString channelName;
    bool online = true;
    bool rightToLeft = false;
    QString takeBackKeys; ///< "Alt Z"
    QDateTime now;        ///< UTC
    QString dayText;      ///< a day line stands above; empty: none
    bool remotePictures = false;
    bool quoteOpen = false;
    bool whole = false;           ///< all of a very long text
    bool attachmentsOpen = false; ///< all of them, not only the first dozen
    PictureSource pictures;
    std::function<AttachmentState(const QString& blobId)> attachmentState;
};

/// How a block is shown at the moment.
struct BlockView {
    int selectionStart = -1; ///< positions in the document; equal: nothing selected
    int selectionEnd = -1;
    bool focused = false;
    int focusedPart = -1;
    int hoveredPart = -1;
    QRect exposed;           ///< in the block's coordinates
    QList<FoundPlace> marks; ///< what is sought, in the document
    int currentMark = -1;    ///< the one the reader is at
};

/// One message laid out for a width: day line, bubble or activity line, header, text, attachments, delivery mark. The
/// layout is a list of texts, icons and parts in block coordinates; painting only walks that list.
class MessageBlock
{
public:
    MessageBlock(MessageItem item, const BlockContext& context);

    void layout(int width);
    int width() const { return m_width; }
    /// Differs for every block ever made, so that what was worked out for one is not taken for another's.
    quint64 serial() const { return m_serial; }
    int height() const { return m_height; }
    const MessageItem& item() const { return m_item; }
    bool isActivity() const { return m_item.kind == MessageKind::Activity; }
    QRect bubbleRect() const { return m_bubble; }
    QTextDocument& document() { return m_body->document(); }
    const QTextDocument& document() const { return m_body->document(); }
    QPoint documentOrigin() const { return m_origin; }
    const QList<MessagePart>& parts() const { return m_parts; }
    int partAt(const QPoint& point) const;
    /// Position in the document nearest to the point.
    int positionAt(const QPoint& point) const;
    QString linkAt(const QPoint& point) const;
    const QStringList& remotePictures() const { return m_body->remotePictures(); }
    const QStringList& contentIds() const { return m_body->contentIds(); }

    /// Paints with the block's top left at the painter's origin.
    void paint(QPainter& painter, const BlockView& view) const;

    /// Distance between blocks and to the pane's edges, pixels at 100 %.
    static constexpr int gap = 8;
    static constexpr int edge = 16;

private:
    friend class BlockLayout;

    void paintDayLine(QPainter& painter) const;
    void paintGround(QPainter& painter) const;
    void paintBody(QPainter& painter, const BlockView& view) const;
    void paintPart(QPainter& painter, const MessagePart& part, bool hovered, bool focused) const;
    void paintPartWords(QPainter& painter, const MessagePart& part) const;

    static inline quint64 s_made = 0; // GUI thread

    quint64 m_serial = ++s_made;
    MessageItem m_item;
    BlockContext m_context;
    std::unique_ptr<MessageBody> m_body;
    int m_width = 0;
    int m_height = 0;
    QRect m_day;
    QRect m_bubble;
    QPoint m_origin;
    QList<BlockText> m_texts;
    QList<BlockIcon> m_icons;
    QList<MessagePart> m_parts;
};

/// The small facts blocks share: what a message says of itself beside its text.
bool isWaitingToGo(const MessageItem& item, const QDateTime& now);
bool isQueued(const MessageItem& item);
/// Only the team reads it: a note or a call.
bool isInternal(const MessageItem& item);

} // namespace sampan
