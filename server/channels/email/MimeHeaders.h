// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

#include <QByteArray>

namespace sampan::server
{

/// Readers of raw header values (RFC 5322, 2047, 6532). They never fail: what cannot be read is empty. Values are
/// bounded (256 KiB read, 500 addresses, 200 ids, 2,000 characters of text), so that no header can stop the server.
/// Thread-safe.
QString headerText(const QByteArray& raw);
QList<Mailbox> headerAddresses(const QByteArray& raw);
/// Message ids without angle brackets, in order, each once.
QStringList headerIds(const QByteArray& raw);
/// UTC; invalid when the value is no date.
QDateTime headerDate(const QByteArray& raw);

} // namespace sampan::server
