// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/TimeBox.h"

#include "ui/conversation/MomentField.h"
#include "ui/conversation/MomentText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace sampan
{

QString TimeBox::bothClocks(const QDateTime& at, const QDateTime& now, const QTimeZone& own, const QTimeZone& buyer)
{
    const QString here = MomentText::inZone(at, now, own);
    if (!buyer.isValid())
        return tr("%1 here").arg(here);
    const QDateTime there = at.toTimeZone(buyer);
    const bool sameDay = there.date() == at.toTimeZone(own).date();
    return tr("%1 here, %2 for the buyer")
        .arg(here, sameDay ? there.toString(QStringLiteral("HH:mm")) : MomentText::inZone(at, now, buyer));
}

QString TimeBox::nameOf(OfferedTime::Kind kind)
{
    switch (kind) {
    case OfferedTime::Kind::InOneHour:
        return tr("In one hour");
    case OfferedTime::Kind::InThreeHours:
        return tr("In three hours");
    case OfferedTime::Kind::BuyersMorning:
        return tr("Next morning for the buyer");
    case OfferedTime::Kind::BuyersMonday:
        return tr("Monday morning for the buyer");
    case OfferedTime::Kind::OwnMorning:
        return tr("Next morning here");
    case OfferedTime::Kind::OwnMonday:
        return tr("Monday morning here");
    case OfferedTime::Kind::InOneWeek:
        return tr("In one week");
    }
    return {};
}

TimeBox::TimeBox(const Theme& theme, QWidget* window, Purpose purpose, const QDateTime& now, const QTimeZone& buyer)
    : Overlay(theme, window), m_purpose(purpose), m_now(now), m_buyer(buyer), m_content(new QWidget(this))
{
    const bool snooze = purpose == Purpose::Snooze;
    const QString title = snooze ? tr("Send and snooze until") : tr("Send later");
    setAccessibleName(title);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(4);
    auto* head = new TextLabel(theme, FontRole::Heading, Token::Text1, title, m_content);
    head->setStrong(true);
    column->addWidget(head);
    auto* about = new TextLabel(theme, FontRole::Small, Token::Text2,
                                snooze ? tr("The conversation comes back then, or as soon as the buyer writes.")
                                       : tr("If the buyer writes before, it is not sent and comes back to you."),
                                m_content);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addSpacing(4);
    const QTimeZone own = QTimeZone::systemTimeZone();
    for (const OfferedTime& time : snooze ? timesToSnooze(now, own) : timesToSend(now, buyer, own))
        addOffer(column, time);
    addOther(column);
    column->addStretch(1);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
    // Queued: only then has every child its new size.
    connect(&theme, &Theme::changed, this, &TimeBox::refit, Qt::QueuedConnection);
}

void TimeBox::addOffer(QVBoxLayout* column, const OfferedTime& time)
{
    auto* button = new Button(theme(), Button::Kind::Flat, nameOf(time.kind), QStringLiteral("clock"), m_content);
    const QString clocks = bothClocks(time.at, m_now, QTimeZone::systemTimeZone(),
                                      m_purpose == Purpose::SendLater ? m_buyer : QTimeZone());
    button->setMeta(clocks);
    button->setAccessibleName(nameOf(time.kind) + QStringLiteral(", ") + clocks);
    connect(button, &Button::clicked, this, [this, at = time.at] { choose(at); });
    column->addWidget(button, 0, Qt::AlignLeading);
    if (!m_first)
        m_first = button;
}

void TimeBox::addOther(QVBoxLayout* column)
{
    m_field = new MomentField(m_content);
    m_field->setAccessibleName(tr("Another time, by the clock here"));
    m_field->setMinimumDateTime(m_now.toLocalTime());
    m_field->setMaximumDateTime(m_now.toLocalTime().addDays(365));
    m_field->setDateTime(m_now.toLocalTime().addSecs(24 * 60 * 60));
    m_accept = new PrimaryButton(theme(), m_purpose == Purpose::Snooze ? tr("Send and snooze") : tr("Send then"), {},
                                 m_content);
    m_otherClocks = new TextLabel(theme(), FontRole::Small, Token::Text3, {}, m_content);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field);
    row->addWidget(m_accept);
    row->addStretch(1);
    column->addSpacing(8);
    column->addLayout(row);
    column->addWidget(m_otherClocks);
    connect(m_field, &QDateTimeEdit::dateTimeChanged, this, &TimeBox::refreshOther);
    connect(m_accept, &Button::clicked, this, [this] { choose(m_field->dateTime().toUTC()); });
    refreshOther();
}

void TimeBox::refreshOther()
{
    const QDateTime at = m_field->dateTime().toUTC();
    m_otherClocks->setText(
        bothClocks(at, m_now, QTimeZone::systemTimeZone(), m_purpose == Purpose::SendLater ? m_buyer : QTimeZone()));
}

void TimeBox::choose(const QDateTime& at)
{
    Q_EMIT chosen(at);
    close();
}

void TimeBox::refit()
{
    constexpr int wide = 600;
    constexpr int top = 140;
    constexpr int most = 420;
    constexpr int shadowRoom = 2;
    const int width = theme().scaled(wide);
    const int wished =
        m_content->hasHeightForWidth() ? m_content->heightForWidth(width) : m_content->sizeHint().height();
    setShape(width, top, qMin(theme().scaled(most), wished + shadowRoom));
    m_content->setGeometry(contentRect());
}

void TimeBox::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void TimeBox::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    refit();
    m_first->setFocus(Qt::PopupFocusReason);
}

} // namespace sampan
