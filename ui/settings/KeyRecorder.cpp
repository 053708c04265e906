// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeyRecorder.h"

#include "ui/ActionCatalog.h"
#include "ui/StyleShapes.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace sampan
{

namespace
{

constexpr int secondLetterMs = 800;

QKeySequence sequenceOf(const QList<QKeyCombination>& pressed)
{
    return pressed.size() > 1 ? QKeySequence(pressed.at(0), pressed.at(1)) : QKeySequence(pressed.value(0));
}

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_unknown || key == Qt::Key_CapsLock;
}

bool isLetter(const QKeyEvent& event)
{
    return event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z && event.modifiers() == Qt::NoModifier;
}

} // namespace

KeyRecorder::KeyRecorder(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_second(new QTimer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setProperty("sampanRing", 6);
    setAccessibleName(tr("Press the new keys"));
    m_second->setSingleShot(true);
    m_second->setInterval(secondLetterMs);
    connect(m_second, &QTimer::timeout, this, &KeyRecorder::finish);
}

void KeyRecorder::start()
{
    m_pressed.clear();
    m_second->stop();
    setFocus(Qt::OtherFocusReason);
    update();
}

QSize KeyRecorder::sizeHint() const
{
    return {200, m_theme.scaled(28)};
}

bool KeyRecorder::event(QEvent* event)
{
    // Neither a shortcut nor the way to the next field.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return true;
    }
    return QWidget::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (isModifier(event->key()))
        return;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && m_pressed.isEmpty()) {
        Q_EMIT cancelled();
        return;
    }
    // The keypad's mark would make two keys of one.
    m_pressed.append(QKeyCombination(event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier),
                                     static_cast<Qt::Key>(event->key())));
    update();
    if (m_pressed.size() == 1 && isLetter(*event))
        m_second->start();
    else
        finish();
}

void KeyRecorder::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_second->isActive())
        finish();
}

void KeyRecorder::finish()
{
    m_second->stop();
    Q_EMIT recorded(sequenceOf(m_pressed));
}

void KeyRecorder::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintRound(&painter, rect(), 6, m_theme.color(Token::BgContent), m_theme.color(Token::LineControl));
    painter.setFont(m_theme.font(FontRole::Body));
    const bool waiting = m_pressed.isEmpty();
    painter.setPen(m_theme.color(waiting ? Token::Text3 : Token::Text1));
    painter.drawText(rect().adjusted(10, 0, -10, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     waiting ? tr("Press the new keys") : ActionCatalog::textOf(sequenceOf(m_pressed)));
}

} // namespace sampan
