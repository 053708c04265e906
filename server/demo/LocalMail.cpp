// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/LocalMail.h"

#include "server/demo/LoopbackPort.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace sampan::server
{
namespace
{

/// Who the mail programs run as: Dovecot delivers nothing as root, so root steps aside for "nobody".
struct Owner {
    uid_t uid;
    gid_t gid;
    QByteArray user;
    QByteArray group;
};

Owner mailOwner()
{
    const passwd* entry = geteuid() == 0 ? getpwnam("nobody") : getpwuid(geteuid());
    Owner owner{geteuid(), getegid(), QByteArray::number(geteuid()), QByteArray::number(getegid())};
    if (!entry)
        return owner;
    owner = {entry->pw_uid, entry->pw_gid, entry->pw_name, QByteArray::number(entry->pw_gid)};
    if (const group* found = getgrgid(owner.gid))
        owner.group = found->gr_name;
    return owner;
}

QString programPath(const char* name)
{
    return QStandardPaths::findExecutable(
        QString::fromLatin1(name),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/sbin"), QStringLiteral("/bin")});
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return Error{ErrorCode::FileUnwritable, file.errorString(), path};
    return {};
}

/// Both programs die with the process that started them, whatever ends it.
void becomeMailOwner(const Owner& owner)
{
    setpgid(0, 0);
    if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(owner.gid) != 0 || setuid(owner.uid) != 0))
        _exit(126);
    // Exim is set-user-ID root: without new privileges it stays the user it was started as.
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // After setuid(), which would reset it.
    prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
}

void endGroup(QProcess* process, int signal)
{
    if (!process || process->state() == QProcess::NotRunning)
        return;
    const auto group = static_cast<pid_t>(process->processId());
    kill(-group, signal);
    if (!process->waitForFinished(5000))
        kill(-group, SIGKILL);
    process->waitForFinished(5000);
    // What the master started may outlive it by a moment; nothing of the group may stay.
    kill(-group, SIGKILL);
}

} // namespace

LocalMail::LocalMail(Options options) : m_options(std::move(options)) {}

LocalMail::~LocalMail()
{
    stop();
}

QStringList LocalMail::missingPackages()
{
    QStringList missing;
    if (programPath("dovecot").isEmpty() || !QFile::exists(QStringLiteral("/usr/lib/dovecot/imap")))
        missing << QStringLiteral("dovecot-imapd");
    if (programPath("exim4").isEmpty())
        missing << QStringLiteral("exim4-daemon-light");
    return missing;
}

Result<void> LocalMail::prepare()
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/sampan-mail-XXXXXX"));
    if (!m_folder->isValid())
        return Error{ErrorCode::FileUnwritable, m_folder->errorString(), QDir::tempPath()};
    const Owner owner = mailOwner();
    for (const char* name : {"run", "state", "mail", "home", "spool", "log"})
        QDir(m_folder->path()).mkdir(QString::fromLatin1(name));
    const bool tls = !m_options.certificate.isEmpty();
    if (tls && (!QFile::copy(m_options.certificate, path(QStringLiteral("tls.pem"))) ||
                !QFile::copy(m_options.key, path(QStringLiteral("tls.key")))))
        return Error{ErrorCode::FileUnreadable, QStringLiteral("certificate or key"), m_options.certificate};
    const QList<quint16> ports = freeLoopbackPorts(3);
    if (ports.size() != 3)
        return Error{ErrorCode::ServerUnavailable, QStringLiteral("no free port"), {}};
    m_imapPort = ports.at(0);
    m_smtpPort = ports.at(1);
    m_imapsPort = tls ? ports.at(2) : quint16(0);
    if (auto r = writeFile(path(QStringLiteral("dovecot.conf")), dovecotConfig()); !r)
        return r;
    if (auto r = writeFile(path(QStringLiteral("exim.conf")), eximConfig()); !r)
        return r;
    if (geteuid() != 0)
        return {};
    for (const QString& entry : QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (chown(QFile::encodeName(path(entry)).constData(), owner.uid, owner.gid) != 0)
            return Error{ErrorCode::FileUnwritable, QStringLiteral("chown"), entry};
    // Exim reads a configuration only from root or from itself, and the folder must let "nobody" in.
    if (chown(QFile::encodeName(m_folder->path()).constData(), owner.uid, owner.gid) != 0)
        return Error{ErrorCode::FileUnwritable, QStringLiteral("chown"), m_folder->path()};
    return {};
}

