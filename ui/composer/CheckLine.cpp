// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/CheckLine.h"

#include "ui/composer/IconMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace sampan
{

CheckLine::CheckLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_icon = new IconMark(theme, QStringLiteral("circle-alert"), 14, Token::Danger, this);
    m_text = new TextLabel(theme, FontRole::Small, Token::Danger, {}, this);
    m_text->setElided(true);
    m_saved = new TextLabel(theme, FontRole::Small, Token::Text3, {}, this);
    auto* first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_icon);
    first->addWidget(m_text, 1);
    first->addWidget(m_saved, 0, Qt::AlignRight);
    m_row = new QHBoxLayout;
    m_row->setSpacing(4);
    m_row->addStretch(1);
    auto* rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    rows->setContentsMargins(directed(16, 1, 8, 0));
    rows->setSpacing(4);
    rows->addLayout(first, 1);
    rows->addLayout(m_row);
    m_rows = rows;
    connect(&theme, &Theme::changed, this, &CheckLine::refresh);
    refresh();
}

void CheckLine::say(Kind kind, const QString& sentence)
{
    if (isAsking() && kind != Kind::Error) {
        m_afterwards = {kind, sentence};
        return;
    }
    dropButtons();
    show(kind, sentence);
}

void CheckLine::closeQuestion()
{
    const auto afterwards = m_afterwards;
    clear();
    if (afterwards)
        show(afterwards->first, afterwards->second);
}

void CheckLine::show(Kind kind, const QString& sentence)
{
    const Token color = kind == Kind::Error ? Token::Danger : kind == Kind::Warning ? Token::Warn : Token::Text2;
    m_icon->setIconName(kind == Kind::Error     ? QStringLiteral("circle-alert")
                        : kind == Kind::Warning ? QStringLiteral("triangle-alert")
                                                : QStringLiteral("info"));
    m_icon->setColor(color);
    m_text->setColor(color);
    m_text->setText(sentence);
    refresh();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CheckLine::ask(const QString& sentence, const QList<Answer>& answers)
{
    dropButtons();
    for (const Answer& answer : answers) {
        auto* button = new Button(m_theme, Button::Kind::Plain, answer.text, {}, this);
        button->setSmall(true);
        connect(button, &Button::clicked, this, [this, act = answer.act] {
            closeQuestion();
            act();
        });
        m_row->addWidget(button);
        // A layout shows what it is given only later, and what is not shown does not take the focus.
        button->show();
        m_buttons += QPointer<Button>(button);
    }
    show(Kind::Warning, sentence);
    m_buttons.first()->setFocus(Qt::OtherFocusReason);
}

void CheckLine::dropButtons()
{
    const QList<QPointer<Button>> old = std::exchange(m_buttons, {});
    for (const QPointer<Button>& button : old) {
        if (!button)
            continue;
        button->hide();
        button->deleteLater();
    }
}

void CheckLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !isAsking()) {
        QWidget::keyPressEvent(event);
        return;
    }
    closeQuestion();
    Q_EMIT dismissed();
}

void CheckLine::clear()
{
    dropButtons();
    m_afterwards.reset();
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
    arrange();
    m_saved->setVisible(!isAsking());
    m_icon->setVisible(!m_text->text().isEmpty());
    setVisible(!m_text->text().isEmpty() || !m_saved->text().isEmpty());
    update();
}

// A question is read before it is answered: where its answers would cut it, they stand below.
void CheckLine::arrange()
{
    int answers = 0;
    for (const QPointer<Button>& button : std::as_const(m_buttons))
        answers += button ? button->sizeHint().width() + 4 : 0;
    const int sentence = m_text->sizeHint().width() + m_icon->sizeHint().width() + 32;
    const bool below = isAsking() && sentence + answers > width();
    m_rows->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setFixedHeight(m_theme.scaled(below ? 60 : isAsking() ? 34 : 26));
}

void CheckLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isAsking())
        arrange();
}

void CheckLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
