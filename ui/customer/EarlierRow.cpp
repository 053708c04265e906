// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/EarlierRow.h"

#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/widgets/LineText.h"

#include <QKeyEvent>
#include <QPainter>

namespace sampan
{

EarlierRow::EarlierRow(const Theme& theme, const EarlierConversation& conversation, const QDateTime& now,
                       QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_conversation(conversation),
      m_date(Format::shortDate(conversation.at, now))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QStringList spoken = {subject(), Format::statusName(conversation.status), m_date, conversation.storeName,
                                Format::channelName(conversation.channel)};
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setToolTip(subject() + u'\n' + Format::statusName(conversation.status) + QStringLiteral(" · ") +
               conversation.storeName);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QString EarlierRow::subject() const
{
    return m_conversation.subject.isEmpty() ? tr("(no subject)") : m_conversation.subject;
}

QSize EarlierRow::sizeHint() const
{
    return QSize(200, m_theme.lineHeight(FontRole::Body) + m_theme.scaled(6));
}

void EarlierRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isDown() || underMouse())
        painter.fillRect(rect(), m_theme.color(isDown() ? Token::BgPressed : Token::BgHover));
    const bool mirrored = isRightToLeft();
    const auto place = [&](int left, int width) {
        return QRect(mirrored ? this->width() - left - width : left, 0, width, height());
    };
    const int pad = 16;
    paintIcon(&painter, Format::channelIcon(m_conversation.channel),
              QRect(place(pad, 14).topLeft() + QPoint(0, (height() - 14) / 2), QSize(14, 14)),
              m_theme.color(Token::Text3));
    const LineText date{m_date, FontRole::Small, false, m_theme.color(Token::Text3), {}, {}};
    const int dateWidth = lineWidth(m_theme, date) + 1;
    int end = width() - pad - dateWidth;
    paintLine(&painter, m_theme, place(end, dateWidth), date);
    end = paintStatus(painter, end - 10);
    const int start = pad + 22;
    paintLine(&painter, m_theme, place(start, qMax(0, end - 8 - start)),
              {subject(), FontRole::Body, false, m_theme.color(Token::Text1), m_conversation.language, {}});
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::AccentText), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

// What is settled is marked by its icon, so that the subject has the room; what is still open says so in words.
int EarlierRow::paintStatus(QPainter& painter, int end) const
{
    const bool settled =
        m_conversation.status == ConversationStatus::Solved || m_conversation.status == ConversationStatus::Closed;
    constexpr int icon = 14;
    const LineText words{
        Format::statusName(m_conversation.status), FontRole::Small, false, m_theme.color(Token::Text2), {}, {}};
    const int wide = settled ? icon : lineWidth(m_theme, words) + 1;
    const int left = isRightToLeft() ? width() - end : end - wide;
    const QRect place(left, 0, wide, height());
    if (settled)
        paintIcon(&painter, Format::statusIcon(m_conversation.status), QRect(left, (height() - icon) / 2, icon, icon),
                  m_theme.color(Token::Text3));
    else
        paintLine(&painter, m_theme, place, words);
    return end - wide;
}

void EarlierRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        focusNextPrevChild(true);
        return;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void EarlierRow::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void EarlierRow::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sampan
