// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageBody.h"

#include "html/SafeHtml.h"
#include "ui/conversation/BodyFormat.h"
#include "ui/conversation/ScriptFonts.h"

#include <QTextCursor>
#include <QUrl>

namespace sampan
{

namespace
{

constexpr qsizetype longestText = 60'000;  // characters laid out without being asked for
constexpr qsizetype longestHtml = 300'000; // with its markup
constexpr qsizetype beginning = 12'000;    // characters shown of a longer one

/// A document that asks only the given source for pictures; Qt's own would read local files.
class GuardedDocument : public QTextDocument
{
public:
    explicit GuardedDocument(PictureSource pictures) : m_pictures(std::move(pictures)) {}

protected:
    QVariant loadResource(int type, const QUrl& name) override
    {
        if (type != ImageResource || !m_pictures)
            return {};
        constexpr int widest = 480;
        const QImage image = m_pictures(name.toString());
        if (image.isNull())
            return QImage(1, 1, QImage::Format_ARGB32_Premultiplied);
        return image.width() > widest ? image.scaledToWidth(widest, Qt::SmoothTransformation) : image;
    }

private:
    PictureSource m_pictures;
};

} // namespace

MessageBody::MessageBody(const MessageItem& item, const Theme& theme, const BodyOptions& options)
    : m_theme(theme), m_document(std::make_unique<GuardedDocument>(options.pictures))
{
    const bool note = item.kind == MessageKind::Note || item.kind == MessageKind::Call;
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(theme.font(note ? FontRole::Body : FontRole::Reading));
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    fill(item, options);
    const int tall = theme.scaled(readingLineHeight(item.language));
    const int line = note ? theme.lineHeight(FontRole::Body) : qMax(tall, theme.lineHeight(FontRole::Reading));
    normaliseFormats(*m_document, theme, line);
    linkAddresses(*m_document, theme);
    applyScriptFonts(*m_document, theme.cjkFamily(item.language));
}

MessageBody::~MessageBody() = default;

void MessageBody::fill(const MessageItem& item, const BodyOptions& options)
{
    if (!options.whole && fillBeginning(item))
        return;
    if (!item.htmlBody.isEmpty()) {
        fillHtml(item, options);
        return;
    }
    const QuotedSplit split = splitQuoted(item.textBody);
    m_hasQuote = !split.quoted.isEmpty() && !split.body.trimmed().isEmpty();
    fillText(options.quoteOpen || !m_hasQuote ? item.textBody : split.body);
}

/// A text of a megabyte would hold the window up for as long as it takes to lay it out.
bool MessageBody::fillBeginning(const MessageItem& item)
{
    if (item.textBody.size() <= longestText && item.htmlBody.size() <= longestHtml)
        return false;
    const QString text = item.textBody.isEmpty() ? htmlToText(item.htmlBody.left(longestHtml)) : item.textBody;
    qsizetype end = text.lastIndexOf(u'\n', beginning);
    if (end < beginning / 2)
        end = qMin(beginning, text.size());
    m_isCut = true;
    fillText(text.left(end));
    return true;
}

void MessageBody::fillHtml(const MessageItem& item, const BodyOptions& options)
{
    SafeHtmlOptions safety;
    safety.remotePictures = options.remotePictures;
    const SafeHtml safe = sanitizeHtml(item.htmlBody, safety);
    m_remotePictures = safe.remotePictures;
    m_contentIds = safe.contentIds;
    const QuotedSplit split = splitQuotedHtml(safe.html);
    m_hasQuote = !split.quoted.isEmpty() && !htmlToText(split.body).trimmed().isEmpty();
    m_document->setHtml(options.quoteOpen || !m_hasQuote ? safe.html : split.body);
    if (m_document->isEmpty() && !item.textBody.isEmpty())
        fillText(item.textBody);
}

void MessageBody::fillText(const QString& text)
{
    QString shown = text;
    while (!shown.isEmpty() && shown.back().isSpace())
        shown.chop(1);
    m_document->setPlainText(shown);
}

} // namespace sampan
