// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>

namespace sampan::test
{

/// The network between a workstation and the server: a port on loopback whose bytes go to another one, until it is cut.
class Relay : public QObject
{
public:
    explicit Relay(quint16 target, QObject* parent = nullptr);

    quint16 port() const { return m_port; }
    /// Every connection breaks and no new one is taken.
    void cut();
    void mend();
    bool isCut() const { return !m_server.isListening(); }

private:
    void take();

    QTcpServer m_server;
    quint16 m_target;
    quint16 m_port = 0;
};

} // namespace sampan::test
