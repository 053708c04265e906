// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationPrint.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

namespace sampan
{

namespace
{

constexpr double headShare = 1.8; // lines kept free above and below the text
constexpr int bodyPoints = 10;
constexpr int footPoints = 8;

void paintEdge(QPainter& painter, const QRectF& page, const QString& title, int number, int count, bool first)
{
    painter.save();
    QFont font = painter.font();
    font.setPointSize(footPoints);
    painter.setFont(font);
    painter.setPen(Qt::darkGray);
    const double line = QFontMetricsF(font, painter.device()).height();
    if (!first) {
        const QString cut = QFontMetricsF(font, painter.device()).elidedText(title, Qt::ElideRight, page.width());
        painter.drawText(QRectF(page.left(), page.top(), page.width(), line), Qt::AlignCenter, cut);
    }
    painter.drawText(QRectF(page.left(), page.bottom() - line, page.width(), line), Qt::AlignCenter,
                     QStringLiteral("%1 / %2").arg(number).arg(count));
    painter.restore();
}

} // namespace

int printPages(QPagedPaintDevice& device, const QString& html, const QString& title)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    const QRectF page(QPointF(0, 0), QSizeF(device.width(), device.height()));
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&device);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(bodyPoints);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setHtml(html);
    const double edge = QFontMetricsF(font, &device).height() * headShare;
    const QSizeF room(page.width(), page.height() - 2 * edge);
    document.setPageSize(room);
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1)
            device.newPage();
        painter.save();
        painter.translate(0, edge);
        const QRectF part(0, (number - 1) * room.height(), room.width(), room.height());
        painter.setClipRect(QRectF(QPointF(0, 0), room));
        painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, Qt::black); // paper is white, whatever the theme
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintEdge(painter, page, title, number, count, number == 1);
    }
    return count;
}

} // namespace sampan
