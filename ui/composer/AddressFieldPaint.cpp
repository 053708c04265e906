// SPDX-License-Identifier: GPL-3.0-or-later
// How the recipients' chips are laid out and painted; what they do is in AddressField.cpp.
#include "ui/Icons.h"
#include "ui/composer/AddressField.h"
#include "ui/widgets/LineText.h"

#include <QLineEdit>
#include <QPainter>

namespace sampan
{

namespace
{
constexpr int inset = 3;
constexpr int gap = 4;
constexpr int widestChip = 260;
constexpr int crossRoom = 20;
constexpr int smallestEdit = 110;
} // namespace

QString AddressField::chipText(const Recipient& recipient) const
{
    if (recipient.problem != AddressProblem::None)
        return recipient.text;
    return recipient.mailbox.name.isEmpty() ? readableAddress(recipient.mailbox.email) : recipient.mailbox.name;
}

AddressField::Places AddressField::places(int width) const
{
    Places result;
    const int line = m_theme.scaled(22);
    int x = inset;
    int y = inset;
    const auto newLine = [&] {
        x = inset;
        y += line + gap;
    };
    for (const Recipient& recipient : m_recipients) {
        const int text = lineWidth(m_theme, {chipText(recipient), FontRole::Small, false, {}, {}, {}});
        const int icon = recipient.problem == AddressProblem::None ? 0 : 16;
        const int wide = qMin(qMin(widestChip, width - 2 * inset), 8 + icon + text + 2 + crossRoom);
        if (x > inset && x + wide > width - inset)
            newLine();
        result.chips += QRect(x, y, wide, line);
        x += wide + gap;
    }
    const int typed = m_edit->fontMetrics().horizontalAdvance(m_edit->text()) + 24;
    if (x > inset && x + qMax(smallestEdit, qMin(typed, width / 2)) > width - inset)
        newLine();
    result.edit = QRect(x, y, width - inset - x, line);
    result.height = y + line + inset;
    if (isRightToLeft()) {
        for (QRect& chip : result.chips)
            chip.moveLeft(width - chip.right() - 1);
        result.edit.moveLeft(width - result.edit.right() - 1);
    }
    return result;
}

int AddressField::heightForWidth(int width) const
{
    return places(width).height;
}

QSize AddressField::sizeHint() const
{
    return {200, heightForWidth(qMax(200, width()))};
}

void AddressField::place()
{
    m_edit->setFont(m_theme.font(FontRole::Body));
    const Places now = places(width());
    m_edit->setGeometry(now.edit);
    if (now.height != height())
        setFixedHeight(now.height);
    QStringList names;
    for (const Recipient& recipient : std::as_const(m_recipients))
        names += recipient.text;
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
}

void AddressField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

int AddressField::chipAt(const QPoint& point) const
{
    const QList<QRect> chips = places(width()).chips;
    for (int i = 0; i < chips.size(); ++i) {
        if (chips[i].contains(point))
            return i;
    }
    return -1;
}

void AddressField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    painter.setPen(QPen(m_theme.color(focused ? Token::AccentText : Token::LineControl), focused ? 2 : 1));
    painter.setBrush(m_theme.color(Token::BgContent));
    const qreal half = focused ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 6, 6);
    const QList<QRect> chips = places(width()).chips;
    for (int i = 0; i < chips.size(); ++i)
        paintChip(painter, chips[i], i);
}

void AddressField::paintChip(QPainter& painter, const QRect& rect, int index) const
{
    const Recipient& recipient = m_recipients[index];
    const bool wrong = recipient.problem != AddressProblem::None;
    const bool chosen = index == m_chosen;
    const QColor line = m_theme.color(chosen ? Token::AccentText : wrong ? Token::Danger : Token::BgSunken);
    painter.setPen(QPen(line, chosen ? 2 : 1));
    painter.setBrush(m_theme.color(chosen ? Token::BgSelected : wrong ? Token::DangerTint : Token::BgSunken));
    const qreal half = chosen ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), 4, 4);
    const bool rtl = isRightToLeft();
    const auto from = [&](int start, int wide) {
        return QRect(rtl ? rect.right() + 1 - start - wide : rect.left() + start, rect.top(), wide, rect.height());
    };
    const QColor text = m_theme.color(wrong ? Token::Danger : Token::Text1);
    const auto square = [](const QRect& place) {
        return QRect(place.left(), place.top() + (place.height() - 12) / 2, 12, 12);
    };
    const int start = wrong ? 24 : 8;
    if (wrong)
        paintIcon(&painter, QStringLiteral("circle-alert"), square(from(8, 12)), text);
    paintLine(&painter, m_theme, from(start, rect.width() - start - crossRoom),
              {chipText(recipient), FontRole::Small, false, text, {}, {}});
    paintIcon(&painter, QStringLiteral("x"), square(from(rect.width() - 16, 12)),
              m_theme.color(wrong ? Token::Danger : Token::Text3));
}

} // namespace sampan
