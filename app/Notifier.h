// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Store.h"

#include <QPointer>
#include <QWindow>

namespace sampan
{

/// Asks for attention when a customer's message arrives while the window is not the active one. It shows no text,
/// because the screen may be seen by others. GUI thread.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(Store& store, QObject* parent = nullptr);
    void setWindow(QWindow* window) { m_window = window; }
    /// Nothing is told while a first synchronisation fills the cache.
    void setQuiet(bool quiet) { m_isQuiet = quiet; }

private:
    void look(const QList<Id>& ids);

    Store& m_store;
    QPointer<QWindow> m_window;
    bool m_isQuiet = true;
};

} // namespace sampan
