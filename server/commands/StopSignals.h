// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace sampan::server
{

/// Turns SIGTERM, SIGINT and, if wanted, the end of stdin into one Qt signal, and SIGHUP into another unless stdin is a
/// terminal, whose end is meant to end us. One object a process; a second SIGINT ends the process at once.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(bool alsoStdin);
    ~StopSignals() override;

Q_SIGNALS:
    void stopAsked();
    void reloadAsked();

private:
    void readSignal();
    void readStdin();
    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_stdin;
};

/// Tells systemd how far the service is, if systemd started it ($NOTIFY_SOCKET); otherwise nothing.
void tellServiceManager(const char* state);

} // namespace sampan::server
