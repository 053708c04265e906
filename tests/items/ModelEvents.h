// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QStringList>

namespace sampan::test
{

/// Writes down what a model tells its views: "insert 0-2", "remove 1-1", "move 3-3 to 0", "change 4-4", "reset".
/// Compare with what a test expects, so that no model gets away with a reset.
class ModelEvents : public QObject
{
public:
    explicit ModelEvents(QAbstractItemModel* model);

    /// What was told since the last call.
    QStringList take();
    /// The same without data changes.
    QStringList takeRows();

private:
    QStringList m_events;
};

} // namespace sampan::test
