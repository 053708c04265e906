// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationHeader.h"

#include "ui/ActionCatalog.h"
#include "ui/Format.h"
#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/MomentText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
// A buyer waits too long for an e-mail after four hours (product.md, first reply to an after-sale case).
constexpr qint64 longWaitMs = 4LL * 60 * 60 * 1000;
} // namespace

ConversationHeader::ConversationHeader(const WorkspaceContext& context, ConversationActions* actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions)
{
    setAccessibleName(tr("Conversation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(directed(0, 8, 8, 9));
    column->setSpacing(4);
    column->addWidget(makeFirstLine());
    m_second = makeSecondLine();
    column->addWidget(m_second);
    connect(context.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QWidget* ConversationHeader::makeFirstLine()
{
    const Theme& theme = *m_context.theme;
    auto* host = new QWidget(this);
    const auto resize = [this, host] { host->setFixedHeight(m_context.theme->scaled(28)); };
    connect(&theme, &Theme::changed, host, resize);
    resize();
    m_subject = new TextLabel(theme, FontRole::Heading, Token::Text1, {}, host);
    m_subject->setStrong(true);
    m_subject->setElided(true);
    m_assignIcon = new IconButton(theme, QStringLiteral("user-plus"), tr("Assign"), host);
    m_assignIcon->setSmall(true);
    connect(m_assignIcon, &Button::clicked, this, &ConversationHeader::openAssignMenu);
    m_snoozeIcon = new IconButton(theme, QStringLiteral("alarm-clock"), tr("Snooze"), host);
    m_snoozeIcon->setSmall(true);
    connect(m_snoozeIcon, &Button::clicked, this, &ConversationHeader::openSnoozeMenu);
    m_others = new ChipLabel(theme, host);
    m_others->hide();
    m_solve = new Button(theme, Button::Kind::Plain, tr("Solve"), QStringLiteral("check"), host);
    m_solve->setSmall(true);
    m_solve->setKeyHint(m_context.actions->keyHint(ActionId::Solve));
    connect(m_solve, &Button::clicked, m_context.actions->action(ActionId::Solve), &QAction::trigger);
    m_more = new IconButton(theme, QStringLiteral("ellipsis"), tr("More"), host);
    m_more->setSmall(true);
    connect(m_more, &Button::clicked, this, &ConversationHeader::openMoreMenu);
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(directed(16, 0, 0, 0));
    row->setSpacing(8);
    row->addWidget(m_subject, 1);
    m_briefWaiting = new ChipLabel(theme, host);
    m_briefWaiting->hide();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_briefWaiting, m_others, m_assignIcon, m_snoozeIcon, m_solve, m_more})
        row->addWidget(part);
    return host;
}

void ConversationHeader::addWindowButton(ActionId id)
{
    QAction* action = m_context.actions->action(id);
    const QString icon = QLatin1String(ActionCatalog::spec(id).icon);
    auto* button = new IconButton(*m_context.theme, icon, action->text(), m_more->parentWidget());
    button->setSmall(true);
    button->setToolTip(action->text() + QStringLiteral(" (") + m_context.actions->keyText(id) + u')');
    connect(button, &Button::clicked, action, &QAction::trigger);
    m_more->parentWidget()->layout()->addWidget(button);
}

QWidget* ConversationHeader::makeSecondLine()
{
    auto* host = new QWidget(this);
    const auto resize = [this, host] { host->setFixedHeight(m_context.theme->scaled(24)); };
    connect(m_context.theme, &Theme::changed, host, resize);
    resize();
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    m_status = addMenuButton(row, QStringLiteral("circle-dot"), &ConversationHeader::openStatusMenu);
    m_assignee = addMenuButton(row, QStringLiteral("user"), &ConversationHeader::openAssignMenu);
    m_category = addMenuButton(row, QStringLiteral("tag"), &ConversationHeader::openCategoryMenu);
    m_labels = addMenuButton(row, QStringLiteral("flag"), &ConversationHeader::openLabelMenu);
    row->addStretch(1);
    for (ChipLabel** chip : {&m_mention, &m_spam, &m_snoozed}) {
        *chip = new ChipLabel(*m_context.theme, host);
        row->addWidget(*chip);
    }
    m_priority = new ChipLabel(*m_context.theme, host);
    m_waiting = new ChipLabel(*m_context.theme, host);
    row->addWidget(m_priority);
    row->addWidget(m_waiting);
    return host;
}

Button* ConversationHeader::addMenuButton(QLayout* row, const QString& icon, void (ConversationHeader::*open)())
{
    auto* button = new Button(*m_context.theme, Button::Kind::Flat, {}, icon, row->parentWidget());
    button->setSmall(true);
    button->setArrow(true);
    connect(button, &Button::clicked, this, open);
    row->addWidget(button);
    return button;
}

void ConversationHeader::setDetails(const ConversationDetails& details)
{
    m_details = details;
    refresh();
}

void ConversationHeader::refresh()
{
    const Conversation& conversation = m_details.conversation;
    m_subject->setText(conversation.subject.isEmpty() ? tr("(no subject)") : conversation.subject);
    m_subject->setLanguage(conversation.language);
    m_status->setText(Format::statusName(conversation.status));
    m_status->setIconName(Format::statusIcon(conversation.status));
    m_status->setAccessibleName(tr("Status: %1").arg(m_status->text()));
    const Agent* agent = m_details.agent(conversation.assigneeId);
    m_assignee->setText(agent ? agent->name : tr("Unassigned"));
    m_assignee->setAccessibleName(tr("Assigned to: %1").arg(m_assignee->text()));
    m_category->setText(conversation.category.isEmpty() ? tr("No category") : categoryText(conversation.category));
    m_category->setAccessibleName(tr("Category: %1").arg(m_category->text()));
    QStringList names;
    for (const Id& id : conversation.labelIds) {
        if (const Label* label = m_details.label(id))
            names += label->name;
    }
    m_labels->setText(names.isEmpty() ? QString() : names.join(QStringLiteral(", ")));
    m_labels->setVisible(!names.isEmpty());
    m_labels->setAccessibleName(names.isEmpty() ? tr("Labels")
                                                : tr("Labels: %1").arg(names.join(QStringLiteral(", "))));
    const bool solved =
        conversation.status == ConversationStatus::Solved || conversation.status == ConversationStatus::Closed;
    m_solve->setEnabled(!solved);
    m_solve->setDisabledReason(tr("It is solved already."));
    refreshMarks();
    refreshTime();
}

void ConversationHeader::refreshMarks()
{
    const Conversation& conversation = m_details.conversation;
    const QDateTime now = m_context.clock->now();
    const bool snoozed = conversation.snoozedUntil > now;
    m_snoozed->setVisible(snoozed);
    m_snoozed->setChip({ChipKind::Neutral, QStringLiteral("alarm-clock"),
                        tr("Until %1").arg(MomentText::of(conversation.snoozedUntil, now))});
    m_snoozed->setToolTip(tr("Snoozed until then, or until the buyer writes."));
    m_spam->setVisible(conversation.isSpam);
    m_spam->setChip({ChipKind::Warn, QStringLiteral("shield-alert"), tr("Spam")});
    m_mention->setVisible(conversation.mentionedIds.contains(m_context.self.id));
    m_mention->setChip({ChipKind::Accent, QStringLiteral("at-sign"), tr("Mentions you")});
    m_mention->setToolTip(tr("Seen to when you answer or note, or in the menu."));
}

void ConversationHeader::setOthers(const QStringList& reading, const QStringList& writing)
{
    const bool writes = !writing.isEmpty();
    const QStringList& names = writes ? writing : reading;
    m_others->setVisible(!names.isEmpty());
    if (names.isEmpty())
        return;
    const QString who =
        names.size() == 1 ? names.first() : tr("%1 and %2 more").arg(names.first()).arg(names.size() - 1);
    m_others->setChip({writes ? ChipKind::Warn : ChipKind::Neutral,
                       writes ? QStringLiteral("pencil") : QStringLiteral("eye"),
                       writes ? tr("%1 is writing").arg(who) : who});
    const QString all = names.join(QStringLiteral(", "));
    m_others->setToolTip(writes ? tr("Writing now: %1").arg(all) : tr("Reading now: %1").arg(all));
    m_others->setAccessibleName(m_others->toolTip());
}

void ConversationHeader::refreshTime()
{
    const Conversation& conversation = m_details.conversation;
    const bool urgent = conversation.priority == Priority::Urgent || conversation.priority == Priority::High;
    m_priority->setVisible(urgent || conversation.priority == Priority::Low);
    m_priority->setChip({urgent ? ChipKind::Warn : ChipKind::Neutral, QStringLiteral("flag"),
                         Format::priorityName(conversation.priority)});
    const QDateTime since = conversation.waitingSince;
    m_waiting->setVisible(since.isValid());
    m_briefWaiting->setVisible(m_compact && since.isValid());
    if (!since.isValid())
        return;
    const qint64 waited = since.msecsTo(m_context.clock->now());
    const bool tooLong = waited >= longWaitMs;
    const QString tip =
        tr("The buyer waits since %1, %2").arg(Format::day(since, m_context.clock->now()), Format::time(since));
    for (ChipLabel* chip : {m_waiting, m_briefWaiting}) {
        chip->setChip({tooLong ? ChipKind::Warn : ChipKind::Plain,
                       tooLong ? QStringLiteral("alarm-clock") : QStringLiteral("clock"),
                       tr("Waiting %1").arg(Format::duration(waited))});
        chip->setToolTip(tip);
    }
}

void ConversationHeader::setCompact(bool compact)
{
    m_compact = compact;
    m_second->setVisible(!compact);
    m_briefWaiting->setVisible(compact && m_details.conversation.waitingSince.isValid());
    layout()->setContentsMargins(0, 8, 8, compact ? 5 : 9);
}

void ConversationHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme->color(Token::BgContent));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_context.theme->color(Token::LineSoft));
}

} // namespace sampan
