// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/Console.h"

#include <QElapsedTimer>

namespace sampan::server
{

/// Says how far a long piece of work is: first after one second, then twice a second on a terminal, every five
/// seconds elsewhere. Work that ends within the second says nothing.
class Progress
{
public:
    Progress(Console& console, QString what, qint64 total);
    /// `done` of `total`; cheap enough to be called for each item.
    void at(qint64 done);

private:
    Console& m_console;
    QString m_what;
    qint64 m_total;
    qint64 m_nextMs = 1000;
    QElapsedTimer m_clock;
};

} // namespace sampan::server
