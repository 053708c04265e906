// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentStrip.h"

#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/widgets/LineText.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace sampan
{

namespace
{
constexpr int sidePadding = 16;
constexpr int chipHeight = 24;
constexpr int widestName = 220;
constexpr int mostLines = 3;
} // namespace

AttachmentStrip::AttachmentStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Attachments"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void AttachmentStrip::setFiles(const QList<PendingAttachment>& files)
{
    m_files = files;
    m_current = qBound(0, m_current, qMax(0, static_cast<int>(files.size()) - 1));
    setVisible(!files.isEmpty());
    setFixedHeight(heightForWidth(width()));
    scrollTo(m_offset);
    QStringList names;
    for (const PendingAttachment& file : files)
        names += file.attachment.name + QStringLiteral(" ") + meta(file);
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
}

QString AttachmentStrip::meta(const PendingAttachment& file) const
{
    switch (file.state) {
    case PendingAttachment::State::Adding:
        return tr("Adding");
    case PendingAttachment::State::Refused:
        return tr("Refused, try again");
    case PendingAttachment::State::Ready:
        break;
    }
    return Format::size(file.attachment.size);
}

int AttachmentStrip::chipWidth(const PendingAttachment& file) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Small));
    const int name = qMin(widestName, metrics.horizontalAdvance(file.attachment.name) + 1);
    return 9 + 20 + name + 6 + metrics.horizontalAdvance(meta(file)) + 1 + 6 + 14 + 7;
}

QList<QRect> AttachmentStrip::chips(int width) const
{
    QList<QRect> rects;
    int x = sidePadding;
    int y = 4;
    const int height = m_theme.scaled(chipHeight);
    for (const PendingAttachment& file : m_files) {
        const int wide = chipWidth(file);
        if (x > sidePadding && x + wide > width - sidePadding) {
            x = sidePadding;
            y += height + 6;
        }
        rects += QRect(x, y, wide, height);
        x += wide + 8;
    }
    for (QRect& rect : rects) {
        rect.translate(0, -m_offset);
        if (isRightToLeft())
            rect.moveLeft(width - rect.right() - 1);
    }
    return rects;
}

int AttachmentStrip::contentHeight(int width) const
{
    const QList<QRect> rects = chips(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + m_offset + 1 + 6;
}

int AttachmentStrip::heightForWidth(int width) const
{
    const int line = m_theme.scaled(chipHeight) + 6;
    return qMin(contentHeight(width), mostLines * line + line / 2);
}

void AttachmentStrip::scrollTo(int offset)
{
    m_offset = qBound(0, offset, qMax(0, contentHeight(width()) - height()));
    update();
}

void AttachmentStrip::showCurrent()
{
    const QRect chip = chips(width()).value(m_current);
    if (chip.top() < 4)
        scrollTo(m_offset + chip.top() - 4);
    else if (chip.bottom() > height() - 6)
        scrollTo(m_offset + chip.bottom() - height() + 7);
    update();
}

void AttachmentStrip::wheelEvent(QWheelEvent* event)
{
    if (contentHeight(width()) <= height()) {
        QWidget::wheelEvent(event);
        return;
    }
    scrollTo(m_offset - event->angleDelta().y() / 2);
    event->accept();
}

// How many there are, because not all are in sight.
void AttachmentStrip::paintMore(QPainter& painter) const
{
    if (contentHeight(width()) <= height())
        return;
    const LineText line{tr("%n files", nullptr, static_cast<int>(m_files.size())),
                        FontRole::Caption,
                        true,
                        m_theme.color(Token::Text2),
                        {},
                        {}};
    const int wide = lineWidth(m_theme, line) + 18;
    const QRect place(isRightToLeft() ? 4 : width() - wide - 4, height() - 22, wide, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::BgSunken));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(place, 4, 4);
    paintLine(&painter, m_theme, place.adjusted(8, 0, -8, 0), line);
}

