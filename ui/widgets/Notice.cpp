// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Notice.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace sampan
{

namespace
{
constexpr int shownForMs = 8000;
constexpr int aboveBottom = 40;
constexpr int fromStart = 16;
} // namespace

Notice::Notice(const Theme& theme, QWidget* window)
    : QWidget(window), m_theme(theme), m_text(new TextLabel(theme, FontRole::Body, Token::Text1, {}, this)),
      m_button(new Button(theme, Button::Kind::Plain, tr("Undo"), {}, this)), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("notice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(directed(34, 5, 6, 5));
    row->setSpacing(16);
    row->addWidget(m_text);
    row->addWidget(m_button);
    m_timer->setSingleShot(true);
    m_timer->setInterval(shownForMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_button->hasFocus())
            m_timer->start();
        else
            dismiss();
    });
    connect(m_button, &QAbstractButton::clicked, this, &Notice::undo);
    window->installEventFilter(this);
    hide();
}

void Notice::say(const QString& icon, const QString& text, std::function<void()> undo, const QString& undoText)
{
    m_icon = icon;
    m_undo = std::move(undo);
    m_text->setText(text);
    m_button->setVisible(static_cast<bool>(m_undo));
    m_button->setText(undoText.isEmpty() ? tr("Undo") : undoText);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer->start();
    Announcer::say(this, text);
}

void Notice::dismiss()
{
    m_timer->stop();
    m_undo = {};
    hide();
}

Notice::Said Notice::lasting() const
{
    return m_undo.target<LastingUndo>() ? Said{m_icon, m_text->text(), m_button->text(), m_undo} : Said{};
}

bool Notice::undo()
{
    const std::function<void()> act = m_undo;
    dismiss();
    if (act)
        act();
    return static_cast<bool>(act);
}

void Notice::place()
{
    layout()->activate();
    const QSize wished = sizeHint().expandedTo(QSize(0, m_theme.scaled(38)));
    const QSize room = parentWidget()->size();
    const int wide = qMin(wished.width() + 4, room.width() - 32);
    // At the start, over the lists: the end belongs to the composer and its buttons.
    const QRect place(fromStart, room.height() - aboveBottom - wished.height(), wide, wished.height());
    setGeometry(QStyle::visualRect(layoutDirection(), QRect(QPoint(), room), place));
}

void Notice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintRound(&painter, rect(), 8, m_theme.color(Token::BgRaised), m_theme.color(Token::LineMid));
    const QRect icon(12, (height() - 14) / 2, 14, 14);
    paintIcon(&painter, m_icon, QStyle::visualRect(layoutDirection(), rect(), icon), m_theme.color(Token::Success));
}

bool Notice::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return false;
}

} // namespace sampan
