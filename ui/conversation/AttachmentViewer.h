// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "ui/conversation/MessageBlock.h"
#include "ui/widgets/Overlay.h"

class QPlainTextEdit;
class QStackedWidget;

namespace sampan
{

class Button;
class EmptyState;
class PdfView;
class PictureView;
class TextLabel;

/// Shows the attachments of a message one by one: pictures and PDF with zoom, texts, and of everything else what it is.
/// Left and Right step, plus, minus and 0 zoom, Ctrl+S saves. Reads nothing itself: `wanted` asks for content.
class AttachmentViewer : public Overlay
{
    Q_OBJECT

public:
    AttachmentViewer(const Theme& theme, QWidget* window);
    ~AttachmentViewer() override;

    void start(const QList<Attachment>& attachments, int index);
    /// Of the attachment shown; others are passed over.
    void setContent(const QString& blobId, const QByteArray& content);
    void setState(const QString& blobId, const AttachmentState& state);
    const Attachment& current() const { return m_attachments.at(m_index); }
    int index() const { return m_index; }
    void step(int by);
    PictureView* picture() const { return m_picture; }
    PdfView* pdf() const { return m_pdf; }
    QPlainTextEdit* text() const { return m_text; }
    enum class Page { Said, Picture, Pdf, Text };
    Page page() const;
    /// What is said instead of a content: "Loading".
    const QString& state() const { return m_state; }

Q_SIGNALS:
    void wanted(const sampan::Attachment& attachment);
    void saveAsked(const sampan::Attachment& attachment);
    void saveAllAsked(const QList<sampan::Attachment>& attachments);
    void openAsked(const sampan::Attachment& attachment);
    void dragAsked(const sampan::Attachment& attachment);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePages();
    Button* addIcon(QLayout* row, const QString& icon, const QString& name);
    void showCurrent();
    void say(const QString& icon, const QString& title, const QString& text, const QString& action = {});
    void showPicture(const QString& blobId, const QByteArray& content);
    void showText(const QByteArray& content);
    void showOther();
    void zoom(double factor);
    void fit();
    void refreshZoom();
    bool handleKey(const QKeyEvent& event);

    QList<Attachment> m_attachments;
    int m_index = 0;
    QWidget* m_content;
    TextLabel* m_name = nullptr;
    TextLabel* m_facts = nullptr;
    TextLabel* m_scale = nullptr;
    Button* m_previous = nullptr;
    Button* m_next = nullptr;
    Button* m_saveAll = nullptr;
    QList<Button*> m_zooms;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_said = nullptr;
    PictureView* m_picture = nullptr;
    PdfView* m_pdf = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QString m_state;
    QPoint m_pressed;
    bool m_canDrag = false;
};

} // namespace sampan
