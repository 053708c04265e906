// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/Session.h"

#include "app/net/Discovery.h"

#include <QSysInfo>
#include <sodium.h>

namespace sampan
{
namespace
{

QByteArray newCacheKey()
{
    QByteArray key(32, '\0');
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    return key;
}

} // namespace

Session::Session(JmapClient& client, SecretStore& keychain, Setup setup, QObject* parent)
    : SessionControl(parent), m_client(client), m_profiles(std::move(setup.root)), m_vault(keychain, setup.cost),
      m_keeper(client)
{
    if (const auto last = m_profiles.last())
        m_profile = *last;
    connect(&m_vault, &Vault::askPassphrase, this, &SessionControl::askPassphrase);
    connect(&m_keeper, &TokenKeeper::lost, this, [this](const Error& error) {
        if (m_isOpen)
            Q_EMIT signInNeeded(error);
    });
    m_keeper.setPersist([this](const QByteArray& token, std::function<void()> done) { persist(token, done); });
}

Session::~Session()
{
    m_client.setTokenSource(nullptr);
}

QString Session::folder() const
{
    return m_profiles.folderOf(m_profile.server, m_profile.user);
}

void Session::usePin(const Profile& profile)
{
    const QString host = profile.server.host();
    // Reading nothing would load the TLS library all the same.
    const auto known = profile.pin.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromData(profile.pin);
    if (known.isEmpty())
        m_client.trust().forget(host);
    else
        m_client.trust().pin(host, known.first());
}

void Session::useVault()
{
    m_vault.use(Profiles::nameOf(m_profile.server, m_profile.user), folder(), m_profile.secrets);
}

QString Session::account() const
{
    return m_isOpen ? Profiles::nameOf(m_profile.server, m_profile.user) : QString();
}

void Session::resume(const QString& account)
{
    const auto last = account.isEmpty() ? m_profiles.last() : m_profiles.named(account);
    if (!last)
        return fail(last.error());
    if (last->isNull() || !last->isSignedIn) {
        Q_EMIT signedOut();
        return;
    }
    m_profile = *last;
    usePin(m_profile);
    m_keeper.setServer(m_profile.server);
    useVault();
    m_vault.load([this](Result<Secrets> secrets) { onResumed(std::move(secrets)); });
}

void Session::onResumed(Result<Secrets> secrets)
{
    if (!secrets) {
        Q_EMIT failed(secrets.error());
        // A slip of the finger must not end the programme's only way to the data.
        if (secrets.error().code == ErrorCode::StorageKeyWrong)
            m_vault.load([this](Result<Secrets> again) { onResumed(std::move(again)); });
        return;
    }
    m_secrets = *secrets;
    m_keeper.install({{}, m_secrets.refreshToken, m_profile.agent.id});
    open();
}

void Session::signIn(const QString& server, const QString& user, const QString& password)
{
    const auto url = serverFromText(server);
    if (!url)
        return fail(url.error());
    delete m_signIn;
    if (auto known = m_profiles.find(*url, user); known && !known->isNull())
        usePin(*known);
    m_signIn = new SignIn(m_client, m_keeper, {*url, user.trimmed(), password, QSysInfo::machineHostName()}, this);
    connect(m_signIn, &SignIn::trustNeeded, this, &SessionControl::askTrust);
    connect(m_signIn, &SignIn::finished, this, &Session::onSignedIn);
    m_signIn->start();
}

void Session::answerTrust(bool trusted)
{
    if (!m_signIn)
        return;
    if (trusted)
        return m_signIn->trust();
    const QString host = m_signIn->credentials().server.host();
    m_client.trust().forget(host);
    delete m_signIn;
    fail({ErrorCode::TlsUntrusted, QStringLiteral("the fingerprint was not confirmed"), host});
}

void Session::answerPassphrase(const QString& passphrase)
{
    m_vault.answer(passphrase);
}

void Session::cancel()
{
    if (m_signIn)
        return m_signIn->cancel();
    m_vault.answer({});
}

void Session::onSignedIn(const Result<Agent>& agent)
{
    const Credentials credentials = m_signIn->credentials();
    m_signIn->deleteLater();
    m_signIn.clear();
    if (!agent) {
        // The old pair, if there was one, is of no more use: the server may have told it apart from the new one.
        m_keeper.install({{}, m_isOpen ? m_secrets.refreshToken : QByteArray(), {}});
        return fail(agent.error());
    }
    const bool sameAccount = m_isOpen && m_profile.server == credentials.server && m_profile.user == credentials.user;
    if (!sameAccount && m_isOpen && m_release) {
        m_release();
        m_isOpen = false;
    }
    Profile profile;
    if (auto known = m_profiles.find(credentials.server, credentials.user))
        profile = *known;
    profile.server = credentials.server;
    profile.user = credentials.user;
    profile.agent = *agent;
    const auto pin = m_client.trust().pinned(credentials.server.host());
    profile.pin = pin ? pin->toPem() : QByteArray();
    m_profile = profile;
    useVault();
    if (sameAccount)
        return keepSecrets();
    findKey();
}

void Session::findKey()
{
    m_vault.load([this](Result<Secrets> kept) {
        const ErrorCode code = kept ? ErrorCode::Internal : kept.error().code;
        const bool hasNone = code == ErrorCode::NotFound || code == ErrorCode::KeychainUnavailable;
        // A new key for an old cache would shut its outbox away for good.
        const bool hasCache = QFile::exists(folder() + u"/outbox.db");
        if (!kept && (!hasNone || hasCache))
            return fail(kept.error());
        m_secrets.cacheKey = kept ? kept->cacheKey : newCacheKey();
        keepSecrets();
    });
}

void Session::keepSecrets()
{
    m_secrets.refreshToken = m_keeper.refreshTokenValue();
    m_vault.keep(m_secrets, [this](Result<void> kept) {
        if (!kept)
            return fail(kept.error());
        m_profile.secrets = m_vault.where();
        m_profile.isSignedIn = true;
        if (const auto saved = m_profiles.save(m_profile); !saved)
            return fail(saved.error());
        open();
    });
}

void Session::open()
{
    const auto opened = [this](Result<void> result) {
        if (!result)
            return fail(result.error());
        m_isOpen = true;
        Q_EMIT signedIn(m_profile.agent);
    };
    if (m_opener)
        m_opener(folder(), m_secrets.cacheKey, opened);
    else
        opened({});
}

void Session::fail(const Error& error)
{
    Q_EMIT failed(error);
}

void Session::signOut(Leaving leaving)
{
    if (m_isLeaving || m_profile.isNull())
        return;
    m_isLeaving = true;
    // Best effort: offline, the server forgets the token by its age.
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = m_profile.server.resolved(QUrl(QStringLiteral("/auth/signout")));
    request.json = false;
    request.idle = std::chrono::milliseconds(3000);
    request.total = std::chrono::milliseconds(3000);
    m_client.http(request, this, [this, leaving](Result<HttpAnswer>) { finishSignOut(leaving); });
}

void Session::finishSignOut(Leaving leaving)
{
    m_isLeaving = false;
    if (m_release)
        m_release();
    m_isOpen = false;
    m_keeper.clear();
    m_client.dropSession();
    useVault();
    m_profile.isSignedIn = false;
    const auto end = [this](Result<void> result) {
        m_secrets = {};
        if (!result)
            fail(result.error());
        Q_EMIT signedOut();
    };
    if (leaving == Leaving::WipeData) {
        return m_vault.forget([this, end](Result<void> forgotten) {
            const auto removed = m_profiles.remove(m_profile);
            m_client.trust().forget(m_profile.server.host());
            m_profile.agent = {};
            end(forgotten ? removed : forgotten);
        });
    }
    m_secrets.refreshToken.clear();
    m_vault.keep(m_secrets, [this, end](Result<void> kept) {
        const auto saved = m_profiles.save(m_profile);
        end(kept ? saved : kept);
    });
}

void Session::persist(const QByteArray& refreshToken, std::function<void()> done)
{
    m_secrets.refreshToken = refreshToken;
    // A keychain that fell silent costs one more sign-in after a restart; asking now would interrupt the work.
    m_vault.update(m_secrets, [done = std::move(done)](Result<void>) { done(); });
}

} // namespace sampan
