// SPDX-License-Identifier: GPL-3.0-or-later
// How the viewer of attachments is put together.
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/PdfView.h"
#include "ui/conversation/PictureView.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace sampan
{

namespace
{
constexpr int widest = 1100;
constexpr int top = 40;
constexpr int highest = 2000; // the window bounds it
constexpr double zoomStep = 1.25;
} // namespace

AttachmentViewer::AttachmentViewer(const Theme& theme, QWidget* window)
    : Overlay(theme, window), m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("attachmentViewer"));
    setShape(widest, top, highest);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makePages(), 1);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
}

AttachmentViewer::~AttachmentViewer() = default;

Button* AttachmentViewer::addIcon(QLayout* row, const QString& icon, const QString& name)
{
    auto* button = new IconButton(theme(), icon, name, m_content);
    button->setSmall(true);
    row->addWidget(button);
    return button;
}

QWidget* AttachmentViewer::makeHead()
{
    auto* host = new QWidget(m_content);
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(directed(16, 8, 8, 8));
    row->setSpacing(6);
    m_name = new TextLabel(theme(), FontRole::Body, Token::Text1, {}, host);
    m_name->setStrong(true);
    m_name->setElided(true);
    m_facts = new TextLabel(theme(), FontRole::Small, Token::Text3, {}, host);
    row->addWidget(m_name, 1);
    row->addWidget(m_facts);
    m_scale = new TextLabel(theme(), FontRole::Small, Token::Text2, {}, host);
    m_zooms += addIcon(row, QStringLiteral("minus"), tr("Smaller (-)"));
    row->addWidget(m_scale);
    m_zooms += addIcon(row, QStringLiteral("plus"), tr("Larger (+)"));
    m_zooms += addIcon(row, QStringLiteral("square"), tr("Fit (0)"));
    m_previous = addIcon(row, QStringLiteral("chevron-left"), tr("Previous attachment"));
    m_next = addIcon(row, QStringLiteral("chevron-right"), tr("Next attachment"));
    Button* openWith = addIcon(row, QStringLiteral("external-link"), tr("Open with the system"));
    Button* save = addIcon(row, QStringLiteral("save"), tr("Save (Ctrl+S)"));
    m_saveAll = addIcon(row, QStringLiteral("download"), tr("Save all"));
    Button* shut = addIcon(row, QStringLiteral("x"), tr("Close (Esc)"));
    connect(m_zooms.at(0), &Button::clicked, this, [this] { zoom(1 / zoomStep); });
    connect(m_zooms.at(1), &Button::clicked, this, [this] { zoom(zoomStep); });
    connect(m_zooms.at(2), &Button::clicked, this, &AttachmentViewer::fit);
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
    m_previous->setDisabledReason(tr("This is the first."));
    m_next->setDisabledReason(tr("This is the last."));
    connect(openWith, &Button::clicked, this, [this] { Q_EMIT openAsked(current()); });
    connect(save, &Button::clicked, this, [this] { Q_EMIT saveAsked(current()); });
    connect(m_saveAll, &Button::clicked, this, [this] { Q_EMIT saveAllAsked(m_attachments); });
    connect(shut, &Button::clicked, this, &Overlay::close);
    m_name->setCursor(Qt::OpenHandCursor);
    m_name->installEventFilter(this);
    return host;
}

QWidget* AttachmentViewer::makePages()
{
    m_stack = new QStackedWidget(m_content);
    m_said = new EmptyState(theme(), m_stack);
    m_picture = new PictureView(theme(), m_stack);
    m_pdf = new PdfView(theme(), m_stack);
    m_text = new QPlainTextEdit(m_stack);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(theme().font(FontRole::Code));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget* page : std::initializer_list<QWidget*>{m_said, m_picture, m_pdf, m_text}) {
        m_stack->addWidget(page);
        page->installEventFilter(this);
    }
    connect(m_picture, &PictureView::scaleChanged, this, &AttachmentViewer::refreshZoom);
    connect(m_pdf, &PdfView::pageChanged, this, &AttachmentViewer::refreshZoom);
    connect(m_pdf, &PdfView::opened, this, [this] {
        m_stack->setCurrentWidget(m_pdf);
        m_pdf->setAccessibleName(current().name);
        refreshZoom();
    });
    connect(m_pdf, &PdfView::failed, this, [this](bool locked) {
        say(locked ? QStringLiteral("lock") : QStringLiteral("file-warning"),
            locked ? tr("It asks for a password") : tr("It could not be read"),
            locked ? tr("Open it with another program to enter the password.")
                   : tr("The file is damaged or no PDF. It can still be saved."),
            tr("Open with the system"));
    });
    // The button of the said page means what is said.
    connect(m_said, &EmptyState::actionClicked, this, [this] {
        if (m_canDrag)
            Q_EMIT openAsked(current());
        else
            Q_EMIT wanted(current());
    });
    return m_stack;
}

bool AttachmentViewer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_stack && watched != m_name) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Escape && handleKey(*key))
            return true;
    }
    if (watched == m_name && event->type() == QEvent::MouseButtonPress)
        m_pressed = static_cast<QMouseEvent*>(event)->pos();
    if (watched == m_name && event->type() == QEvent::MouseMove && m_canDrag) {
        const QPoint moved = static_cast<QMouseEvent*>(event)->pos() - m_pressed;
        if (moved.manhattanLength() >= QApplication::startDragDistance())
            Q_EMIT dragAsked(current());
    }
    return Overlay::eventFilter(watched, event);
}

void AttachmentViewer::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void AttachmentViewer::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_content->setGeometry(contentRect());
    m_stack->setFocusPolicy(Qt::StrongFocus);
    m_stack->setFocus(Qt::PopupFocusReason);
}

} // namespace sampan
