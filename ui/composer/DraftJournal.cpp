// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/DraftJournal.h"

#include "storage/Store.h"

#include <QTimer>

namespace sampan
{

DraftJournal::DraftJournal(Store* store, const Clock* clock, std::function<Draft()> present, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock), m_present(std::move(present)), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(delayMs);
    connect(m_timer, &QTimer::timeout, this, &DraftJournal::save);
}

void DraftJournal::touch()
{
    if (!m_timer->isActive())
        m_timer->start();
}

void DraftJournal::flush()
{
    if (!m_timer->isActive())
        return;
    m_timer->stop();
    save();
}

void DraftJournal::forget()
{
    m_timer->stop();
}

bool DraftJournal::isPending() const
{
    return m_timer->isActive();
}

void DraftJournal::save()
{
    Draft draft = m_present();
    if (draft.conversationId.isEmpty())
        return;
    draft.changedAt = m_clock->now();
    m_store->write([draft](WriteTransaction& transaction) { return DraftStore::save(transaction, draft); }, this,
                   [this, at = draft.changedAt](const Result<void>& result) {
                       if (result)
                           Q_EMIT saved(at);
                       else
                           Q_EMIT failed(result.error());
                   });
}

} // namespace sampan
