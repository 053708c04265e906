// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer takes in beside typing: files, pictures, links, the language; and how it grows.
#include "storage/BlobStore.h"
#include "storage/Store.h"
#include "ui/Format.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentWords.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerBar.h"
#include "ui/composer/DropZone.h"
#include "ui/composer/LinkBox.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/widgets/Button.h"

#include <QAbstractTextDocumentLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace sampan
{

namespace
{
constexpr int widestPicture = 2000; // px; what screens of buyers show, and a tenth of a camera's size
}

void Composer::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_intake, &AttachmentIntake::add);
    dialog->open();
}

void Composer::takePicture(const QImage& picture)
{
    if (picture.isNull())
        return;
    const bool large = picture.width() > widestPicture || picture.height() > widestPicture;
    const QImage fitting =
        large ? picture.scaled(widestPicture, widestPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;
    const QString cid = newId() + QStringLiteral("@sampan");
    const QString name = tr("Picture %1.png").arg(m_intake->files().size() + 1);
    m_intake->addPicture(fitting, name, cid);
    m_editor->insertPicture(cid, fitting, name);
}

void Composer::removeFile(int index)
{
    const Attachment attachment = m_intake->files().value(index).attachment;
    m_intake->remove(index);
    if (attachment.isInline)
        m_editor->removePicture(attachment.cid);
}

void Composer::readPictures(const Draft& draft)
{
    for (const Attachment& attachment : draft.attachments) {
        if (!attachment.isInline)
            continue;
        m_context.store->fetch<QByteArray>(
            [id = attachment.blobId](ReadConnection& connection) { return BlobStore::content(connection, id); }, this,
            [this, cid = attachment.cid](const Result<QByteArray>& content) {
                if (!content)
                    return; // the name of the picture stands in its place
                const bool wasLoading = std::exchange(m_loading, true);
                m_editor->setPicture(cid, QImage::fromData(*content));
                m_loading = wasLoading;
            });
    }
}

void Composer::askForLink()
{
    auto* box =
        new LinkBox(*m_context.theme, window(), m_editor->linkAtCursor(), m_editor->textCursor().selectedText());
    connect(box, &LinkBox::chosen, this, [this](const QString& target, const QString& text) {
        m_editor->setLink(target, text);
        noteChange();
    });
    box->open();
}

void Composer::showLanguages()
{
    QStringList codes{m_target.identity.language, m_facts.customer.language};
    if (const Inbox* inbox = otherStore() ? otherStore() : m_facts.inbox(m_target.inboxId))
        codes += inbox->language;
    QStringList others = AttachmentWords::languages();
    others.sort();
    codes += others;
    codes.removeAll(QString());
    codes.removeDuplicates();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& code : std::as_const(codes)) {
        QAction* action = menu->addAction(Format::languageName(code), this, [this, code] { setWritingLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == writingLanguage());
        if (code == m_target.identity.language)
            menu->addSeparator();
    }
    const QSize size = menu->sizeHint();
    menu->popup(m_bar->languageButton()->mapToGlobal(QPoint(0, -size.height() - 4)));
}

// The text gets the room it needs, as far as its pane allows; it is never taken away while somebody writes.
void Composer::askHeight()
{
    const int text = qRound(m_editor->document()->documentLayout()->documentSize().height());
    const int chrome = height() - m_editor->viewport()->height();
    const bool empty = m_editor->document()->isEmpty();
    const int wanted = empty ? 0 : chrome + text + m_editor->fontMetrics().lineSpacing();
    if (wanted <= m_askedHeight && !empty)
        return;
    m_askedHeight = wanted;
    Q_EMIT heightAsked(wanted);
}

void Composer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        refreshBand();
    QWidget::changeEvent(event);
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool note = m_mode == DraftMode::Note;
    painter.fillRect(rect(), m_context.theme->color(note ? Token::NoteBg : Token::BgContent));
    painter.fillRect(QRect(0, 0, width(), 1), m_context.theme->color(note ? Token::NoteLine : Token::LineMid));
}

void Composer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_dropZone->setGeometry(rect());
}

void Composer::showDropZone(bool shown)
{
    m_dropZone->setVisible(shown);
    m_dropZone->raise();
}

void Composer::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasImage())
        return;
    event->acceptProposedAction();
    showDropZone(true);
}

void Composer::dragLeaveEvent(QDragLeaveEvent*)
{
    showDropZone(false);
}

void Composer::dropEvent(QDropEvent* event)
{
    showDropZone(false);
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (paths.isEmpty() && event->mimeData()->hasImage())
        takePicture(qvariant_cast<QImage>(event->mimeData()->imageData()));
    m_intake->add(paths);
    event->acceptProposedAction();
}

} // namespace sampan
