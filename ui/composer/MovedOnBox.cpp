// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/MovedOnBox.h"

#include "ui/Format.h"
#include "ui/composer/IconMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace sampan
{

MovedOnBox::MovedOnBox(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_text = new TextLabel(theme, FontRole::Body, Token::Text1, {}, this);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    auto* icon = new IconMark(theme, QStringLiteral("git-compare"), 16, Token::Warn, this);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(directed(24, 0, 0, 0));
    buttons->setSpacing(6);
    const auto add = [&](Button::Kind kind, const QString& text, auto signal) {
        auto* button = new Button(theme, kind, text, {}, this);
        button->setSmall(true);
        connect(button, &Button::clicked, this, signal);
        buttons->addWidget(button);
    };
    add(Button::Kind::Primary, tr("Read it"), &MovedOnBox::readAsked);
    add(Button::Kind::Plain, tr("Send mine too"), &MovedOnBox::sendTooAsked);
    add(Button::Kind::Plain, tr("Edit mine"), &MovedOnBox::editAsked);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16 + 13, 9 + 8, 16 + 13, 9 + 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(buttons);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MovedOnBox::setMissed(const QString& who, const QDateTime& at)
{
    const auto sentence = [&](const QString& open, const QString& close, const QString& name) {
        if (who.isEmpty())
            return tr("%1Not sent.%2 The buyer wrote at %3, after you opened this conversation.",
                      "%1 and %2 make the words between them bold")
                .arg(open, close, Format::time(at));
        return tr("%1Not sent.%2 %3 answered at %4, after you opened this conversation.",
                  "%1 and %2 make the words between them bold")
            .arg(open, close, name, Format::time(at));
    };
    m_text->setText(sentence(QStringLiteral("<b>"), QStringLiteral("</b>"), who.toHtmlEscaped()));
    setAccessibleName(sentence({}, {}, who));
}

void MovedOnBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgContent));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Token::WarnSolid));
    painter.setBrush(m_theme.color(Token::WarnTint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16.5, 8.5, -16.5, -8.5), 6, 6);
}

} // namespace sampan
