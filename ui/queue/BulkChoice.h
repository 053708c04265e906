// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "items/QueueModel.h"

#include <QSet>

namespace sampan
{

/// The conversations chosen for a bulk action, by id: they stay chosen when rows move and are let go when they leave
/// the view, so that nothing out of sight is changed. GUI thread.
class BulkChoice : public QObject
{
    Q_OBJECT

public:
    explicit BulkChoice(QueueModel* model, QObject* parent = nullptr);

    bool holds(const Id& id) const { return m_ids.contains(id); }
    int count() const { return static_cast<int>(m_ids.size()); }
    bool isEmpty() const { return m_ids.isEmpty(); }
    /// In the order of the rows.
    QStringList ids() const;

    void toggle(const Id& id);
    void chooseAll();
    void clear();
    /// Lets go of all others.
    void keepOnly(const QSet<Id>& ids);
    /// Chooses from `anchor` (or where the last range began) to `id`, and lets go what the last range held beyond.
    void extendTo(const Id& anchor, const Id& id);

Q_SIGNALS:
    void changed();

private:
    void letGo(int first, int last);

    QueueModel* m_model;
    QSet<Id> m_ids;
    QSet<Id> m_before; ///< what was chosen before the range at hand
    Id m_anchor;       ///< where that range began; empty: there is none
};

} // namespace sampan
