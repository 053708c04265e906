// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include "ui/widgets/LineText.h"

#include <QStyle>

namespace sampan
{

TextLabel::TextLabel(const Theme& theme, FontRole role, Token color, const QString& text, QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_role(role), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else the ground it stands on would choose
    connect(&theme, &Theme::changed, this, &TextLabel::refresh);
    refresh();
}

void TextLabel::refresh()
{
    setFont(m_theme.fontFor(m_role, m_language, m_strong));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    setPalette(colors);
    updateGeometry();
    update();
}

void TextLabel::setStrong(bool strong)
{
    m_strong = strong;
    refresh();
}

void TextLabel::setColor(Token color)
{
    m_color = color;
    refresh();
}

void TextLabel::setRole(FontRole role)
{
    m_role = role;
    refresh();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    refresh();
}

void TextLabel::setLanguage(const QString& language)
{
    m_language = language;
    refresh();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return m_elided ? QSize(qMin(whole.width(), 24), m_theme.lineHeight(m_role)) : whole;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    LineText line{text(), m_role, m_strong, m_theme.color(m_color), m_language, {}};
    bool cut = false;
    paintLine(&painter, m_theme, contentsRect(), line, &cut);
    const QString tip = cut ? text() : QString();
    if (toolTip() != tip)
        setToolTip(tip);
}

} // namespace sampan
