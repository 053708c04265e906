// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QMap>
#include <QString>
#include <QStringList>

namespace sampan::test
{

/// Every file of the given mails that is a mail or a piece of one, as paths below the folder "email", sorted.
QStringList corpusFiles(const QString& below = {});

/// The bytes of such a file; of one ending in ".gz", what it holds. Aborts the test program when it cannot be read.
QByteArray corpusBytes(const QString& file);
QJsonDocument corpusJson(const QString& file);

/// The mail that brings the file to the desk: itself, or, for a piece of a mail, a mail of ours around it.
QByteArray corpusMail(const QString& file);

/// The differences that docs/email-corpus.md lists, as "file: field" with their reasons.
QMap<QString, QString> listedDifferences();

/// Compares what was found with what is listed for the files below `prefix`; one line for each that is not listed and
/// each listed one that is gone. Names files and fields only, because real people wrote these mails.
QStringList surprises(const QString& prefix, const QStringList& fields, const QStringList& found);

} // namespace sampan::test
