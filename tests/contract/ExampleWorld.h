// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/JmapPart.h"
#include "server/services/Accounts.h"
#include "tests/jmap/Desk.h"

namespace sampan::server::test
{

/// The server that the examples of server/API.md are run on: its ids are written there as 0199aaaa-...-000N.
class ExampleWorld
{
public:
    ExampleWorld();

    /// Answers what stands in the documentation, in the words of the documentation.
    QByteArray answerRequest(const QString& json);
    http::Response answerHttp(const QString& text);
    /// What comes over a WebSocket after `json` was sent and, if nothing came, a mail arrived.
    QByteArray answerSocket(const QString& json);

private:
    /// What ails the server while an example runs that begins with such a line; kept until the result goes.
    std::shared_ptr<void> ailment(const QString& name);
    QByteArray toReal(QString text) const;
    QByteArray toWritten(QByteArray text) const;
    void signIn();

    Desk m_desk;
    PasswordHasher m_hasher{PasswordCost::Cheapest};
    Metrics m_metrics;
    Accounts m_accounts;
    std::shared_ptr<JmapPart> m_jmap;
    Routes m_routes;
    QList<std::pair<QString, QString>> m_names; ///< as written, and as they are
};

} // namespace sampan::server::test
