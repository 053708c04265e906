// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace sampan::server
{

/// A real mail system on loopback for the demo and the tests: Dovecot serves, Exim takes in. Every address has a
/// mailbox, made at its first mail or sign-in, with one password for all. Everything lies in a temporary folder that
/// goes with the object, and both programs end with it (also when this process is killed). Run by root, both run as
/// "nobody". Use on one thread, the one that outlives the servers.
class LocalMail
{
public:
    struct Options {
        QString password = QStringLiteral("demo");
        QString certificate; ///< PEM chain; empty: no TLS is offered
        QString key;
    };

    explicit LocalMail(Options options);
    LocalMail() : LocalMail(Options{}) {}
    ~LocalMail();
    LocalMail(const LocalMail&) = delete;
    LocalMail& operator=(const LocalMail&) = delete;

    /// The names of the Debian packages that are missing, empty if the mail system can run here.
    static QStringList missingPackages();

    /// Starts both and waits (at most 20 s each) until they answer. ServerUnavailable with the last lines of their log.
    Result<void> start();
    void stop();

    /// For tests: IMAP goes away without a word (SIGKILL to all its processes) and comes back on the same port.
    void killImap();
    Result<void> startImap();

    quint16 imapPort() const { return m_imapPort; }   ///< plain, STARTTLS when there is a certificate
    quint16 imapsPort() const { return m_imapsPort; } ///< TLS from the start; 0 without a certificate
    quint16 smtpPort() const { return m_smtpPort; }
    QString password() const { return m_options.password; }

    /// Where the mails of an address lie; its "new" and "cur" hold one mail a file.
    QString maildir(const QString& address) const;
    /// The mails of an address, oldest first, whole. While it runs, any thread may ask.
    QList<QByteArray> mails(const QString& address) const;
    QString logText() const;

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    Result<void> prepare();
    Result<void> startSmtp();
    Result<void> run(QProcess& process, const QString& program, const QStringList& arguments, quint16 port);
    QByteArray dovecotConfig() const;
    QByteArray eximConfig() const;

    const Options m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_imap;
    std::unique_ptr<QProcess> m_smtp;
    quint16 m_imapPort = 0;
    quint16 m_imapsPort = 0;
    quint16 m_smtpPort = 0;
};

} // namespace sampan::server
