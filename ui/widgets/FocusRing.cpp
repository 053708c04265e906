// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FocusRing.h"

#include "ui/StyleShapes.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace sampan
{

namespace
{

constexpr int reach = 3; // 2 px ring, 1 px outside

int ringRadius(const QWidget* widget)
{
    const QVariant given = widget->property("sampanRing");
    if (given.isValid())
        return given.toInt();
    const bool standard = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                          qobject_cast<const QComboBox*>(widget);
    return standard ? 6 : -1;
}

} // namespace

FocusRing::FocusRing(const Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("focusRing"));
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* widget)
{
    for (const QPointer<QWidget>& watched : std::as_const(m_watched)) {
        if (watched)
            watched->removeEventFilter(this);
    }
    m_watched.clear();
    m_target = widget && widget->window() == window() && ringRadius(widget) >= 0 ? widget : nullptr;
    if (m_target)
        m_radius = ringRadius(m_target);
    // What it stands in moves it too: a layout that comes later, scrolling.
    for (QWidget* around = m_target; around && around != parentWidget(); around = around->parentWidget()) {
        around->installEventFilter(this);
        m_watched.append(around);
    }
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    const QPoint corner = m_target->mapTo(parentWidget(), QPoint());
    setGeometry(QRect(corner, m_target->size()).adjusted(-reach, -reach, reach, reach));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintRound(&painter, rect(), m_radius + reach, {}, m_theme.color(Token::AccentText), 2.0);
}

bool FocusRing::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    case QEvent::ParentChange:
        follow(m_target);
        break;
    default:
        break;
    }
    return false;
}

} // namespace sampan
