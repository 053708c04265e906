// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ChipPaint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QModelIndex>

#include <optional>

namespace sampan
{

/// The words of one row of the queue, shared by what is painted and what is spoken.
class QueueRowText
{
    Q_DECLARE_TR_FUNCTIONS(sampan::QueueRowText)

public:
    /// How long the customer has waited, or the state when nobody waits. Late from 24 hours (the latest first reply
    /// of product.md), warned from 4 (its target for after-sale cases). `brief` leaves the verb to the tooltip.
    static Chip wait(const QModelIndex& index, const QDateTime& now, bool brief);
    /// Channel in words: the marketplace's own name where the store is on one.
    static QString channel(const QModelIndex& index);
    /// What of this agent is not sent yet: queued, or still a draft.
    static std::optional<Chip> own(const QModelIndex& index);
    /// The first label, else the category's last level; empty when there is neither.
    static QString topic(const QModelIndex& index);
    /// Everything the row says, for accessibility and the tooltip.
    static QString spoken(const QModelIndex& index, const QDateTime& now);
};

} // namespace sampan
