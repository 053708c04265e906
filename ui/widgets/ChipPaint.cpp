// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChipPaint.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"

#include <QStyle>

namespace sampan
{

namespace
{

struct ChipLook {
    Token ground = Token::Count_;
    Token text = Token::Text2;
    bool strong = false;
    bool outlined = false;
};

ChipLook lookOf(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Plain:
        return {Token::Count_, Token::Text3};
    case ChipKind::Neutral:
        return {Token::BgSunken, Token::Text2};
    case ChipKind::Line:
        return {Token::Count_, Token::Text2, false, true};
    case ChipKind::Ok:
        return {Token::SuccessTint, Token::Success};
    case ChipKind::Warn:
        return {Token::WarnTint, Token::Warn, true};
    case ChipKind::Bad:
        return {Token::DangerTint, Token::Danger, true};
    case ChipKind::Over:
        return {Token::DangerSolid, Token::OnAccent, true};
    case ChipKind::Info:
        return {Token::InfoTint, Token::Info};
    case ChipKind::Accent:
        return {Token::AccentTint, Token::AccentText};
    }
    return {};
}

int padding(const Chip& chip)
{
    return chip.kind == ChipKind::Plain ? 0 : chip.kind == ChipKind::Line ? 6 : 5;
}

QRect atStart(const QPainter& painter, const QRect& rect, const QSize& size)
{
    const QRect place(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    return QStyle::visualRect(painter.layoutDirection(), rect, place);
}

} // namespace

QSize chipSize(const Theme& theme, const Chip& chip)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption, lookOf(chip.kind).strong));
    const int icon = chip.icon.isEmpty() ? 0 : 12 + (chip.text.isEmpty() ? 0 : 4);
    return {metrics.horizontalAdvance(chip.text) + icon + 2 * padding(chip), theme.scaled(18)};
}

void paintChip(QPainter* painter, const Theme& theme, const QRect& rect, const Chip& chip, bool onSelection)
{
    const ChipLook look = lookOf(chip.kind);
    const QRect box = atStart(*painter, rect, chipSize(theme, chip));
    if (look.outlined || look.ground != Token::Count_)
        paintRound(painter, box, 4, look.ground == Token::Count_ ? QColor() : theme.color(look.ground),
                   look.outlined ? theme.color(Token::LineMid) : QColor());
    const Token text = chip.kind == ChipKind::Plain && onSelection ? Token::Text2 : look.text;
    const QColor color = theme.color(text);
    QRect inner = box.adjusted(padding(chip), 0, -padding(chip), 0);
    if (!chip.icon.isEmpty()) {
        const QRect icon(inner.left(), inner.top() + (inner.height() - 12) / 2, 12, 12);
        paintIcon(painter, chip.icon, QStyle::visualRect(painter->layoutDirection(), inner, icon), color);
        inner =
            painter->layoutDirection() == Qt::RightToLeft ? inner.adjusted(0, 0, -16, 0) : inner.adjusted(16, 0, 0, 0);
    }
    painter->setFont(theme.font(FontRole::Caption, look.strong));
    painter->setPen(color);
    painter->drawText(inner.adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextSingleLine, chip.text);
}

QSize storeTagSize(const Theme& theme, const QString& code)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption, true));
    return {qMax(22, metrics.horizontalAdvance(code) + 6), theme.scaled(16)};
}

void paintStoreTag(QPainter* painter, const Theme& theme, const QRect& rect, const QString& code, int color)
{
    const QRect box = atStart(*painter, rect, storeTagSize(theme, code));
    paintRound(painter, box, 3, theme.storeColor(color));
    painter->setFont(theme.font(FontRole::Caption, true));
    painter->setPen(theme.color(Token::OnStore));
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, code);
}

QSize keyHintSize(const Theme& theme, const QString& keys)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption));
    return {qMax(15, metrics.horizontalAdvance(keys) + 10), theme.lineHeight(FontRole::Caption) + 2};
}

void paintKeyHint(QPainter* painter, const Theme& theme, const QRect& rect, const QString& keys, const QColor& text,
                  const QColor& line)
{
    const QRect box = atStart(*painter, rect, keyHintSize(theme, keys));
    paintRound(painter, box, 3, {}, line);
    painter->setFont(theme.font(FontRole::Caption));
    painter->setPen(text);
    // "Ctrl ↵" is read in the order of pressing, in every language.
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, keys);
    painter->setLayoutDirection(before);
}

ChipLabel::ChipLabel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void ChipLabel::setChip(const Chip& chip)
{
    m_chip = chip;
    setAccessibleName(chip.text);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return chipSize(m_theme, m_chip);
}

void ChipLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(&painter, m_theme, rect(), m_chip);
}

StoreTag::StoreTag(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void StoreTag::setStore(const QString& code, int color, const QString& storeName)
{
    m_code = code;
    m_color = color;
    setToolTip(storeName);
    setAccessibleName(storeName);
    updateGeometry();
    update();
}

QSize StoreTag::sizeHint() const
{
    return storeTagSize(m_theme, m_code);
}

void StoreTag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStoreTag(&painter, m_theme, rect(), m_code, m_color);
}

KeyHint::KeyHint(const Theme& theme, const QString& keys, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys);
}

QSize KeyHint::sizeHint() const
{
    return keyHintSize(m_theme, m_keys);
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyHint(&painter, m_theme, rect(), m_keys, m_theme.color(Token::Text3), m_theme.color(Token::LineMid));
}

} // namespace sampan
