// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "storage/DraftStore.h"

#include <QObject>
#include <functional>

class QTimer;

namespace sampan
{

class Store;

/// Writes what is being typed to the outbox file, at most one second after the first keystroke that is not yet written
/// (not after the last one: whoever types without a pause must not lose more than two seconds to a kill -9).
class DraftJournal : public QObject
{
    Q_OBJECT

public:
    /// `present` answers the draft as it stands in the editor.
    DraftJournal(Store* store, const Clock* clock, std::function<Draft()> present, QObject* parent = nullptr);

    static constexpr int delayMs = 1000;

    /// Something changed.
    void touch();
    /// Writes now what is not yet written; before the editor shows another draft.
    void flush();
    /// What is not yet written has been sent or thrown away.
    void forget();
    bool isPending() const;

Q_SIGNALS:
    void saved(const QDateTime& at);
    void failed(const sampan::Error& error);

private:
    void save();

    Store* m_store;
    const Clock* m_clock;
    std::function<Draft()> m_present;
    QTimer* m_timer;
};

} // namespace sampan
