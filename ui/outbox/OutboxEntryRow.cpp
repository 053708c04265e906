// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/OutboxEntryRow.h"

#include "items/Roles.h"
#include "storage/OutboxStore.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace sampan
{

OutboxEntryRow::OutboxEntryRow(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme)
{
    const auto label = [this](FontRole role, Token color) { return new TextLabel(m_theme, role, color, {}, this); };
    m_who = label(FontRole::Body, Token::Text1);
    m_who->setStrong(true);
    m_subject = label(FontRole::Body, Token::Text2);
    m_subject->setElided(true);
    m_text = label(FontRole::Body, Token::Text1);
    m_text->setElided(true);
    m_reason = label(FontRole::Small, Token::Danger);
    m_reason->setWordWrap(true);
    m_state = new ChipLabel(m_theme, this);
    const auto button = [this](const QString& text, const QString& icon) {
        auto* made = new Button(m_theme, Button::Kind::Plain, text, icon, this);
        made->setSmall(true);
        return made;
    };
    m_retry = button(tr("Try again"), QStringLiteral("rotate-cw"));
    m_edit = button(tr("Edit"), QStringLiteral("pencil"));
    m_withdraw = button(tr("Take back"), QStringLiteral("undo-2"));
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_who);
    first->addWidget(m_subject, 0);
    first->addStretch(1);
    first->addWidget(m_state);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_text, 0);
    second->addStretch(1);
    for (Button* each : {m_retry, m_edit, m_withdraw})
        second->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 9);
    column->setSpacing(4);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_reason);
    connect(m_retry, &QAbstractButton::clicked, this, [this] { Q_EMIT retryWanted(m_entryId); });
    connect(m_edit, &QAbstractButton::clicked, this, [this] { Q_EMIT editWanted(m_entryId, m_conversationId); });
    connect(m_withdraw, &QAbstractButton::clicked, this,
            [this] { Q_EMIT withdrawWanted(m_entryId, m_conversationId); });
}

QString OutboxEntryRow::what(const QModelIndex& index) const
{
    const auto kind = static_cast<OutboxKind>(index.data(EntryKindRole).toInt());
    const QString text = index.data(EntryTextRole).toString();
    if (kind == OutboxKind::Reply)
        return text;
    if (kind == OutboxKind::Note)
        return tr("Note: %1").arg(text);
    QStringList changed;
    for (const QString& key : index.data(EntryChangedKeysRole).toStringList()) {
        const QString root = key.section(u'/', 0, 0);
        changed << (root == u"status"       ? tr("status")
                    : root == u"assigneeId" ? tr("agent")
                    : root == u"teamId"     ? tr("team")
                    : root == u"priority"   ? tr("priority")
                    : root == u"category"   ? tr("category")
                    : root == u"labelIds"   ? tr("labels")
                    : root == u"isUnread"   ? tr("read mark")
                                            : tr("subject"));
    }
    changed.removeDuplicates();
    return tr("Change: %1").arg(changed.join(tr(", ", "between words of a list")));
}

void OutboxEntryRow::show(const QModelIndex& index)
{
    m_entryId = index.data(EntryIdRole).toString();
    m_conversationId = index.data(EntryConversationIdRole).toString();
    m_who->setText(index.data(EntryCustomerNameRole).toString());
    m_subject->setText(index.data(EntrySubjectRole).toString());
    m_text->setText(what(index));
    showState(index);
    setAccessibleName(m_who->text() + QStringLiteral(", ") + m_text->text());
}

void OutboxEntryRow::showState(const QModelIndex& index)
{
    const auto state = static_cast<OutboxState>(index.data(EntryStateRole).toInt());
    const auto kind = static_cast<OutboxKind>(index.data(EntryKindRole).toInt());
    const QDateTime due = index.data(EntryNotBeforeRole).toDateTime();
    const QDateTime now = m_context.clock->now();
    const QString time = Format::time(index.data(EntryCreatedAtRole).toDateTime());
    Chip chip{ChipKind::Warn, QStringLiteral("clock-arrow-up"), tr("Queued %1").arg(time)};
    if (state == OutboxState::Sending)
        chip = {ChipKind::Info, QStringLiteral("arrow-up"), tr("Sending")};
    else if (state == OutboxState::Held)
        chip = {ChipKind::Warn, QStringLiteral("git-compare"), tr("Held, needs you")};
    else if (state == OutboxState::Failed)
        chip = {ChipKind::Bad, QStringLiteral("circle-alert"), tr("Not sent")};
    else if (due.isValid() && due > now)
        chip = {ChipKind::Neutral, QStringLiteral("timer"),
                tr("Goes out in %1").arg(Format::duration(now.msecsTo(due)))};
    m_state->setChip(chip);
    const int code = index.data(EntryErrorCodeRole).toInt();
    const bool hasReason = code >= 0;
    m_reason->setVisible(hasReason);
    m_reason->setColor(state == OutboxState::Failed ? Token::Danger : Token::Warn);
    if (hasReason)
        m_reason->setText(ErrorText::sentence({static_cast<ErrorCode>(code), {}, {}}));
    const bool canWithdraw = index.data(EntryCanWithdrawRole).toBool();
    const QString why = tr("It is being sent, or may have arrived already");
    for (Button* button : {m_edit, m_withdraw}) {
        button->setEnabled(canWithdraw);
        button->setDisabledReason(why);
    }
    m_edit->setVisible(kind != OutboxKind::ConversationUpdate);
    m_retry->setVisible(state == OutboxState::Held || state == OutboxState::Failed || hasReason);
}

void OutboxEntryRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::LineSoft));
}

void OutboxEntryRow::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT openWanted(m_conversationId);
}

} // namespace sampan
