// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/AttachmentStrip.h"

#include <QCoreApplication>

namespace sampan
{

/// What a chip says of its file, and what is said aloud while files go up.
class UploadWords
{
    Q_DECLARE_TR_FUNCTIONS(sampan::UploadWords)

public:
    /// What stands behind the name: the size, or how far it is.
    static QString beside(const PendingAttachment& file, bool online);
    /// The widest that `beside` becomes while only the figure changes, so that chips do not move under the pointer.
    static QString widest(const PendingAttachment& file, bool online);
    /// For tooltips and screen readers: name, state and, if it failed, why.
    static QString sentence(const PendingAttachment& file, bool online);
    static bool isFailed(const PendingAttachment& file);
    /// From 0 to 100; -1: not under way.
    static int percent(const PendingAttachment& file);
};

} // namespace sampan
