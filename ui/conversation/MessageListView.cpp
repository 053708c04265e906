// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageListView.h"

#include "items/Roles.h"
#include "ui/Format.h"
#include "ui/conversation/MessageListAccessible.h"
#include "ui/conversation/MessageWords.h"

#include <QAbstractItemModel>
#include <QScrollBar>
#include <QTimer>

namespace sampan
{

namespace
{
constexpr int bottomPadding = 10;
constexpr int keptRows = 8; // laid out rows kept on either side of the view
} // namespace

MessageListView::MessageListView(const Theme& theme, const Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_clock(clock), m_seconds(new QTimer(this))
{
    installMessageListAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Messages"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(m_theme.lineHeight(FontRole::Reading) * 2);
    m_seconds->setInterval(1000);
    connect(m_seconds, &QTimer::timeout, this, &MessageListView::tick);
    connect(&theme, &Theme::changed, this, [this] {
        forgetBlocks();
        relayout();
    });
}

MessageListView::~MessageListView() = default;

void MessageListView::setModel(QAbstractItemModel* model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model)
        connectModel();
    resetRows();
}

void MessageListView::setFacts(const ConversationFacts& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    forgetBlocks();
    relayout();
}

void MessageListView::setPictureSource(std::function<QImage(const MessageItem&, const QString&)> pictures)
{
    m_pictures = std::move(pictures);
}

void MessageListView::setAttachmentStates(std::function<AttachmentState(const QString&)> states)
{
    m_states = std::move(states);
}

void MessageListView::refreshBlob(const QString& blobId)
{
    const auto shows = [&](const Attachment& attachment) { return attachment.blobId == blobId; };
    const size_t removed = std::erase_if(m_blocks, [&](const auto& entry) {
        const QList<Attachment>& attachments = entry.second->item().attachments;
        return std::any_of(attachments.begin(), attachments.end(), shows);
    });
    if (removed > 0)
        relayout();
}

void MessageListView::showPictures(const Id& messageId)
{
    m_picturesShown.insert(messageId);
    m_blocks.erase(messageId);
    relayout();
}

void MessageListView::refreshPictures()
{
    std::erase_if(m_blocks, [this](const auto& entry) { return m_picturesShown.contains(entry.first); });
    relayout();
}

MessageItem MessageListView::itemAt(int row) const
{
    return m_model ? messageItemAt(m_model->index(row, 0)) : MessageItem{};
}

Id MessageListView::idAt(int row) const
{
    return m_model->index(row, 0).data(MessageIdRole).toString();
}

int MessageListView::rowOf(const Id& id) const
{
    for (int row = 0; row < count(); ++row) {
        if (idAt(row) == id)
            return row;
    }
    return -1;
}

void MessageListView::forgetBlock(int row)
{
    m_blocks.erase(idAt(row));
}

void MessageListView::forgetBlocks()
{
    m_blocks.clear();
}

BlockContext MessageListView::contextFor(int row, const MessageItem& item) const
{
    BlockContext context;
    context.theme = &m_theme;
    context.channelName = m_facts.channelName;
    context.online = m_facts.online;
    context.takeBackKeys = m_facts.takeBackKeys;
    context.rightToLeft = isRightToLeft();
    context.now = m_clock.now();
    context.dayText = dayTextFor(row);
    context.remotePictures = m_picturesShown.contains(item.id);
    context.quoteOpen = m_quotesOpen.contains(item.id);
    context.whole = m_whole.contains(item.id);
    context.attachmentsOpen = m_attachmentsOpen.contains(item.id);
    context.attachmentState = m_states;
    if (m_pictures)
        context.pictures = [source = m_pictures, item](const QString& name) { return source(item, name); };
    return context;
}

QString MessageListView::dayTextFor(int row) const
{
    const auto dayOf = [this](int of) {
        const QModelIndex index = m_model->index(of, 0);
        const QDateTime received = index.data(ReceivedAtRole).toDateTime();
        return (received.isValid() ? received : index.data(CreatedAtRole).toDateTime()).toLocalTime();
    };
    const QDateTime at = dayOf(row);
    if (row > 0) {
        const QDateTime before = dayOf(row - 1);
        if (!before.isValid() || before.date() == at.date())
            return {};
    }
    return Format::day(at.toUTC(), m_clock.now());
}

MessageBlock& MessageListView::block(int row)
{
    const Id id = idAt(row);
    std::unique_ptr<MessageBlock>& found = m_blocks[id];
    if (!found) {
        const MessageItem item = itemAt(row);
        found = std::make_unique<MessageBlock>(item, contextFor(row, item));
    }
    if (found->width() != viewport()->width())
        found->layout(viewport()->width());
    if (m_heights.height(row) != found->height())
        m_heights.set(row, found->height());
    return *found;
}

int MessageListView::contentOffset() const
{
    return static_cast<int>(qMax<qint64>(0, viewport()->height() - m_heights.total() - bottomPadding));
}

qint64 MessageListView::wantedTop() const
{
    const qint64 end = qMax<qint64>(0, m_heights.total() + bottomPadding - viewport()->height());
    return m_stick ? end : qBound<qint64>(0, m_heights.top(qMin(m_anchorRow, count() - 1)) - m_anchorY, end);
}

bool MessageListView::measureVisible(qint64 top)
{
    m_first = m_heights.rowAt(top);
    m_last = m_heights.rowAt(top + viewport()->height());
    const qint64 before = m_heights.total();
    bool changed = false;
    for (int row = m_first; row <= m_last; ++row) {
        const int old = m_heights.height(row);
        if (m_model->index(row, 0).data(MessageLoadedRole).toBool())
            block(row);
        changed = changed || m_heights.height(row) != old;
    }
    return changed || m_heights.total() != before;
}

void MessageListView::relayout()
{
    if (m_laying)
        return;
    m_laying = true;
    if (count() == 0 || viewport()->width() <= 0) {
        m_first = m_last = -1;
        m_top = 0;
    } else {
        constexpr int mostRounds = 64; // each round measures at least one more row, or is the last
        m_top = wantedTop();
        for (int round = 0; round < mostRounds && measureVisible(m_top); ++round)
            m_top = wantedTop();
        anchorAt(m_first, static_cast<int>(m_heights.top(m_first) - m_top));
        evictFarBlocks();
    }
    updateScrollBar();
    m_laying = false;
    if (m_stick)
        m_seenEnd = count();
    Q_EMIT newBelowChanged(qMax(0, count() - qMax(m_seenEnd, m_last + 1)));
    if (m_first >= 0)
        Q_EMIT visibleRowsChanged(m_first, m_last);
    viewport()->update();
}

void MessageListView::anchorAt(int row, int y)
{
    m_anchorRow = row;
    m_anchorY = y;
}

void MessageListView::evictFarBlocks()
{
    QSet<Id> kept;
    bool counting = false;
    for (int row = qMax(0, m_first - keptRows); row <= qMin(count() - 1, m_last + keptRows); ++row)
        kept.insert(idAt(row));
    if (m_current >= 0 && m_current < count())
        kept.insert(idAt(m_current));
    std::erase_if(m_blocks, [&](const auto& entry) { return !kept.contains(entry.first); });
    for (const auto& [id, block] : m_blocks)
        counting = counting || isWaitingToGo(block->item(), m_clock.now());
    if (counting && !m_seconds->isActive())
        m_seconds->start();
    else if (!counting)
        m_seconds->stop();
}

void MessageListView::tick()
{
    std::erase_if(m_blocks, [](const auto& entry) {
        return isQueued(entry.second->item()) && entry.second->item().notBefore.isValid();
    });
    relayout();
}

void MessageListView::updateScrollBar()
{
    QScrollBar* bar = verticalScrollBar();
    const QSignalBlocker quiet(bar);
    const qint64 end = count() == 0 ? 0 : qMax<qint64>(0, m_heights.total() + bottomPadding - viewport()->height());
    bar->setPageStep(viewport()->height());
    bar->setRange(0, static_cast<int>(end));
    bar->setValue(static_cast<int>(m_top));
    bar->update();
}

void MessageListView::scrollContentsBy(int, int)
{
    if (m_laying || count() == 0)
        return;
    const qint64 to = verticalScrollBar()->value();
    m_stick = to >= verticalScrollBar()->maximum();
    // Not the distance Qt tells: it misses what the layout itself moved the bar.
    const int dy = static_cast<int>(m_top - to);
    // Scrolling up by less than a page, what was at the top stays the fixed point: the rows above it are only
    // estimates, and their correction must not move what is being read.
    const int y = static_cast<int>(m_heights.top(qMax(0, m_first)) - m_top) + dy;
    if (dy > 0 && y < viewport()->height() && m_first >= 0)
        anchorAt(m_first, y);
    else {
        const int row = m_heights.rowAt(to);
        anchorAt(row, static_cast<int>(m_heights.top(row) - to));
    }
    relayout();
}

void MessageListView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void MessageListView::scrollToEnd()
{
    m_stick = true;
    relayout();
}

void MessageListView::scrollToRow(int row)
{
    m_stick = false;
    anchorAt(row, 0);
    relayout();
    m_stick = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

QRect MessageListView::rowRect(int row) const
{
    const int y = static_cast<int>(m_heights.top(row) - m_top) + contentOffset();
    return QRect(0, y, viewport()->width(), m_heights.height(row));
}

QString MessageListView::spokenText(int row) const
{
    return MessageWords::spoken(itemAt(row), m_facts.channelName, m_clock.now(), m_facts.online);
}

void MessageListView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        forgetBlocks();
        relayout();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace sampan
