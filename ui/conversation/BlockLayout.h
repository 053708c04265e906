// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/MessageBlock.h"

#include <QCoreApplication>

namespace sampan
{

/// Fills a block's list of texts, icons and parts for a width: once from top to bottom, left to right, then mirrored
/// when the interface reads from right to left.
class BlockLayout
{
    Q_DECLARE_TR_FUNCTIONS(sampan::MessageList)

public:
    explicit BlockLayout(MessageBlock& block);
    void run();

private:
    bool isOutgoing() const;
    bool hasBorder() const;
    void placeDay();
    void placeActivity();
    void placeBubble();
    void placeHeader();
    void placeCall();
    void placePicturesLine();
    void placeText();
    void placeWhole();
    void placeQuoteToggle();
    void placeAttachments();
    void placeMark();
    void placeButtons(int right, int top, int height);
    void addButton(MessagePart::Kind kind, const QString& icon, const QString& text, const QString& key, int& right,
                   int top);
    void collectLinks();
    void mirror();
    int textWidth(FontRole role, const QString& text, bool strong = false) const;
    MessagePart attachmentPart(int index) const;
    MessagePart restOfAttachments() const;
    int partWidth(const MessagePart& part) const;
    int px(int pixels) const;

    MessageBlock& b;
    const Theme& t;
    int m_y = 0;
    int m_left = 0;  ///< of the bubble's content
    int m_right = 0; ///< one past it
    int m_attachmentRowEnd = -1;
    int m_attachmentRowTop = 0;
};

} // namespace sampan
