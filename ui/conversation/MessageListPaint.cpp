// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageListView.h"

#include <QPaintEvent>
#include <QPainter>

namespace sampan
{

void MessageListView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(Token::BgContent));
    for (int row = m_first; row >= 0 && row <= m_last; ++row) {
        const QRect rect = rowRect(row);
        // The focus ring stands outside the bubble, into the next row's gap.
        if (rect.adjusted(0, 0, 0, 4).intersects(event->rect()))
            paintRow(painter, row, event->rect());
    }
}

void MessageListView::paintRow(QPainter& painter, int row, const QRect& exposed)
{
    const QRect rect = rowRect(row);
    const auto found = m_blocks.find(idAt(row));
    if (found == m_blocks.end()) {
        paintPlaceholder(painter, rect);
        return;
    }
    BlockView view;
    view.focused = hasFocus() && row == m_current;
    view.focusedPart = m_part;
    view.hoveredPart = row == m_hoverRow ? m_hoverPart : -1;
    view.exposed = exposed.translated(-rect.topLeft());
    if (m_span.touches(row)) {
        view.selectionStart = m_span.startIn(row);
        view.selectionEnd = m_span.endIn(row, found->second->document().characterCount() - 1);
    }
    if (!m_sought.isEmpty()) {
        view.marks = placesIn(row);
        view.currentMark = idAt(row) == m_soughtId ? m_soughtOrdinal : -1;
    }
    painter.save();
    painter.translate(rect.topLeft());
    found->second->paint(painter, view);
    painter.restore();
}

void MessageListView::paintPlaceholder(QPainter& painter, const QRect& rect) const
{
    const QRect bar(rect.left() + MessageBlock::edge, rect.top() + 16, rect.width() / 3, 10);
    painter.fillRect(bar, m_theme.color(Token::LineSoft));
    painter.fillRect(bar.translated(0, 22).adjusted(0, 0, rect.width() / 3, 0), m_theme.color(Token::LineSoft));
}

} // namespace sampan
