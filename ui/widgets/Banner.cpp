// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Banner.h"

#include "ui/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace sampan
{

namespace
{

struct BannerLook {
    Token ground;
    Token icon;
};

BannerLook lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Warn:
        return {Token::WarnTint, Token::Warn};
    case Banner::Kind::Danger:
        return {Token::DangerTint, Token::Danger};
    case Banner::Kind::Info:
        return {Token::InfoTint, Token::Info};
    }
    return {Token::WarnTint, Token::Warn};
}

} // namespace

Banner::Banner(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_strong(new TextLabel(theme, FontRole::Body, Token::Text1, {}, this)),
      m_text(new TextLabel(theme, FontRole::Body, Token::Text1, {}, this)), m_row(new QHBoxLayout(this))
{
    m_strong->setStrong(true);
    m_text->setElided(true);
    m_row->setContentsMargins(directed(40, 0, 8, 0));
    m_row->setSpacing(8);
    m_row->addWidget(m_strong);
    m_row->addWidget(m_text, 0);
    m_row->addStretch(1);
    setFixedHeight(theme.scaled(36));
    setAccessibleName(tr("State of the connection"));
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Banner::setIconName(const QString& icon)
{
    m_icon = icon;
    update();
}

void Banner::setTexts(const QString& strong, const QString& text)
{
    m_strong->setText(strong);
    m_text->setText(text);
    setAccessibleDescription(tr("%1 %2", "one sentence after another").arg(strong, text));
}

Button* Banner::addAction(const QString& text, const QString& icon)
{
    auto* button = new Button(m_theme, Button::Kind::Flat, text, icon, this);
    m_row->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(lookOf(m_kind).ground));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::LineSoft));
    const QRect place(16, (height() - 16) / 2, 16, 16);
    paintIcon(&painter, m_icon, QStyle::visualRect(layoutDirection(), rect(), place),
              m_theme.color(lookOf(m_kind).icon));
}

} // namespace sampan
