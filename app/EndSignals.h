// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace sampan
{

/// Turns SIGTERM, SIGINT and SIGHUP into one Qt signal, so that the program ends in order: a session that ends sends
/// them. The second one ends the process at once. One object a process; nothing where the system has no such signals.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void endAsked();

private:
    std::unique_ptr<QSocketNotifier> m_told;
};

} // namespace sampan
