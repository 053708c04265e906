// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationOutput.h"

#include "domain/Permission.h"
#include "storage/MessageStore.h"
#include "storage/Store.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/ConversationPrint.h"
#include "ui/conversation/FileOut.h"
#include "ui/conversation/PrintBox.h"
#include "ui/conversation/SourceBox.h"
#include "ui/conversation/Transcript.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

namespace sampan
{

namespace
{

constexpr int resolution = 300; // dots per inch of a PDF; its text stays text
constexpr int marginMm = 18;

QByteArray pdfOf(const QString& html, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    printPages(writer, html, title);
    return bytes;
}

} // namespace

ConversationOutput::ConversationOutput(const WorkspaceContext& context, AttachmentOpener* opener, QWidget* window)
    : QObject(window), m_context(context), m_opener(opener), m_window(window)
{
}

void ConversationOutput::withMessages(const Id& conversationId, std::function<void(const QList<Message>&)> use)
{
    m_context.store->fetch<QList<Message>>(
        [conversationId](ReadConnection& connection) { return Transcript::readMessages(connection, conversationId); },
        this,
        [this, use = std::move(use)](const Result<QList<Message>>& messages) {
            if (messages)
                use(*messages);
            else
                Q_EMIT failed(messages.error());
        });
}

void ConversationOutput::print(const ConversationDetails& details)
{
    auto* box = new PrintBox(*m_context.theme, m_window->window());
    connect(box, &PrintBox::accepted, this, [this, box, details] {
        const bool internal = box->internal();
        if (box->toPdf()) {
            askSavePath(m_window, tr("Save as PDF"),
                        Transcript::fileName(details, m_context.clock->now()) + QStringLiteral(".pdf"),
                        [this, details, internal](const QString& path) { writeTo(details, path, internal); });
            return;
        }
        withMessages(details.conversation.id, [this, details, internal](const QList<Message>& messages) {
            printTo(details, messages, internal);
        });
    });
    box->open();
}

void ConversationOutput::printTo(const ConversationDetails& details, const QList<Message>& messages, bool internal)
{
    const QString html = Transcript::toHtml(details, messages, {internal, m_context.clock->now()});
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(details.conversation.subject);
    auto* dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer, html, subject = details.conversation.subject] {
                if (printPages(*printer, html, subject) > 0)
                    Q_EMIT done(tr("Sent to the printer"));
                else
                    Q_EMIT failed(Error{ErrorCode::FileUnwritable, QStringLiteral("printer"), {}});
            });
    dialog->open();
}

void ConversationOutput::exportTranscript(const ConversationDetails& details)
{
    const QString name = Transcript::fileName(details, m_context.clock->now()) + QStringLiteral(".html");
    askSavePath(m_window, tr("Export a transcript (.html or .txt)"), name,
                [this, details](const QString& path) { writeTo(details, path, false); });
}

void ConversationOutput::writeTo(const ConversationDetails& details, const QString& path, bool internal)
{
    withMessages(details.conversation.id, [this, details, path, internal](const QList<Message>& messages) {
        const Transcript::Options options{internal, m_context.clock->now()};
        const QString end = QFileInfo(path).suffix().toLower();
        // Ten thousand messages take seconds to lay out.
        const auto make = [=]() -> QByteArray {
            if (end == QStringLiteral("txt"))
                return Transcript::toText(details, messages, options).toUtf8();
            const QString html = Transcript::toHtml(details, messages, options);
            return end == QStringLiteral("pdf") ? pdfOf(html, details.conversation.subject) : html.toUtf8();
        };
        writeFiles({{path, {}, make}}, this, [this, path](const Result<void>& result) {
            if (result)
                Q_EMIT done(tr("Saved %1").arg(QFileInfo(path).fileName()));
            else
                Q_EMIT failed(result.error());
        });
    });
}

bool ConversationOutput::maySeeSource() const
{
    // Originals carry what the screen leaves out: routes, addresses, trackers.
    return permissionsOf(m_context.self.role).testFlag(Permission::Answer);
}

void ConversationOutput::showSource(const ConversationDetails& details, const Id& messageId)
{
    QPointer<SourceBox> box(new SourceBox(*m_context.theme, m_window->window()));
    box->open();
    const auto show = [this, box](const QString& blobId) {
        if (!box)
            return;
        if (blobId.isEmpty()) {
            box->setMissing(QStringLiteral("file"), tr("There is no original"),
                            tr("Only mails that came from outside have one."));
            return;
        }
        if (m_context.sync->state() == SyncStatus::State::Offline)
            box->setMissing(QStringLiteral("cloud-off"), tr("Not on this computer yet"),
                            tr("Open it again when you are online."));
        m_opener->withContent(
            Attachment{blobId, QStringLiteral("mail.eml"), QStringLiteral("message/rfc822"), 0, {}, false},
            [box](const QByteArray& content) {
                if (box)
                    box->setSource(content);
            });
    };
    const QString newest = details.lastIncoming ? details.lastIncoming->rawBlobId : QString();
    m_context.store->fetch<Message>(
        [messageId](ReadConnection& connection) { return MessageStore::find(connection, messageId); }, this,
        [show, newest](const Result<Message>& message) {
            show(message && !message->rawBlobId.isEmpty() ? message->rawBlobId : newest);
        });
}

} // namespace sampan
