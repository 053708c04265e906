// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Overlay.h"

#include "ui/StyleShapes.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QMouseEvent>
#include <QPainter>

namespace sampan
{

namespace
{
constexpr int shadow = 24;
constexpr int shadowDrop = 8;
} // namespace

Overlay::Overlay(const Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
{
    // Not a QFrame: that sets its own contents margins whenever the style changes.
    setContentsMargins(shadow + 1, shadow - shadowDrop + 1, shadow + 1, shadow + shadowDrop + 1);
    hide();
    window->installEventFilter(this);
    // Queued: only then has every child its new size.
    const auto again = [this] {
        if (isVisible())
            place();
    };
    connect(&theme, &Theme::changed, this, again, Qt::QueuedConnection);
}

void Overlay::setShape(int width, int top, int maximumHeight)
{
    m_width = width;
    m_top = top;
    m_maximum = maximumHeight;
    if (isVisible())
        place();
}

void Overlay::setGrowing(bool growing)
{
    m_growing = growing;
    if (isVisible())
        place();
}

bool Overlay::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && m_fitting && isVisible())
        place();
    return handled;
}

void Overlay::open()
{
    if (isVisible())
        return;
    m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    qApp->installEventFilter(this);
    Q_EMIT opened();
}

void Overlay::close()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Overlay::place()
{
    const QSize room = parentWidget()->size();
    const int wide = qMin(m_growing ? m_theme.scaled(m_width) : m_width, room.width() - 32);
    int high = qMin(m_growing ? m_theme.scaled(m_maximum) : m_maximum, room.height() - m_top - 16);
    if (m_fitting && layout()) {
        const int whole = wide + 2 * shadow;
        const int wished =
            layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(whole) : layout()->totalSizeHint().height();
        high = qMin(high, wished - 2 * shadow);
    }
    setGeometry((room.width() - wide) / 2 - shadow, m_top - (shadow - shadowDrop), wide + 2 * shadow,
                high + 2 * shadow);
}

QRect Overlay::contentRect() const
{
    return rect().marginsRemoved(contentsMargins());
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect box = contentRect().adjusted(-1, -1, 1, 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rings of rising strength stand for a blurred shadow; painted only when the panel opens or resizes.
    for (int ring = shadow - 1; ring > 0; --ring) {
        const qreal near = 1.0 - qreal(ring) / shadow;
        painter.setBrush(QColor(0, 0, 0, qRound(255 * 0.18 * near * near * 0.14)));
        painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring).translated(0, shadowDrop), 8 + ring, 8 + ring);
    }
    paintRound(&painter, box, 8, m_theme.color(Token::BgRaised), m_theme.color(Token::LineMid));
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        const bool inWindow = widget && widget->window() == window();
        const QPoint at = mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
        if (inWindow && !contentRect().contains(at))
            close();
    }
    return false;
}

} // namespace sampan
