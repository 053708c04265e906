// SPDX-License-Identifier: GPL-3.0-or-later
// Marking what is sought, and going to it.
#include "ui/conversation/FoldedText.h"
#include "ui/conversation/MessageListView.h"

#include "items/Roles.h"

#include <QAbstractItemModel>
#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace sampan
{

namespace
{

/// A place in the middle of the view, by which a reader knows where the word stands.
constexpr int sightShare = 3;

int lineTop(const QTextDocument& document, int position)
{
    const QTextBlock block = document.findBlock(position);
    if (!block.isValid() || !block.layout())
        return 0;
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    const qreal top = document.documentLayout()->blockBoundingRect(block).top();
    return qRound(top + (line.isValid() ? line.y() : 0));
}

} // namespace

void MessageListView::rememberPlace()
{
    m_place = {idAt(qBound(0, m_anchorRow, qMax(0, count() - 1))), m_anchorY, m_stick};
}

void MessageListView::restorePlace()
{
    const int row = m_place.messageId.isEmpty() ? -1 : rowOf(m_place.messageId);
    m_stick = m_place.stick || row < 0;
    if (row >= 0)
        anchorAt(row, m_place.y);
    relayout();
}

void MessageListView::setSought(const QString& text, const Id& messageId, int ordinal)
{
    if (text != m_sought)
        m_found.clear();
    m_sought = text;
    m_soughtId = messageId;
    m_soughtOrdinal = ordinal;
    if (!messageId.isEmpty())
        showSought();
    viewport()->update();
}

QList<FoundPlace> MessageListView::placesIn(int row)
{
    if (m_sought.trimmed().isEmpty() || !m_model->index(row, 0).data(MessageLoadedRole).toBool())
        return {};
    const Id id = idAt(row);
    const MessageBlock& shown = block(row);
    const auto known = m_found.constFind(id);
    if (known != m_found.constEnd() && known->serial == shown.serial())
        return known->places;
    QString text = shown.document().toRawText();
    for (QChar& c : text) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    const QList<FoundPlace> places = FoldedText(text).find(FoldedText(m_sought));
    m_found.insert(id, {shown.serial(), places});
    return places;
}

void MessageListView::showSought()
{
    const int row = rowOf(m_soughtId);
    if (row < 0)
        return;
    m_stick = false;
    const int wanted = viewport()->height() / sightShare;
    anchorAt(row, qMin(wanted, 0));
    relayout();
    if (!m_model->index(row, 0).data(MessageLoadedRole).toBool())
        return; // shown again when it is loaded
    QList<FoundPlace> places = placesIn(row);
    if (places.size() <= m_soughtOrdinal && !m_quotesOpen.contains(m_soughtId)) {
        // It stands in the history that is folded away.
        m_quotesOpen.insert(m_soughtId);
        m_whole.insert(m_soughtId);
        m_blocks.erase(m_soughtId);
        m_found.remove(m_soughtId);
        places = placesIn(row);
    }
    if (places.isEmpty())
        return;
    MessageBlock& shown = block(row);
    const FoundPlace place = places.at(qMin<qsizetype>(m_soughtOrdinal, places.size() - 1));
    const int y = shown.documentOrigin().y() + lineTop(shown.document(), place.start);
    anchorAt(row, wanted - y);
    m_current = row;
    m_part = -1;
    relayout();
    m_stick = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

} // namespace sampan
