// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"
#include "domain/Id.h"

#include <QByteArray>
#include <QObject>

namespace sampan
{

/// Loads pictures a message refers to on other servers, only when the agent asked for them: loading one tells its
/// server that the mail was read. Our server does it, so that this machine talks to nobody else. GUI thread.
class PictureFetcher : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `address` is http or https and stands in the HTML of this message. Ends in `ready` or `failed`. Asking again
    /// while it is under way changes nothing.
    virtual void fetch(const Id& messageId, const QString& address) = 0;

Q_SIGNALS:
    /// At most 5 MB.
    void ready(const QString& address, const QByteArray& content);
    void failed(const QString& address, const sampan::Error& error);
};

} // namespace sampan
