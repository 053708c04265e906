// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Log.h"
#include "server/commands/Commands.h"
#include "server/commands/DemoSetup.h"
#include "server/commands/Sentences.h"
#include "server/commands/ServeCommand.h"
#include "server/commands/Setup.h"
#include "server/commands/Workplace.h"
#include "server/demo/LocalMail.h"
#include "server/demo/ScriptedBuyer.h"

#include <QCoreApplication>
#include <QDir>

namespace sampan::server
{
namespace
{

QString contentFolder(const Invocation& invocation)
{
    const QString installed = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/sampan/demo");
    return QDir::cleanPath(invocation.value(QStringLiteral("content"), installed));
}

/// The mail system of the demonstration, or nothing where its packages are missing; the demonstration then has no live
/// mailbox, which the line for the parent says.
std::unique_ptr<LocalMail> startMail(Database& database, const DataFolder& folder, QJsonObject& ready)
{
    const QStringList missing = LocalMail::missingPackages();
    if (!missing.isEmpty()) {
        ready.insert(QStringLiteral("mailMissing"), missing.join(u' '));
        return nullptr;
    }
    auto mail = std::make_unique<LocalMail>();
    Result<InboxAdminSecrets> secrets = InboxAdminSecrets::open(folder.secretKey());
    auto done = secrets ? mail->start() : Result<void>(secrets.error());
    if (done) {
        InboxAdmin admin(database, *secrets);
        done = useLocalMail(database, admin, mail->imapPort(), mail->smtpPort(), mail->password());
    }
    if (!done) {
        ready.insert(QStringLiteral("mailMissing"), done.error().detail);
        return nullptr;
    }
    ready.insert(QStringLiteral("imapPort"), mail->imapPort());
    ready.insert(QStringLiteral("smtpPort"), mail->smtpPort());
    ready.insert(QStringLiteral("mailPassword"), mail->password());
    return mail;
}

struct Prepared {
    std::unique_ptr<LocalMail> mail;
    QJsonObject ready;
};

Result<Prepared> prepare(const DataFolder& folder, const QString& content, Console& console)
{
    if (auto made = folder.create(); !made)
        return made.error();
    const Result<FolderLock> lock = FolderLock::take(folder, FolderLock::Kind::Use);
    if (!lock)
        return lock.error();
    const auto database = setUpFolder(folder, {}, false);
    if (!database)
        return database.error();
    Blobs blobs(**database, folder.blobs());
    if (auto filled = fillDemo(**database, blobs, content, console); !filled)
        return filled.error();
    Prepared prepared;
    const Result<QString> user = demoUser(**database);
    if (!user)
        return user.error();
    prepared.ready.insert(QStringLiteral("user"), *user);
    prepared.ready.insert(QStringLiteral("password"), kDemoPassword);
    prepared.mail = startMail(**database, folder, prepared.ready);
    return prepared;
}

/// The buyers who write while the demonstration runs; without a readable script it runs without them.
std::unique_ptr<ScriptedBuyer> startBuyers(const LocalMail* mail, const QString& content, Console& console)
{
    if (!mail)
        return nullptr;
    auto script = readBuyerScript(content + QStringLiteral("/buyer-script.json"));
    if (!script) {
        console.complain(sentenceOf(script.error()));
        return nullptr;
    }
    ScriptedBuyer::Parts parts;
    parts.smtpPort = mail->smtpPort();
    parts.mailsOf = [mail](const QString& address) { return mail->mails(address); };
    parts.seed = static_cast<quint32>(QDateTime::currentSecsSinceEpoch());
    auto buyers = std::make_unique<ScriptedBuyer>(std::move(parts), *script);
    buyers->start();
    return buyers;
}

} // namespace

int commands::demo(const Invocation& invocation, Console& console)
{
    const DataFolder folder = folderOf(invocation);
    Result<ServeOptions> options = serveOptionsOf(invocation);
    if (!options)
        return fail(console, options.error());
    options->config.listen = QStringLiteral("127.0.0.1");
    options->config.port = invocation.has(QStringLiteral("port")) ? options->config.port : quint16{0};
    options->config.passwordCost = PasswordCost::Interactive;
    log::install(options->config.logLevel);
    const Result<Prepared> prepared = prepare(folder, contentFolder(invocation), console);
    if (!prepared)
        return fail(console, prepared.error());
    options->fetchMail = prepared->mail != nullptr;
    const auto server = Server::start(folder, *options);
    if (!server)
        return fail(console, server.error());
    const auto buyers = startBuyers(prepared->mail.get(), contentFolder(invocation), console);
    return serveUntilStopped(**server, invocation, console, prepared->ready);
}

} // namespace sampan::server
