// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/CompletionList.h"

#include "ui/widgets/LineText.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace sampan
{

namespace
{
constexpr int inset = 4;
constexpr int sidePadding = 12;
} // namespace

CompletionList::CompletionList(const Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Suggestions"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

int CompletionList::rowHeight() const
{
    return m_theme.scaled(28);
}

void CompletionList::offer(const QList<Offer>& offers, const QRect& anchor)
{
    m_offers = offers;
    m_current = 0;
    if (offers.isEmpty()) {
        hide();
        return;
    }
    int wide = m_theme.scaled(220);
    for (const Offer& offer : offers) {
        const int text = lineWidth(m_theme, {offer.text, FontRole::Body, true, {}, {}, {}});
        const int meta = lineWidth(m_theme, {offer.meta, FontRole::Small, false, {}, {}, {}});
        wide = qMax(wide, text + meta + 2 * sidePadding + 2 * inset + 12);
    }
    const QSize room = parentWidget()->size();
    const QSize size(qMin(wide, room.width() - 16), static_cast<int>(offers.size()) * rowHeight() + 2 * inset);
    const int below = anchor.bottom() + 4;
    const int top = below + size.height() <= room.height() ? below : anchor.top() - 4 - size.height();
    const int left = isRightToLeft() ? anchor.right() - size.width() : anchor.left();
    setGeometry(QRect(QPoint(qBound(8, left, qMax(8, room.width() - size.width() - 8)), qMax(0, top)), size));
    show();
    raise();
    setCurrent(0);
}

void CompletionList::setCurrent(int row)
{
    const int count = static_cast<int>(m_offers.size());
    m_current = (row + count) % count;
    setAccessibleDescription(m_offers[m_current].text + QStringLiteral(" ") + m_offers[m_current].meta);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

bool CompletionList::handleKey(const QKeyEvent& event)
{
    if (!isOffering() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        setCurrent(m_current + 1);
        return true;
    case Qt::Key_Up:
        setCurrent(m_current - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose(m_current);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionList::choose(int row)
{
    const Offer offer = m_offers.value(row);
    hide();
    Q_EMIT chosen(offer.key, offer.text);
}

void CompletionList::mousePressEvent(QMouseEvent* event)
{
    const int row = (qRound(event->position().y()) - inset) / rowHeight();
    if (row >= 0 && row < m_offers.size())
        choose(row);
}

void CompletionList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::LineMid), 1));
    painter.setBrush(m_theme.color(Token::BgRaised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (int row = 0; row < m_offers.size(); ++row) {
        const QRect line(inset, inset + row * rowHeight(), width() - 2 * inset, rowHeight());
        if (row == m_current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::BgSelected));
            painter.drawRoundedRect(line, 4, 4);
        }
        const QRect text = line.adjusted(sidePadding, 0, -sidePadding, 0);
        const LineText name{m_offers[row].text, FontRole::Body, row == m_current, m_theme.color(Token::Text1), {}, {}};
        const int used = paintLine(&painter, m_theme, text, name) + 12;
        const QRect rest = isRightToLeft() ? text.adjusted(0, 0, -used, 0) : text.adjusted(used, 0, 0, 0);
        paintLine(&painter, m_theme, rest,
                  {m_offers[row].meta, FontRole::Small, false, m_theme.color(Token::Text3), {}, {}});
    }
}

} // namespace sampan
