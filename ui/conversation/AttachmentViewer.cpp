// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/AttachmentViewer.h"

#include "ui/Format.h"
#include "ui/conversation/PdfView.h"
#include "ui/conversation/PictureView.h"
#include "ui/conversation/TextDecoding.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QBuffer>
#include <QImageReader>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QThreadPool>

namespace sampan
{

namespace
{

constexpr qsizetype mostText = 2'000'000; // characters shown of a text
constexpr int mostPixels = 12'000;        // a longer side is decoded smaller: no screen shows it, and memory is short
constexpr double zoomStep = 1.25;

QImage decoded(const QByteArray& content)
{
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qMax(size.width(), size.height()) > mostPixels)
        reader.setScaledSize(size.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio));
    return reader.read();
}

bool isPdf(const Attachment& attachment)
{
    return attachment.type.contains(QStringLiteral("pdf")) ||
           attachment.name.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
}

bool isText(const Attachment& attachment)
{
    static const QStringList ends = {QStringLiteral(".txt"),  QStringLiteral(".csv"), QStringLiteral(".log"),
                                     QStringLiteral(".json"), QStringLiteral(".xml"), QStringLiteral(".md"),
                                     QStringLiteral(".eml"),  QStringLiteral(".ics"), QStringLiteral(".vcf")};
    return attachment.type.startsWith(QStringLiteral("text/")) ||
           std::any_of(ends.begin(), ends.end(),
                       [&](const QString& end) { return attachment.name.endsWith(end, Qt::CaseInsensitive); });
}

} // namespace

void AttachmentViewer::start(const QList<Attachment>& attachments, int index)
{
    m_attachments = attachments;
    m_index = qBound(0, index, static_cast<int>(attachments.size()) - 1);
    m_saveAll->setVisible(attachments.size() > 1);
    open();
    showCurrent();
}

AttachmentViewer::Page AttachmentViewer::page() const
{
    return static_cast<Page>(m_stack->currentIndex());
}

void AttachmentViewer::step(int by)
{
    const int next = m_index + by;
    if (next < 0 || next >= m_attachments.size())
        return;
    m_index = next;
    showCurrent();
}

void AttachmentViewer::showCurrent()
{
    const Attachment shown = current();
    m_name->setText(Format::isolated(shown.name));
    setAccessibleName(tr("Attachment %1").arg(shown.name));
    m_stack->setAccessibleName(accessibleName());
    const QString size = shown.size > 0 ? Format::size(shown.size) : QString();
    const QString place =
        m_attachments.size() > 1 ? tr("%1 of %2", "attachment").arg(m_index + 1).arg(m_attachments.size()) : QString();
    QStringList facts = {size, place};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < m_attachments.size());
    m_pdf->clear();
    m_canDrag = false;
    say(QStringLiteral("hourglass"), tr("Loading"), shown.name);
    Q_EMIT wanted(shown);
}

void AttachmentViewer::say(const QString& icon, const QString& title, const QString& text, const QString& action)
{
    m_state = title;
    m_said->setTexts(icon, title, text);
    m_said->setActionText(action);
    m_stack->setCurrentWidget(m_said);
    refreshZoom();
}

void AttachmentViewer::setState(const QString& blobId, const AttachmentState& state)
{
    if (m_attachments.isEmpty() || blobId != current().blobId || page() != Page::Said)
        return;
    switch (state.kind) {
    case AttachmentState::Kind::Loading:
        say(QStringLiteral("hourglass"), tr("Loading"),
            state.percent < 0 ? current().name : tr("%1 %").arg(state.percent));
        return;
    case AttachmentState::Kind::Offline:
        say(QStringLiteral("cloud-off"), tr("Not on this computer yet"),
            tr("It was never opened here. It loads when you are online."), tr("Try again"));
        return;
    case AttachmentState::Kind::Refused:
        say(QStringLiteral("file-warning"), tr("It could not be loaded"),
            tr("The server did not hand it out. Others are not affected."), tr("Try again"));
        return;
    case AttachmentState::Kind::Waiting:
    case AttachmentState::Kind::Ready:
        return;
    }
}

