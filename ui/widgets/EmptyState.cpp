// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace sampan
{

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_iconSpace(new QWidget(this)),
      m_title(new TextLabel(theme, FontRole::Body, Token::Text1, {}, this)),
      m_text(new TextLabel(theme, FontRole::Body, Token::Text2, {}, this)),
      m_button(new Button(theme, Button::Kind::Plain, {}, {}, this))
{
    m_iconSpace->setFixedHeight(24);
    m_title->setStrong(true);
    for (TextLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_iconSpace);
    column->addSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(12);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_button->hide();
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::actionClicked);
}

void EmptyState::setTexts(const QString& icon, const QString& title, const QString& text, Token iconColor)
{
    m_icon = icon;
    m_iconColor = iconColor;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

void EmptyState::setActionText(const QString& text, const QString& icon)
{
    m_button->setText(text);
    m_button->setIconName(icon);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent*)
{
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    const QRect place((width() - 24) / 2, m_iconSpace->y(), 24, 24);
    paintIcon(&painter, m_icon, place, m_theme.color(m_iconColor));
}

LoadingBars::LoadingBars(const Theme& theme, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(text)
{
    setAccessibleName(text);
}

void LoadingBars::showEvent(QShowEvent*)
{
    m_due = false;
    QTimer::singleShot(200, this, [this] {
        m_due = true;
        update();
    });
}

void LoadingBars::paintEvent(QPaintEvent*)
{
    if (!m_due)
        return;
    QPainter painter(this);
    const QColor bar = m_theme.color(Token::BgSunken);
    const int step = m_theme.lineHeight(FontRole::Body) * 3 + 12;
    constexpr int shares[] = {96, 70, 84};
    int y = 12;
    for (int i = 0; i < 3; ++i, y += step) {
        paintRound(&painter, QRect(16, y, 22, 14), 4, bar);
        paintRound(&painter, QRect(46, y + 2, (width() - 62) * shares[i] / 100, 10), 5, bar);
        paintRound(&painter, QRect(46, y + 22, (width() - 62) * shares[2 - i] / 120, 10), 5, bar);
    }
    painter.setPen(m_theme.color(Token::Text2));
    painter.setFont(m_theme.font(FontRole::Body));
    painter.drawText(QRect(16, y, width() - 32, 20), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace sampan
