// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QList>
#include <QObject>
#include <functional>

class QWidget;

namespace sampan
{

/// A file to be written.
struct OutFile {
    QString path;
    QByteArray content;
    /// Makes the content on the worker thread instead, when it takes long.
    std::function<QByteArray()> make = {};
};

/// Writes files on a worker thread, whole or not at all, and answers on the GUI thread unless `context` is gone. The
/// first failure ends it.
void writeFiles(const QList<OutFile>& files, QObject* context, std::function<void(Result<void>)> done);

/// Asks where to save; `chosen` gets the path. Not modal to the program.
void askSavePath(QWidget* window, const QString& title, const QString& name,
                 std::function<void(const QString&)> chosen);
void askFolder(QWidget* window, const QString& title, std::function<void(const QString&)> chosen);

} // namespace sampan
