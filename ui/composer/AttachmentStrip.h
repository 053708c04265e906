// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "ports/UploadProgress.h"
#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

/// A file on its way into a message.
struct PendingAttachment {
    enum class State { Adding, Ready, Refused };
    Attachment attachment;
    State state = State::Adding;
    int ticket = 0; ///< tells which file an answer belongs to
    UploadProgress::Upload upload = {};
};

/// The files of the message being written, as chips, with how far each is on its way to the server; at most three lines
/// are shown, the rest is scrolled to. Left and Right walk, Home and End jump, Delete takes one off, Return opens it,
/// or tries a refused one again.
class AttachmentStrip : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentStrip(const Theme& theme, QWidget* parent = nullptr);

    const QList<PendingAttachment>& files() const { return m_files; }
    void setFiles(const QList<PendingAttachment>& files);
    /// One of the files went on; nothing moves as long as only its figure changes.
    void setUpload(int index, const UploadProgress::Upload& upload);
    void setOnline(bool online);
    bool isOnline() const { return m_online; }
    int current() const { return m_current; }
    /// Where the chip stands, for the pointer and tests.
    QRect chipRect(int index) const { return chips(width()).value(index); }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeAsked(int index);
    void openAsked(int index);
    void retryAsked(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void measure();
    void layOut();
    void describe();
    void goTo(int index);
    void openCurrent();
    QList<QRect> chips(int width) const;
    int contentHeight(int width) const;
    void scrollTo(int offset);
    void showCurrent();
    void paintMore(QPainter& painter) const;
    int chipWidth(const PendingAttachment& file) const;
    QRect crossOf(const QRect& chip) const;
    void paintChip(QPainter& painter, const QRect& rect, const PendingAttachment& file, bool focused) const;
    void paintFrame(QPainter& painter, const QRect& rect, const PendingAttachment& file, bool focused) const;
    int indexAt(const QPoint& point) const;

    const Theme& m_theme;
    QList<PendingAttachment> m_files;
    QList<int> m_widths; ///< of the chips
    bool m_online = true;
    int m_current = 0;
    int m_offset = 0; ///< pixels scrolled away at the top
};

} // namespace sampan