void AttachmentViewer::setContent(const QString& blobId, const QByteArray& content)
{
    if (m_attachments.isEmpty() || blobId != current().blobId)
        return;
    m_canDrag = true;
    if (content.isEmpty())
        say(QStringLiteral("file"), tr("The file is empty"), current().name);
    else if (current().type.startsWith(QStringLiteral("image/")))
        showPicture(blobId, content);
    else if (isPdf(current()))
        m_pdf->setContent(content);
    else if (isText(current()))
        showText(content);
    else
        showOther();
}

void AttachmentViewer::showPicture(const QString& blobId, const QByteArray& content)
{
    // A photograph takes tens of milliseconds to decode.
    QPointer<AttachmentViewer> self(this);
    QThreadPool::globalInstance()->start([self, blobId, content] {
        const QImage image = decoded(content);
        QMetaObject::invokeMethod(qApp, [self, blobId, image] {
            if (!self || self->current().blobId != blobId)
                return;
            if (image.isNull()) {
                self->showOther();
                return;
            }
            self->m_picture->setPicture(image);
            self->m_picture->setAccessibleName(self->current().name);
            self->m_stack->setCurrentWidget(self->m_picture);
            self->refreshZoom();
        });
    });
}

void AttachmentViewer::showText(const QByteArray& content)
{
    QString charset;
    const QString text = decodedText(content, &charset);
    m_text->setPlainText(text.left(mostText));
    m_text->setAccessibleName(current().name);
    m_facts->setText(m_facts->text() + QStringLiteral(" · ") + charset +
                     (text.size() > mostText ? QStringLiteral(" · ") + tr("the beginning") : QString()));
    m_stack->setCurrentWidget(m_text);
    refreshZoom();
}

void AttachmentViewer::showOther()
{
    const QString kind = current().type.isEmpty() ? tr("unknown kind") : current().type;
    say(QStringLiteral("file"), tr("This kind is not shown here"),
        tr("%1 can be saved, or opened with another program.").arg(kind), tr("Open with the system"));
}

void AttachmentViewer::zoom(double factor)
{
    if (page() == Page::Picture)
        m_picture->zoom(factor);
    else if (page() == Page::Pdf)
        m_pdf->zoom(factor);
    refreshZoom();
}

void AttachmentViewer::fit()
{
    if (page() == Page::Picture)
        m_picture->fit();
    else if (page() == Page::Pdf)
        m_pdf->fit();
    refreshZoom();
}

void AttachmentViewer::refreshZoom()
{
    const bool zooms = page() == Page::Picture || page() == Page::Pdf;
    for (Button* button : m_zooms)
        button->setVisible(zooms);
    m_scale->setVisible(zooms);
    if (page() == Page::Picture)
        m_scale->setText(QStringLiteral("%1 %").arg(qRound(m_picture->scale() * 100)));
    else if (page() == Page::Pdf)
        m_scale->setText(tr("page %1 of %2").arg(m_pdf->currentPage() + 1).arg(m_pdf->pageCount()));
}

bool AttachmentViewer::handleKey(const QKeyEvent& event)
{
    const bool forward = event.key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool back = event.key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    const bool plain = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    if (event.matches(QKeySequence::Save))
        Q_EMIT saveAsked(current());
    else if (plain && (forward || back) && page() != Page::Text)
        step(forward ? 1 : -1);
    else if (event.modifiers() == Qt::AltModifier && (forward || back))
        step(forward ? 1 : -1);
    else if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        zoom(zoomStep);
    else if (event.key() == Qt::Key_Minus)
        zoom(1 / zoomStep);
    else if (event.key() == Qt::Key_0 && plain)
        fit();
    else
        return false;
    return true;
}

void AttachmentViewer::keyPressEvent(QKeyEvent* event)
{
    if (!handleKey(*event))
        Overlay::keyPressEvent(event);
}

} // namespace sampan
