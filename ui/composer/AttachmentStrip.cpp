// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentStrip.h"

#include "ui/composer/UploadWords.h"
#include "ui/widgets/Announcer.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace sampan
{

namespace
{
constexpr int sidePadding = 16;
constexpr int chipHeight = 24;
constexpr int widestName = 220;
constexpr int mostLines = 3;
} // namespace

AttachmentStrip::AttachmentStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Attachments"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void AttachmentStrip::setFiles(const QList<PendingAttachment>& files)
{
    m_files = files;
    m_current = qBound(0, m_current, qMax(0, static_cast<int>(files.size()) - 1));
    setVisible(!files.isEmpty());
    layOut();
}

void AttachmentStrip::setUpload(int index, const UploadProgress::Upload& upload)
{
    if (index < 0 || index >= m_files.size())
        return;
    m_files[index].upload = upload;
    if (chipWidth(m_files[index]) != m_widths[index])
        layOut();
    else
        update(chipRect(index).adjusted(-1, -1, 1, 1));
    // What needs the agent comes into sight, unless they are at another one.
    if (upload.state == UploadProgress::State::Failed && !hasFocus()) {
        m_current = index;
        showCurrent();
    }
    describe();
}

void AttachmentStrip::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    layOut();
}

// Two hundred chips are measured once, not at each look at them.
void AttachmentStrip::measure()
{
    m_widths.clear();
    m_widths.reserve(m_files.size());
    for (const PendingAttachment& file : std::as_const(m_files))
        m_widths += chipWidth(file);
}

void AttachmentStrip::layOut()
{
    measure();
    setFixedHeight(heightForWidth(width()));
    scrollTo(m_offset);
    describe();
}

void AttachmentStrip::describe()
{
    constexpr int mostNamed = 12;
    QStringList names;
    for (const PendingAttachment& file : std::as_const(m_files).mid(0, mostNamed))
        names += UploadWords::sentence(file, m_online);
    if (m_files.size() > mostNamed)
        names.prepend(tr("%n files", nullptr, static_cast<int>(m_files.size())));
    setAccessibleDescription(names.join(QStringLiteral("; ")));
}

int AttachmentStrip::chipWidth(const PendingAttachment& file) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Small));
    const int name = qMin(widestName, metrics.horizontalAdvance(file.attachment.name) + 1);
    return 9 + 20 + name + 6 + metrics.horizontalAdvance(UploadWords::widest(file, m_online)) + 1 + 6 + 14 + 7;
}

QList<QRect> AttachmentStrip::chips(int width) const
{
    QList<QRect> rects;
    int x = sidePadding;
    int y = 4;
    const int height = m_theme.scaled(chipHeight);
    for (const int wide : m_widths) {
        if (x > sidePadding && x + wide > width - sidePadding) {
            x = sidePadding;
            y += height + 6;
        }
        rects += QRect(x, y, wide, height);
        x += wide + 8;
    }
    for (QRect& rect : rects) {
        rect.translate(0, -m_offset);
        if (isRightToLeft())
            rect.moveLeft(width - rect.right() - 1);
    }
    return rects;
}

int AttachmentStrip::contentHeight(int width) const
{
    const QList<QRect> rects = chips(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + m_offset + 1 + 6;
}

int AttachmentStrip::heightForWidth(int width) const
{
    const int line = m_theme.scaled(chipHeight) + 6;
    return qMin(contentHeight(width), mostLines * line + line / 2);
}

void AttachmentStrip::scrollTo(int offset)
{
    m_offset = qBound(0, offset, qMax(0, contentHeight(width()) - height()));
    update();
}

void AttachmentStrip::showCurrent()
{
    const QRect chip = chips(width()).value(m_current);
    if (chip.top() < 4)
        scrollTo(m_offset + chip.top() - 4);
    else if (chip.bottom() > height() - 6)
        scrollTo(m_offset + chip.bottom() - height() + 7);
    update();
}

void AttachmentStrip::wheelEvent(QWheelEvent* event)
{
    if (contentHeight(width()) <= height()) {
        QWidget::wheelEvent(event);
        return;
    }
    scrollTo(m_offset - event->angleDelta().y() / 2);
    event->accept();
}

QSize AttachmentStrip::sizeHint() const
{
    return {200, heightForWidth(width())};
}

void AttachmentStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_files.isEmpty() && heightForWidth(width()) != height())
        setFixedHeight(heightForWidth(width()));
}

QRect AttachmentStrip::crossOf(const QRect& chip) const
{
    const int left = isRightToLeft() ? chip.left() + 7 : chip.right() - 20;
    return QRect(left, chip.top() + (chip.height() - 14) / 2, 14, 14);
}

int AttachmentStrip::indexAt(const QPoint& point) const
{
    const QList<QRect> rects = chips(width());
    for (int i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(point))
            return i;
    }
    return -1;
}

void AttachmentStrip::mousePressEvent(QMouseEvent* event)
{
    const int index = indexAt(event->position().toPoint());
    if (index < 0)
        return;
    m_current = index;
    update();
    if (crossOf(chips(width())[index]).adjusted(-4, -4, 4, 4).contains(event->position().toPoint()))
        Q_EMIT removeAsked(index);
    else
        openCurrent();
}

void AttachmentStrip::openCurrent()
{
    if (UploadWords::isFailed(m_files.value(m_current)))
        Q_EMIT retryAsked(m_current);
    else
        Q_EMIT openAsked(m_current);
}

void AttachmentStrip::goTo(int index)
{
    m_current = qBound(0, index, static_cast<int>(m_files.size()) - 1);
    showCurrent();
    Announcer::say(this, UploadWords::sentence(m_files.value(m_current), m_online));
}

void AttachmentStrip::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        goTo(m_current + (back ? -1 : 1));
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        goTo(event->key() == Qt::Key_Home ? 0 : static_cast<int>(m_files.size()) - 1);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeAsked(m_current);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        openCurrent();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AttachmentStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

bool AttachmentStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), UploadWords::sentence(m_files[index], m_online).toHtmlEscaped(),
                               this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sampan
