// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusButton.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

#include <QStyle>

namespace sampan
{

StatusButton::StatusButton(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void StatusButton::setLook(const QString& icon, const QString& text, Token iconColor, Token textColor)
{
    if (icon == m_icon && text == this->text() && iconColor == m_iconColor && textColor == m_textColor)
        return;
    m_icon = icon;
    m_iconColor = iconColor;
    m_textColor = textColor;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusButton::setKeyHint(const QString& keys)
{
    m_keys = keys;
    updateGeometry();
}

QSize StatusButton::sizeHint() const
{
    const int icon = m_icon.isEmpty() ? 0 : 20;
    const int keys = m_keys.isEmpty() ? 0 : keyHintSize(m_theme, m_keys).width() + 6;
    const LineText line{text(), FontRole::Small, false, {}, {}, {}};
    return {icon + lineWidth(m_theme, line) + keys + 12, m_theme.lineHeight(FontRole::Small) + 7};
}

void StatusButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse())
        paintRound(&painter, rect().adjusted(0, 2, 0, -2), 4, m_theme.color(Token::BgHover));
    const auto placed = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    int x = 6;
    if (!m_icon.isEmpty()) {
        paintIcon(&painter, m_icon, placed(QRect(x, (height() - 14) / 2, 14, 14)), m_theme.color(m_iconColor));
        x += 20;
    }
    const LineText line{text(), FontRole::Small, false, m_theme.color(m_textColor), {}, {}};
    const int wide = lineWidth(m_theme, line);
    paintLine(&painter, m_theme, placed(QRect(x, 0, wide + 1, height())), line);
    if (!m_keys.isEmpty())
        paintKeyHint(&painter, m_theme, placed(QRect(x + wide + 6, 0, keyHintSize(m_theme, m_keys).width(), height())),
                     m_keys, m_theme.color(Token::Text3), m_theme.color(Token::LineMid));
    if (hasFocus())
        paintRound(&painter, rect().adjusted(0, 1, 0, -1), 4, {}, m_theme.color(Token::AccentText), 2.0);
}

} // namespace sampan
