// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls/CertificateAuthority.h"

#include "domain/Instant.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{
const QDateTime kNow = nowUtc();
const QStringList kNames{QStringLiteral("desk.example.org"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};

QString openssl(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    EXPECT_TRUE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}
} // namespace

TEST(Certificate, IsSignedForItsNamesFor397Days)
{
    QTemporaryDir folder;
    const AuthorityFiles files = AuthorityFiles::in(folder.path());
    ASSERT_TRUE(makeAuthority(files, kNow).ok());
    ASSERT_TRUE(issueServerCertificate(files, kNames, kNow).ok());
    const QString text = openssl({QStringLiteral("x509"), QStringLiteral("-in"), files.server, QStringLiteral("-noout"),
                                  QStringLiteral("-text")});
    EXPECT_TRUE(text.contains(u"DNS:desk.example.org, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1"))
        << text.toStdString();
    EXPECT_TRUE(text.contains(u"TLS Web Server Authentication"));
    EXPECT_TRUE(text.contains(u"CA:FALSE"));
    EXPECT_TRUE(text.contains(u"prime256v1"));
    EXPECT_TRUE(openssl({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-verify_hostname"),
                         QStringLiteral("desk.example.org"), QStringLiteral("-CAfile"), files.authorityCertificate,
                         files.server})
                    .contains(u"OK"));
    EXPECT_EQ(kNow.addSecs(-3600).daysTo(*expiryOf(files.server)), 397);
    for (const QString& file : {files.authorityKey, files.server})
        EXPECT_EQ(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                  QFileDevice::Permissions());
}

TEST(Certificate, RenewalKeepsTheAuthorityAndItsFingerprint)
{
    QTemporaryDir folder;
    const AuthorityFiles files = AuthorityFiles::in(folder.path());
    ASSERT_TRUE(makeAuthority(files, kNow).ok() && issueServerCertificate(files, kNames, kNow).ok());
    const QString authority = *fingerprintOf(files.authorityCertificate);
    const QString server = *fingerprintOf(files.server);
    ASSERT_TRUE(makeAuthority(files, kNow).ok() && issueServerCertificate(files, kNames, kNow).ok());
    EXPECT_EQ(*fingerprintOf(files.authorityCertificate), authority);
    EXPECT_NE(*fingerprintOf(files.server), server);
    EXPECT_EQ(authority.size(), 32 * 3 - 1);
}

TEST(Certificate, TroubleIsAnError)
{
    QTemporaryDir folder;
    const AuthorityFiles files = AuthorityFiles::in(folder.filePath(QStringLiteral("missing")));
    EXPECT_EQ(makeAuthority(files, kNow).error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(issueServerCertificate(files, kNames, kNow).error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(issueServerCertificate(files, {QStringLiteral("a,DNS:evil")}, kNow).error().code,
              ErrorCode::InvalidArguments);
    EXPECT_FALSE(fingerprintOf(files.server).ok());
}

TEST(Certificate, IsMadeAnewForTheSameNamesOnlyWhenItsEndIsNear)
{
    QTemporaryDir folder;
    const AuthorityFiles files = AuthorityFiles::in(folder.path());
    EXPECT_FALSE(renewServerCertificate(files, kNow).ok());
    ASSERT_TRUE(makeAuthority(files, kNow).ok() && issueServerCertificate(files, kNames, kNow).ok());
    const QString server = *fingerprintOf(files.server);
    EXPECT_FALSE(*renewServerCertificate(files, kNow.addDays(397 - 40)));
    EXPECT_EQ(*fingerprintOf(files.server), server);
    EXPECT_TRUE(*renewServerCertificate(files, kNow.addDays(397 - 20)));
    EXPECT_NE(*fingerprintOf(files.server), server);
    EXPECT_TRUE(openssl({QStringLiteral("x509"), QStringLiteral("-in"), files.server, QStringLiteral("-noout"),
                         QStringLiteral("-ext"), QStringLiteral("subjectAltName")})
                    .contains(u"DNS:desk.example.org, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1"));
}
