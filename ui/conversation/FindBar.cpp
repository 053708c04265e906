// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FindBar.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace sampan
{

FindBar::FindBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Find in this conversation"));
    m_field = new Field(theme, this);
    m_field->setIconName(QStringLiteral("search"));
    m_field->setPlaceholderText(tr("Find in this conversation"));
    m_field->setAccessibleName(tr("Find in this conversation"));
    m_field->installEventFilter(this);
    m_result = new TextLabel(theme, FontRole::Small, Token::Text2, {}, this);
    m_previous = new IconButton(theme, QStringLiteral("chevron-up"), tr("Previous place (Shift+Enter)"), this);
    m_next = new IconButton(theme, QStringLiteral("chevron-down"), tr("Next place (Enter)"), this);
    auto* close = new IconButton(theme, QStringLiteral("x"), tr("Close (Esc)"), this);
    for (Button* button : {m_previous, m_next, static_cast<Button*>(close)})
        button->setSmall(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(directed(16, 6, 8, 7));
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_result);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(close);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_previous, &Button::clicked, this, [this] { Q_EMIT stepAsked(-1); });
    connect(m_next, &Button::clicked, this, [this] { Q_EMIT stepAsked(1); });
    connect(close, &Button::clicked, this, &FindBar::closed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setResult(0, 0);
}

void FindBar::start(const QString& text)
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->selectAll();
    Q_EMIT textChanged(m_field->text());
}

QString FindBar::text() const
{
    return m_field->text();
}

QString FindBar::resultText() const
{
    return m_result->text();
}

void FindBar::setResult(int current, int total)
{
    const bool empty = m_field->text().trimmed().isEmpty();
    const QLocale locale;
    QString text;
    if (empty)
        text.clear();
    else if (total < 0)
        text = tr("Searching");
    else if (total == 0)
        text = tr("Not found");
    else
        text = tr("%1 of %2", "found place").arg(locale.toString(current), locale.toString(total));
    m_field->setError(!empty && total == 0);
    m_result->setColor(!empty && total == 0 ? Token::Danger : Token::Text2);
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
    for (Button* button : {m_previous, m_next})
        button->setDisabledReason(tr("Nothing is found."));
    if (text == m_result->text())
        return;
    m_result->setText(text);
    QAccessibleEvent event(m_result, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

bool FindBar::handleKey(const QKeyEvent& event)
{
    const bool back = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        Q_EMIT stepAsked(back ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        Q_EMIT closed();
        return true;
    default:
        return false;
    }
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    // Buttons keep Enter for themselves.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter || !handleKey(*event))
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgPane));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
