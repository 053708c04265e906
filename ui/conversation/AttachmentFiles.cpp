// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments that leave the program as files: saved, opened by another program, dragged.
#include "ui/Prompt.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/FileSafety.h"

#include <QDesktopServices>
#include <QDrag>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

namespace sampan
{

void AttachmentOpener::saveAs(const Attachment& attachment)
{
    withContent(attachment, [this, attachment](const QByteArray& content) {
        askSavePath(m_window, tr("Save attachment"), safeFileName(attachment.name, tr("attachment")),
                    [this, content](const QString& path) {
                        writeOut({{path, content}}, tr("Saved %1").arg(QFileInfo(path).fileName()));
                    });
    });
}

void AttachmentOpener::saveAll(const QList<Attachment>& attachments)
{
    askFolder(m_window, tr("Save all attachments"), [this, attachments](const QString& folder) {
        collect(attachments, folder, std::make_shared<QList<OutFile>>());
    });
}

/// One after the other, so that two hundred are not in memory twice nor asked of the server at once.
void AttachmentOpener::collect(const QList<Attachment>& attachments, const QString& folder,
                               std::shared_ptr<QList<OutFile>> files)
{
    const qsizetype done = files->size();
    if (done == attachments.size()) {
        Q_EMIT saved(tr("%n attachment(s) saved", nullptr, static_cast<int>(done)));
        return;
    }
    const Attachment next = attachments.at(done);
    withContent(next, [this, attachments, folder, files, next](const QByteArray& content) {
        const QString path = freePath(folder, safeFileName(next.name, tr("attachment")));
        files->append({path, {}});
        writeFiles({{path, content}}, this, [this, attachments, folder, files](const Result<void>& result) {
            if (result)
                collect(attachments, folder, files);
            else
                Q_EMIT failed(result.error());
        });
    });
}

void AttachmentOpener::writeOut(const QList<OutFile>& files, const QString& text)
{
    writeFiles(files, this, [this, text](const Result<void>& result) {
        if (result)
            Q_EMIT saved(text);
        else
            Q_EMIT failed(result.error());
    });
}

void AttachmentOpener::openWithSystem(const Attachment& attachment)
{
    if (!mayRun(attachment.name, attachment.type)) {
        openFile(attachment);
        return;
    }
    const Question question{
        tr("Open this file with another program?"),
        tr("%1 can run commands on this computer. Open it only if you expected it.").arg(attachment.name), tr("Open"),
        tr("Do not open")};
    Prompt::ask(*m_context.theme, m_window, question, [this, attachment](bool confirmed) {
        if (confirmed)
            openFile(attachment);
    });
}

QString AttachmentOpener::temporaryPath(const Attachment& attachment)
{
    if (!m_temporary)
        m_temporary = std::make_unique<QTemporaryDir>();
    return freePath(m_temporary->path(), safeFileName(attachment.name, tr("attachment")));
}

void AttachmentOpener::openFile(const Attachment& attachment)
{
    withContent(attachment, [this, attachment](const QByteArray& content) {
        const QString path = temporaryPath(attachment);
        writeFiles({{path, content}}, this, [this, path](const Result<void>& result) {
            if (!result)
                Q_EMIT failed(result.error());
            else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
                Q_EMIT failed(
                    Error{ErrorCode::FileUnwritable, QStringLiteral("no program"), QFileInfo(path).fileName()});
        });
    });
}

void AttachmentOpener::drag(const Attachment& attachment)
{
    withContent(attachment, [this, attachment](const QByteArray& content) {
        const QString path = temporaryPath(attachment);
        writeFiles({{path, content}}, this, [this, path](const Result<void>& result) {
            if (!result || !QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
                return;
            auto* mime = new QMimeData;
            mime->setUrls({QUrl::fromLocalFile(path)});
            auto* drag = new QDrag(m_window);
            drag->setMimeData(mime);
            drag->exec(Qt::CopyAction);
        });
    });
}

} // namespace sampan
