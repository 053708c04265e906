// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Field.h"

#include "ui/Icons.h"
#include "ui/widgets/ChipPaint.h"

#include <QPainter>
#include <QStyle>

namespace sampan
{

Field::Field(const Theme& theme, QWidget* parent) : QLineEdit(parent), m_theme(theme)
{
    setFrame(true);
    setProperty("sampanRing", 6);
    connect(&theme, &Theme::changed, this, &Field::refresh);
    refresh();
}

void Field::setIconName(const QString& icon)
{
    m_icon = icon;
    refresh();
}

void Field::setKeyHint(const QString& keys)
{
    m_keys = keys;
    refresh();
}

void Field::setError(bool error)
{
    if (m_error == error)
        return;
    m_error = error;
    setProperty("sampanError", error);
    update();
}

void Field::refresh()
{
    setMinimumHeight(m_theme.scaled(28));
    setFont(m_theme.font(FontRole::Body));
    const int start = m_icon.isEmpty() ? 6 : 26;
    const int end = m_keys.isEmpty() ? 6 : keyHintSize(m_theme, m_keys).width() + 12;
    setTextMargins(layoutDirection() == Qt::RightToLeft ? QMargins(end, 0, start, 0) : QMargins(start, 0, end, 0));
    update();
}

void Field::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (!m_icon.isEmpty()) {
        const QRect place(9, (height() - 14) / 2, 14, 14);
        paintIcon(&painter, m_icon, QStyle::visualRect(layoutDirection(), rect(), place), m_theme.color(Token::Text3));
    }
    if (!m_keys.isEmpty() && text().isEmpty()) {
        const QSize size = keyHintSize(m_theme, m_keys);
        const QRect place(width() - size.width() - 8, 0, size.width(), height());
        paintKeyHint(&painter, m_theme, QStyle::visualRect(layoutDirection(), rect(), place), m_keys,
                     m_theme.color(Token::Text3), m_theme.color(Token::LineMid));
    }
    // Qt elides what stands in an empty field; the whole of it is a tooltip then.
    const int room = width() - textMargins().left() - textMargins().right() - 8;
    if (toolTip().isEmpty() && fontMetrics().horizontalAdvance(placeholderText()) > room)
        setToolTip(placeholderText());
}

SearchField::SearchField(const Theme& theme, QWidget* parent) : Field(theme, parent)
{
    setIconName(QStringLiteral("search"));
    setKeyHint(QStringLiteral("/"));
}

} // namespace sampan
