// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ComposingGuard.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace sampan
{

ComposingGuard::ComposingGuard(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ComposingGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        if (static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty())
            m_where.clear();
        else
            m_where = watched;
        return false;
    case QEvent::FocusOut:
        if (watched == m_where)
            m_where.clear();
        return false;
    case QEvent::ShortcutOverride:
        if (watched != m_where)
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress: {
        // What would have been a shortcut must not become an editing key instead, like Ctrl+K in a line.
        const auto modifiers = static_cast<QKeyEvent*>(event)->modifiers();
        return watched == m_where && (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    }
    default:
        return false;
    }
}

} // namespace sampan