QByteArray LocalMail::dovecotConfig() const
{
    const Owner owner = mailOwner();
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QByteArray text;
    text += "protocols = imap\nlisten = 127.0.0.1\nbase_dir = " + folder + "/run\nstate_dir = " + folder + "/state\n";
    text += "log_path = " + folder + "/log/dovecot.log\nmail_location = maildir:" + folder + "/mail/%{sha256:user}\n";
    text += "default_internal_user = " + owner.user + "\ndefault_internal_group = " + owner.group + "\n";
    text += "default_login_user = " + owner.user + "\nfirst_valid_uid = 1\nlast_valid_uid = 0\n";
    text += "disable_plaintext_auth = no\nauth_mechanisms = plain login\nmail_max_userip_connections = 1000\n";
    text += "passdb {\n driver = static\n args = password=" + m_options.password.toUtf8() + "\n}\n";
    text += "userdb {\n driver = static\n args = uid=" + QByteArray::number(owner.uid) +
            " gid=" + QByteArray::number(owner.gid) + " home=" + folder + "/home/%Lu\n}\n";
    // Dovecot answers wrong passwords ever more slowly, by address; on loopback that would slow everybody.
    text +=
        "auth_failure_delay = 0\nservice anvil {\n chroot =\n unix_listener anvil-auth-penalty {\n mode = 0\n }\n}\n"
        "service imap-login {\n chroot =\n inet_listener imap {\n port = " +
        QByteArray::number(m_imapPort) + "\n }\n inet_listener imaps {\n port = " + QByteArray::number(m_imapsPort) +
        "\n ssl = yes\n }\n}\n";
    if (m_imapsPort == 0)
        return text + "ssl = no\n";
    return text + "ssl = yes\nssl_cert = <" + folder + "/tls.pem\nssl_key = <" + folder + "/tls.key\n";
}

QByteArray LocalMail::eximConfig() const
{
    const Owner owner = mailOwner();
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QByteArray text;
    text += "exim_user = " + QByteArray::number(owner.uid) + "\nexim_group = " + QByteArray::number(owner.gid) + "\n";
    text += "primary_hostname = mail.localhost\nlocal_interfaces = 127.0.0.1\ndaemon_smtp_ports = " +
            QByteArray::number(m_smtpPort) + "\nspool_directory = " + folder + "/spool\nlog_file_path = " + folder +
            "/log/exim-%slog\npid_file_path = " + folder + "/run/exim.pid\n";
    text += "deliver_drop_privilege = true\nmessage_size_limit = 80M\ncheck_spool_space = 0\ncheck_spool_inodes = 0\n"
            "host_lookup =\nrfc1413_query_timeout = 0s\nsmtp_accept_queue_per_connection = 0\nsmtp_accept_max = 200\n"
            "smtp_accept_max_per_connection = 0\nacl_smtp_rcpt = take\nacl_smtp_data = take\nkeep_environment =\n"
            "smtputf8_advertise_hosts = *\nhelo_allow_chars = _\n";
    if (m_imapsPort != 0)
        text += "tls_advertise_hosts = *\ntls_certificate = " + folder + "/tls.pem\ntls_privatekey = " + folder +
                "/tls.key\n";
    else
        text += "tls_advertise_hosts =\n";
    text += "begin acl\ntake:\n accept\nbegin routers\nall:\n driver = accept\n transport = box\n";
    text += "begin transports\nbox:\n driver = appendfile\n maildir_format\n create_directory\n directory = " + folder +
            "/mail/${lc:${sha256:${lc:$local_part@$domain}}}\n return_path_add\n delivery_date_add\n envelope_to_add\n";
    text += "begin authenticators\nplain:\n driver = plaintext\n public_name = PLAIN\n server_prompts = :\n"
            " server_condition = ${if eq{$auth3}{" +
            m_options.password.toUtf8() + "}}\n server_set_id = $auth2\n";
    return text;
}

