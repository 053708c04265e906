// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/CheckLine.h"

#include "ui/composer/IconMark.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace sampan
{

CheckLine::CheckLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_icon = new IconMark(theme, QStringLiteral("circle-alert"), 14, Token::Danger, this);
    m_text = new TextLabel(theme, FontRole::Small, Token::Danger, {}, this);
    m_text->setElided(true);
    m_saved = new TextLabel(theme, FontRole::Small, Token::Text3, {}, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_saved, 0, Qt::AlignRight);
    connect(&theme, &Theme::changed, this, &CheckLine::refresh);
    refresh();
}

void CheckLine::say(Kind kind, const QString& sentence)
{
    const bool error = kind == Kind::Error;
    m_icon->setIconName(error ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert"));
    m_icon->setColor(error ? Token::Danger : Token::Warn);
    m_text->setColor(error ? Token::Danger : Token::Warn);
    m_text->setText(sentence);
    refresh();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CheckLine::clear()
{
    m_text->clear();
    refresh();
}

void CheckLine::setSaved(const QString& text)
{
    m_saved->setText(text);
    refresh();
}

QString CheckLine::sentence() const
{
    return m_text->text();
}

void CheckLine::refresh()
{
    setFixedHeight(m_theme.scaled(26));
    m_icon->setVisible(!m_text->text().isEmpty());
    setVisible(!m_text->text().isEmpty() || !m_saved->text().isEmpty());
    update();
}

void CheckLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
