// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextArea.h"

#include "ui/StyleShapes.h"

#include <QEvent>
#include <QPainter>
#include <QTextDocument>

namespace sampan
{

namespace
{
constexpr int padding = 6;
constexpr int above = 4;
constexpr int radius = 6;
} // namespace

TextArea::TextArea(const Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setProperty("sampanRing", radius);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(padding, above, padding, above);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(2);
    connect(&theme, &Theme::changed, this, &TextArea::refresh);
    refresh();
}

void TextArea::refresh()
{
    setFont(m_theme.font(FontRole::Body));
    setPalette(m_theme.palette());
    update();
}

int TextArea::heightOf(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * (above + static_cast<int>(document()->documentMargin())) + 2;
}

// The frame around the viewport is the scroll area's own, and a round one is not among those it can draw.
bool TextArea::event(QEvent* event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    paintRound(&painter, rect(), radius, m_theme.color(Token::BgContent),
               m_theme.color(isEnabled() ? Token::LineControl : Token::LineSoft));
    return true;
}

} // namespace sampan
