// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/AttachmentStrip.h"

#include <QObject>
#include <QSet>

namespace sampan
{

/// Tells who does not see the chips how far the files are: all together at each quarter, when all are there, each one
/// that was refused, and that they wait for the connection. Small files are told of only at their end.
class UploadTeller : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Less than this goes up so fast that quarters would only disturb.
    static constexpr qint64 quartersFrom = 1'000'000;

    /// The files as they are now.
    void take(const QList<PendingAttachment>& files, bool online);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void tellFailed(const QList<PendingAttachment>& files, bool online);
    void tellQuarter(qint64 sent, qint64 total);
    void tellEnd(const QList<PendingAttachment>& files);

    QSet<QString> m_underWay; ///< blob ids seen on their way since all were there
    QSet<QString> m_failed;
    int m_quarter = 0;
    bool m_saidWaiting = false;
};

} // namespace sampan