QSize AttachmentStrip::sizeHint() const
{
    return {200, heightForWidth(width())};
}

void AttachmentStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_files.isEmpty() && heightForWidth(width()) != height())
        setFixedHeight(heightForWidth(width()));
}

QRect AttachmentStrip::crossOf(const QRect& chip) const
{
    const int left = isRightToLeft() ? chip.left() + 7 : chip.right() - 20;
    return QRect(left, chip.top() + (chip.height() - 14) / 2, 14, 14);
}

void AttachmentStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QList<QRect> rects = chips(width());
    for (int i = 0; i < rects.size(); ++i) {
        if (rects[i].intersects(rect()))
            paintChip(painter, rects[i], m_files[i], hasFocus() && i == m_current);
    }
    paintMore(painter);
}

void AttachmentStrip::paintChip(QPainter& painter, const QRect& rect, const PendingAttachment& file, bool focused) const
{
    const bool refused = file.state == PendingAttachment::State::Refused;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(focused   ? Token::AccentText
                                      : refused ? Token::Danger
                                                : Token::LineMid),
                        focused ? 2 : 1));
    painter.setBrush(m_theme.color(Token::BgContent));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
    const bool rtl = isRightToLeft();
    const auto place = [&](int from, int wide) {
        return QRect(rtl ? rect.right() + 1 - from - wide : rect.left() + from, rect.top(), wide, rect.height());
    };
    const QColor text = m_theme.color(refused ? Token::Danger : Token::Text1);
    const QRect icon = place(9, 14);
    const QString name = refused                                                     ? QStringLiteral("file-warning")
                         : file.attachment.type.startsWith(QStringLiteral("image/")) ? QStringLiteral("image")
                                                                                     : QStringLiteral("file-text");
    paintIcon(&painter, name, QRect(icon.left(), icon.top() + (icon.height() - 14) / 2, 14, 14), text);
    const LineText size{meta(file), FontRole::Small, false, m_theme.color(refused ? Token::Danger : Token::Text3), {},
                        {}};
    const int sizeWidth = lineWidth(m_theme, size) + 1;
    const int nameWidth = rect.width() - 29 - 6 - sizeWidth - 6 - 21;
    // The end of a name says what it is: "invoice-2025-…-final.pdf".
    const QFontMetrics metrics(m_theme.font(FontRole::Small));
    const QString shown = metrics.elidedText(file.attachment.name, Qt::ElideMiddle, nameWidth);
    paintLine(&painter, m_theme, place(29, nameWidth), {shown, FontRole::Small, false, text, {}, {}});
    paintLine(&painter, m_theme, place(29 + nameWidth + 6, sizeWidth), size);
    paintIcon(&painter, QStringLiteral("x"), crossOf(rect), m_theme.color(Token::Text3));
}

int AttachmentStrip::indexAt(const QPoint& point) const
{
    const QList<QRect> rects = chips(width());
    for (int i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(point))
            return i;
    }
    return -1;
}

void AttachmentStrip::mousePressEvent(QMouseEvent* event)
{
    const int index = indexAt(event->position().toPoint());
    if (index < 0)
        return;
    m_current = index;
    update();
    if (crossOf(chips(width())[index]).adjusted(-4, -4, 4, 4).contains(event->position().toPoint()))
        Q_EMIT removeAsked(index);
    else if (m_files[index].state == PendingAttachment::State::Refused)
        Q_EMIT retryAsked(index);
    else
        Q_EMIT openAsked(index);
}

void AttachmentStrip::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_current = qBound(0, m_current + (back ? -1 : 1), static_cast<int>(m_files.size()) - 1);
        showCurrent();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeAsked(m_current);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_files.value(m_current).state == PendingAttachment::State::Refused)
            Q_EMIT retryAsked(m_current);
        else
            Q_EMIT openAsked(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AttachmentStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

bool AttachmentStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), m_files[index].attachment.name.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sampan
