// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/AttachmentPreview.h"

#include "ui/Format.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr qsizetype mostText = 200'000; // characters shown of a text
constexpr QSize mostPicture(600, 380);
} // namespace

AttachmentPreview::AttachmentPreview(const Theme& theme, QWidget* window)
    : Overlay(theme, window), m_content(new QWidget(this))
{
    setShape(640, 64, 500);
    m_body = new QWidget(m_content);
    m_name = new TextLabel(theme, FontRole::Body, Token::Text1, {}, m_content);
    m_name->setStrong(true);
    m_name->setElided(true);
    auto* save = new Button(theme, Button::Kind::Plain, tr("Save as…"), QStringLiteral("save"), m_content);
    connect(save, &Button::clicked, this, &AttachmentPreview::saveAsked);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(save);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_body, 1);
    new QVBoxLayout(m_body);
    m_body->layout()->setContentsMargins(0, 0, 0, 0);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
}

bool AttachmentPreview::show(const Attachment& attachment, const QByteArray& content)
{
    m_name->setText(attachment.name + QStringLiteral("  ") + Format::size(attachment.size));
    setAccessibleName(attachment.name);
    const QImage image = attachment.type.startsWith(QStringLiteral("image/")) ? QImage::fromData(content) : QImage();
    if (!image.isNull()) {
        auto* label = new QLabel(m_body);
        label->setAlignment(Qt::AlignCenter);
        QPixmap pixmap = QPixmap::fromImage(image);
        if (image.width() > mostPicture.width() || image.height() > mostPicture.height())
            pixmap = pixmap.scaled(mostPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        label->setPixmap(pixmap);
        label->setAccessibleName(attachment.name);
        m_body->layout()->addWidget(label);
    } else if (attachment.type.startsWith(QStringLiteral("text/"))) {
        auto* text = new QPlainTextEdit(QString::fromUtf8(content).left(mostText), m_body);
        text->setReadOnly(true);
        text->setFrameShape(QFrame::NoFrame);
        m_body->layout()->addWidget(text);
    } else {
        return false;
    }
    open();
    return true;
}

void AttachmentPreview::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void AttachmentPreview::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_content->setGeometry(contentRect());
}

} // namespace sampan
