// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Button.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/widgets/ChipPaint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

namespace sampan
{

struct Button::Look {
    QColor fill;
    QColor line;
    QColor text;
    QColor icon;
    QColor hint;
    QColor hintLine;
};

Button::Button(const Theme& theme, Kind kind, const QString& text, const QString& icon, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_kind(kind), m_icon(icon)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setProperty("sampanRing", 6);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

void Button::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setIconColor(Token token)
{
    m_iconColor = token;
    update();
}

void Button::setKeyHint(const QString& keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void Button::setArrow(bool arrow)
{
    m_arrow = arrow;
    updateGeometry();
}

void Button::setMeta(const QString& meta)
{
    m_meta = meta;
    updateGeometry();
    update();
}

void Button::setDisabledReason(const QString& reason)
{
    m_reason = reason;
}

void Button::setJoin(Join join)
{
    m_join = join;
    update();
}

QFont Button::textFont() const
{
    return m_theme.font(m_small ? FontRole::Small : FontRole::Body, m_kind == Kind::Primary);
}

int Button::iconSize() const
{
    return text().isEmpty() && !m_small ? 16 : text().isEmpty() ? 16 : 14;
}

int Button::contentWidth() const
{
    const QFontMetrics metrics(textFont());
    int width = 0;
    int parts = 0;
    const auto add = [&](int part) {
        width += part;
        ++parts;
    };
    if (!m_icon.isEmpty())
        add(iconSize());
    if (!text().isEmpty())
        add(metrics.horizontalAdvance(text()));
    if (!m_meta.isEmpty())
        add(metrics.horizontalAdvance(m_meta));
    if (!m_keys.isEmpty())
        add(keyHintSize(m_theme, m_keys).width());
    if (m_arrow)
        add(m_small ? 12 : 14);
    return width + qMax(0, parts - 1) * 6;
}

QSize Button::sizeHint() const
{
    const int height = m_theme.scaled(m_small ? 24 : 28);
    if (text().isEmpty() && !m_arrow)
        return {height, height};
    return {contentWidth() + 2 * (m_small ? 8 : 10) + 2, height};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

Button::Look Button::look() const
{
    const auto color = [this](Token token) { return m_theme.color(token); };
    const bool pressed = isDown();
    const bool hover = underMouse();
    if (!isEnabled()) {
        const QColor line = m_kind == Kind::Flat ? QColor() : color(Token::LineSoft);
        const QColor text = color(Token::TextDisabled);
        return {{}, line, text, text, text, color(Token::LineSoft)};
    }
    if (m_kind == Kind::Primary) {
        const QColor fill = color(pressed ? Token::AccentPressed : hover ? Token::AccentHover : Token::Accent);
        const QColor text = color(Token::OnAccent);
        QColor line = text;
        line.setAlphaF(0.55F);
        return {fill, {}, text, text, text, line};
    }
    const QColor text = color(m_kind == Kind::Danger ? Token::Danger : Token::Text1);
    Look look{{}, color(Token::LineMid), text, text, color(Token::Text3), color(Token::LineMid)};
    if (m_kind == Kind::Flat)
        look.line = QColor();
    else
        look.fill = color(Token::BgContent);
    if (isChecked()) {
        look.fill = color(Token::BgSelected);
        look.line = QColor();
    } else if (pressed || hover) {
        look.fill = color(pressed ? Token::BgPressed : Token::BgHover);
    }
    return look;
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Look now = look();
    if (m_join == Join::None) {
        if (now.fill.isValid() || now.line.isValid())
            paintRound(&painter, rect(), 6, now.fill, now.line);
    } else {
        // A joined side is straight: the round shape reaches beyond the edge and is cut there.
        const bool cutRight = (m_join == Join::Leading) == (layoutDirection() == Qt::LeftToRight);
        painter.setClipRect(rect());
        paintRound(&painter, cutRight ? rect().adjusted(0, 0, 8, 0) : rect().adjusted(-8, 0, 0, 0), 6, now.fill,
                   now.line);
        if (m_join == Join::Trailing)
            painter.fillRect(QRect(cutRight ? width() - 1 : 0, 0, 1, height()), now.text);
    }
    paintContent(painter, now);
    // Where a pane is too narrow for the words, the whole of them is a tooltip.
    if (!text().isEmpty() && contentWidth() + 4 > width() && !toolTip().contains(text()))
        setToolTip(toolTip().isEmpty() ? text() : text() + u'\n' + toolTip());
}

void Button::paintContent(QPainter& painter, const Look& look) const
{
    const QFontMetrics metrics(textFont());
    const int missing = qMax(0, contentWidth() + 4 - width());
    int x = qMax(2, (width() - contentWidth()) / 2);
    const auto take = [&](int wide) {
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height()));
        x += wide + 6;
        return place;
    };
    const auto paintGlyph = [&](const QString& name, int size, const QColor& color) {
        const QRect place = take(size);
        paintIcon(&painter, name, QRectF(place.left(), (height() - size) / 2.0, size, size), color);
    };
    const auto paintWord = [&](const QString& word, const QColor& color) {
        painter.setFont(textFont());
        painter.setPen(color);
        painter.drawText(take(metrics.horizontalAdvance(word)).adjusted(-2, 0, 2, 0),
                         Qt::AlignCenter | Qt::TextSingleLine, word);
    };
    if (!m_icon.isEmpty())
        paintGlyph(m_icon, iconSize(),
                   m_iconColor != Token::Count_ && isEnabled() ? m_theme.color(m_iconColor) : look.icon);
    if (!text().isEmpty())
        paintWord(missing == 0 ? text()
                               : metrics.elidedText(text(), Qt::ElideRight,
                                                    qMax(0, metrics.horizontalAdvance(text()) - missing)),
                  look.text);
    if (!m_meta.isEmpty())
        paintWord(m_meta, look.hint);
    if (!m_keys.isEmpty())
        paintKeyHint(&painter, m_theme, take(keyHintSize(m_theme, m_keys).width()), m_keys, look.hint, look.hintLine);
    if (m_arrow)
        paintGlyph(QStringLiteral("chevron-down"), m_small ? 12 : 14, look.icon);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    // Enter presses the button with the focus, as people expect; QAbstractButton knows only Space.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        animateClick();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool Button::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isEnabled() && !m_reason.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_reason, this);
        return true;
    }
    return QAbstractButton::event(event);
}

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent)
    : Button(theme, Kind::Flat, {}, icon, parent)
{
    setAccessibleName(name);
    setToolTip(name);
}

PrimaryButton::PrimaryButton(const Theme& theme, const QString& text, const QString& icon, QWidget* parent)
    : Button(theme, Kind::Primary, text, icon, parent)
{
}

SplitButton::SplitButton(const Theme& theme, const QString& text, const QString& icon, QWidget* parent)
    : QWidget(parent), m_main(new Button(theme, Button::Kind::Primary, text, icon, this)),
      m_more(new Button(theme, Button::Kind::Primary, {}, QStringLiteral("chevron-down"), this))
{
    m_main->setJoin(Button::Join::Leading);
    m_more->setJoin(Button::Join::Trailing);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main);
    row->addWidget(m_more);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_main, &QAbstractButton::clicked, this, &SplitButton::clicked);
    connect(m_more, &QAbstractButton::clicked, this, &SplitButton::moreClicked);
}

} // namespace sampan
