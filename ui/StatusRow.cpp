// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatusRow.h"

#include "ui/ActionCatalog.h"
#include "ui/Format.h"
#include "ui/widgets/StatusButton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>

namespace sampan
{

namespace
{

struct SyncLook {
    QString icon;
    Token iconColor;
    Token textColor;
};

SyncLook lookOf(SyncStatus::State state)
{
    switch (state) {
    case SyncStatus::State::Online:
        return {QStringLiteral("circle-check"), Token::Success, Token::Text2};
    case SyncStatus::State::Connecting:
    case SyncStatus::State::Synchronising:
        return {QStringLiteral("refresh-cw"), Token::Text2, Token::Text2};
    case SyncStatus::State::Offline:
        return {QStringLiteral("cloud-off"), Token::Warn, Token::Text2};
    case SyncStatus::State::SignedOut:
    case SyncStatus::State::SignInNeeded:
        return {QStringLiteral("key-round"), Token::Warn, Token::Warn};
    }
    return {QStringLiteral("refresh-cw"), Token::Text2, Token::Text2};
}

constexpr int refreshMs = 15000;

} // namespace

StatusRow::StatusRow(const WorkspaceContext& context, OutboxModel* outbox, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme), m_outbox(outbox),
      m_sync(new StatusButton(m_theme, this)), m_waiting(new StatusButton(m_theme, this)),
      m_shortcuts(new StatusButton(m_theme, this)), m_clock(new QTimer(this))
{
    m_sync->setObjectName(QStringLiteral("syncState"));
    m_waiting->setObjectName(QStringLiteral("outboxState"));
    const auto resize = [this] { setFixedHeight(m_theme.lineHeight(FontRole::Small) + 8); };
    connect(&m_theme, &Theme::changed, this, resize);
    resize();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 1, 6, 0);
    row->setSpacing(4);
    row->addWidget(m_sync);
    row->addWidget(m_waiting);
    row->addStretch(1);
    row->addWidget(m_shortcuts);
    m_shortcuts->setLook({}, tr("Shortcuts"), Token::Text2);
    m_shortcuts->setKeyHint(QStringLiteral("?"));
    connect(m_sync, &QAbstractButton::clicked, this, &StatusRow::outboxWanted);
    connect(m_waiting, &QAbstractButton::clicked, this, &StatusRow::outboxWanted);
    connect(m_shortcuts, &QAbstractButton::clicked, context.actions->action(ActionId::ShortcutTable),
            &QAction::trigger);
    connect(context.sync, &SyncStatus::changed, this, &StatusRow::refresh);
    connect(outbox, &OutboxModel::countsChanged, this, &StatusRow::refresh);
    connect(outbox, &OutboxModel::loaded, this, &StatusRow::refresh);
    connect(m_clock, &QTimer::timeout, this, &StatusRow::refresh);
    m_clock->setInterval(refreshMs);
    refresh();
}

QString StatusRow::syncText() const
{
    const SyncStatus& sync = *m_context.sync;
    const QDateTime last = sync.lastSyncAt();
    switch (sync.state()) {
    case SyncStatus::State::Online:
        return tr("Synchronised %1").arg(Format::timeWithSeconds(last));
    case SyncStatus::State::Connecting:
        return tr("Connecting");
    case SyncStatus::State::Synchronising:
        return sync.remaining() > 0 ? tr("Synchronising, %1 left").arg(QLocale().toString(sync.remaining()))
                                    : tr("Synchronising");
    case SyncStatus::State::Offline: {
        const QDateTime since = sync.offlineSince();
        const qint64 away = since.isValid() ? since.msecsTo(m_context.clock->now()) : 0;
        return last.isValid() ? tr("Offline %1, data of %2")
                                    .arg(Format::duration(away), Format::moment(last, m_context.clock->now()))
                              : tr("Offline %1").arg(Format::duration(away));
    }
    case SyncStatus::State::SignedOut:
    case SyncStatus::State::SignInNeeded:
        return tr("Sign in again");
    }
    return {};
}

void StatusRow::refresh()
{
    // Only "Offline 14 min" changes by itself.
    if (m_context.sync->state() != SyncStatus::State::Offline)
        m_clock->stop();
    else if (!m_clock->isActive())
        m_clock->start();
    const SyncLook look = lookOf(m_context.sync->state());
    m_sync->setLook(look.icon, syncText(), look.iconColor, look.textColor);
    const int needs = m_outbox->needsYouCount();
    const int all = m_outbox->rowCount();
    if (needs > 0)
        m_waiting->setLook(QStringLiteral("circle-alert"), tr("%n reply(s) need you", nullptr, needs), Token::Danger,
                           Token::Danger);
    else
        m_waiting->setLook(QStringLiteral("send"),
                           all > 0 ? tr("Outbox %1").arg(QLocale().toString(all)) : tr("Outbox empty"), Token::Text2);
}

void StatusRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
