// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FileOut.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace sampan
{

namespace
{

Result<void> writeOne(const OutFile& out)
{
    const QByteArray content = out.make ? out.make() : out.content;
    QSaveFile file(out.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::FileUnwritable, file.errorString(), QFileInfo(out.path).fileName()};
    return {};
}

} // namespace

void writeFiles(const QList<OutFile>& files, QObject* context, std::function<void(Result<void>)> done)
{
    QPointer<QObject> asker(context);
    QThreadPool::globalInstance()->start([files, asker, done = std::move(done)] {
        Result<void> result;
        for (const OutFile& file : files) {
            result = writeOne(file);
            if (!result)
                break;
        }
        QMetaObject::invokeMethod(qApp, [asker, done, result] {
            if (asker)
                done(result);
        });
    });
}

void askSavePath(QWidget* window, const QString& title, const QString& name, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

void askFolder(QWidget* window, const QString& title, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

} // namespace sampan