Result<void> LocalMail::run(QProcess& process, const QString& program, const QStringList& arguments, quint16 port)
{
    const Owner owner = mailOwner();
    process.setChildProcessModifier([owner] { becomeMailOwner(owner); });
    process.setStandardOutputFile(path(QStringLiteral("log/output")), QIODevice::Append);
    process.setStandardErrorFile(path(QStringLiteral("log/output")), QIODevice::Append);
    process.start(program, arguments);
    QElapsedTimer deadline;
    deadline.start();
    while (process.state() != QProcess::NotRunning && deadline.elapsed() < 20000) {
        if (isLoopbackPortOpen(port))
            return {};
        process.waitForFinished(20); // doubles as the pause before the next look
    }
    return Error{ErrorCode::ServerUnavailable, logText().right(2000), program};
}

Result<void> LocalMail::start()
{
    if (auto r = prepare(); !r)
        return r;
    if (auto r = startImap(); !r)
        return r;
    return startSmtp();
}

Result<void> LocalMail::startImap()
{
    m_imap = std::make_unique<QProcess>();
    return run(*m_imap, programPath("dovecot"),
               {QStringLiteral("-F"), QStringLiteral("-c"), path(QStringLiteral("dovecot.conf"))}, m_imapPort);
}

Result<void> LocalMail::startSmtp()
{
    m_smtp = std::make_unique<QProcess>();
    return run(*m_smtp, programPath("exim4"),
               {QStringLiteral("-C"), path(QStringLiteral("exim.conf")), QStringLiteral("-bdf")}, m_smtpPort);
}

void LocalMail::killImap()
{
    endGroup(m_imap.get(), SIGKILL);
    m_imap.reset();
    // The pid file of a killed master would keep the next one from starting.
    QFile::remove(path(QStringLiteral("run/master.pid")));
}

void LocalMail::stop()
{
    endGroup(m_smtp.get(), SIGTERM);
    endGroup(m_imap.get(), SIGTERM);
    m_smtp.reset();
    m_imap.reset();
    m_folder.reset();
}

QString LocalMail::maildir(const QString& address) const
{
    // Exim refuses to make a folder from a name strangers chose, so it is the hash of the address.
    const QByteArray hash = QCryptographicHash::hash(address.toLower().toUtf8(), QCryptographicHash::Sha256);
    return path(QStringLiteral("mail/") + QString::fromLatin1(hash.toHex()));
}

QList<QByteArray> LocalMail::mails(const QString& address) const
{
    QFileInfoList files;
    for (const char* name : {"/new", "/cur"})
        files += QDir(maildir(address) + QString::fromLatin1(name)).entryInfoList(QDir::Files);
    std::sort(files.begin(), files.end(), [](const QFileInfo& a, const QFileInfo& b) {
        return std::pair(a.lastModified(), a.fileName()) < std::pair(b.lastModified(), b.fileName());
    });
    QList<QByteArray> mails;
    for (const QFileInfo& info : std::as_const(files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            mails.append(file.readAll());
    }
    return mails;
}

QString LocalMail::logText() const
{
    QByteArray text;
    if (!m_folder)
        return {};
    const QDir logs(path(QStringLiteral("log")));
    for (const QString& name : logs.entryList(QDir::Files)) {
        QFile file(logs.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += name.toUtf8() + ":\n" + file.readAll();
    }
    return QString::fromUtf8(text);
}

} // namespace sampan::server
