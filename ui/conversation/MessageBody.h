// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/conversation/MessageItem.h"

#include <QImage>
#include <QTextDocument>
#include <functional>
#include <memory>

namespace sampan
{

/// Where pictures inside a message come from: "cid:..." or, once asked for, "http...". A null image while there is
/// none.
using PictureSource = std::function<QImage(const QString& source)>;

struct BodyOptions {
    bool remotePictures = false;
    bool quoteOpen = false;
    bool whole = false; ///< also a text too long to lay out without being asked for
    PictureSource pictures;
};

/// The text of one message as a document that can be laid out, painted and selected: HTML made safe and brought to the
/// fonts and colours of the theme (a mail's own colours would be unreadable on dark ground), plain text with its links,
/// the quoted history left out until asked for. Never loads anything by itself.
class MessageBody
{
public:
    MessageBody(const MessageItem& item, const Theme& theme, const BodyOptions& options);
    ~MessageBody();

    QTextDocument& document() { return *m_document; }
    const QTextDocument& document() const { return *m_document; }
    bool hasQuote() const { return m_hasQuote; }
    /// Only the beginning of a very long text is in the document.
    bool isCut() const { return m_isCut; }
    /// Pictures on other servers the message asks for, shown or not.
    const QStringList& remotePictures() const { return m_remotePictures; }
    const QStringList& contentIds() const { return m_contentIds; }

private:
    void fill(const MessageItem& item, const BodyOptions& options);
    void fillHtml(const MessageItem& item, const BodyOptions& options);
    void fillText(const QString& text);
    bool fillBeginning(const MessageItem& item);

    const Theme& m_theme;
    std::unique_ptr<QTextDocument> m_document;
    QStringList m_remotePictures;
    QStringList m_contentIds;
    bool m_hasQuote = false;
    bool m_isCut = false;
};

} // namespace sampan
