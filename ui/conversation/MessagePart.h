// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QRect>
#include <QString>

namespace sampan
{

/// Something inside a message that can be pressed, reached with Tab or the pointer.
struct MessagePart {
    enum class Kind {
        Link,
        Attachment,
        ShowPictures,
        ToggleQuote,
        AllAttachments,
        ShowWhole,
        TakeBack,
        EditQueued,
        TryAgain,
        Withdraw
    };
    enum class Look { InText, Chip, Bordered, Flat, Pill, Words };

    Kind kind = Kind::Link;
    Look look = Look::Flat;
    QRect rect; ///< block coordinates
    QString text;
    QString icon;
    QString meta;   ///< quieter text after the first: a size, or a key for buttons
    QString target; ///< of a link
    int index = -1; ///< of an attachment
    bool danger = false;
};

/// One line of text of a block.
struct BlockText {
    QRect rect;
    QString text;
    FontRole role = FontRole::Small;
    bool strong = false;
    Token color = Token::Text3;
    QString language;
};

struct BlockIcon {
    QRect rect;
    QString name;
    Token color = Token::Text3;
};

} // namespace sampan
