// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"

#include <QTemporaryDir>

namespace sampan::http::test
{

/// A self-signed certificate and its key as PEM files in a folder of their own, thrown away with this object.
class TestCertificate
{
public:
    explicit TestCertificate(const QByteArray& commonName);
    TlsFiles files() const;
    /// Makes another certificate and key under the same file names.
    void replace(const QByteArray& commonName);

private:
    QTemporaryDir m_folder;
};

} // namespace sampan::http::test
