// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"

#include <QIdentityProxyModel>

namespace sampan
{

/// The queue with what a screen reader says of each row (Qt::AccessibleTextRole); else the source as it is.
class SpokenQueue : public QIdentityProxyModel
{
    Q_OBJECT

public:
    SpokenQueue(const Clock& clock, QObject* parent);
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Clock& m_clock;
};

} // namespace sampan
