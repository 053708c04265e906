// SPDX-License-Identifier: GPL-3.0-or-later
// The half of QueuePane about what is shown: view, order, filters, and what stands there when that is nothing.
#include "ui/Settings.h"
#include "ui/filters/FilterChips.h"
#include "ui/filters/FilterEditor.h"
#include "ui/filters/FilterKeeper.h"
#include "ui/filters/ViewFilter.h"
#include "ui/queue/BulkBar.h"
#include "ui/queue/NotYetPage.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/queue/RefusedBox.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QMenu>

namespace sampan
{

void QueuePane::connectFilters()
{
    connect(m_keeper, &FilterKeeper::notice, this, &QueuePane::notice);
    connect(m_keeper, &FilterKeeper::saved, this, [this](const SavedFilter& filter) {
        filterNow({});
        Q_EMIT scopeAsked({QueueView::SavedFilter, m_context.self.id, m_context.self.teamIds, {}, filter});
    });
    connect(m_chips, &FilterChips::changed, this, &QueuePane::filterNow);
    connect(m_chips, &FilterChips::editAsked, this, &QueuePane::openFilterEditor);
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        if (m_now.isEmpty())
            Q_EMIT otherViewWanted();
        else
            filterNow({});
    });
}

/// The same key for the same view, whatever its filter says by now.
QString QueuePane::sortKey() const
{
    const QString what = m_scope.inboxId.isEmpty() ? m_scope.filter.id : m_scope.inboxId;
    return QStringLiteral("queueSort/%1%2").arg(static_cast<int>(m_scope.view)).arg(what);
}

void QueuePane::showScope(const QueueScope& scope, const QString& name)
{
    m_scope = scope;
    m_name = name;
    m_now = {};
    m_chips->show(m_now);
    m_title->setText(name);
    m_view->setAccessibleName(tr("Queue: %1").arg(name));
    m_view->rows()->setShowsAssignee(scope.view != QueueView::Mine && scope.view != QueueView::Unassigned);
    m_view->rows()->setColumns(scope.filter.columns);
    m_filter->setEnabled(ViewFilter::canCombine(scope));
    m_filter->setDisabledReason(tr("What only this computer knows cannot be filtered"));
    m_report->hide();
    m_failed = false;
    const QByteArray kept = m_context.settings->shape(sortKey());
    const auto sort = filterSortFromWire(QString::fromLatin1(kept));
    const FilterSort usual = scope.view == QueueView::SavedFilter ? scope.filter.sort : FilterSort::LongestWait;
    showModel(queueSortOf(sort.value_or(usual)));
}

void QueuePane::showModel(QueueSort sort)
{
    m_sort->setText(ViewFilter::sortName(sort));
    m_model->show(m_now.isEmpty() ? m_scope : ViewFilter::combined(m_scope, m_now), sort);
    refresh();
}

void QueuePane::setSort(QueueSort sort)
{
    m_context.settings->setShape(sortKey(), toWire(ViewFilter::filterSortOf(sort)).toLatin1());
    showModel(sort);
}

void QueuePane::openSortMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QueueSort sort : {QueueSort::LongestWait, QueueSort::Newest, QueueSort::Priority}) {
        QAction* action = menu->addAction(ViewFilter::sortName(sort), this, [this, sort] { setSort(sort); });
        action->setCheckable(true);
        action->setChecked(m_model->sort() == sort);
    }
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height() + 2)));
}

void QueuePane::filterNow(const ConversationFilter& filter)
{
    if (m_now == filter)
        return;
    m_now = filter;
    m_chips->show(filter);
    showModel(m_model->sort());
    if (filter.isEmpty())
        return;
    m_context.store->fetch<DeskFacts>(&DeskFacts::read, m_chips, [this](const Result<DeskFacts>& facts) {
        if (facts)
            m_chips->setFacts(*facts);
    });
}

void QueuePane::openFilterEditor()
{
    if (!ViewFilter::canCombine(m_scope))
        return;
    SavedFilter draft;
    draft.filter = m_now;
    draft.sort = ViewFilter::filterSortOf(m_model->sort());
    auto* editor = new FilterEditor(m_context, draft, FilterEditor::Purpose::View, window());
    editor->setBase(m_scope);
    connect(editor, &FilterEditor::filterNowAsked, this, &QueuePane::filterNow);
    connect(editor, &FilterEditor::saveAsked, m_keeper, &FilterKeeper::save);
    editor->open();
}

void QueuePane::openFilterMenu(const SavedFilter& filter, const QPoint& globalPos)
{
    QMenu* menu = m_keeper->menuFor(filter, window());
    menu->popup(globalPos);
}

/// What an empty view says: that nothing is there, and how something comes.
QueuePane::EmptyWords QueuePane::emptyWords() const
{
    switch (m_scope.view) {
    case QueueView::Mine:
        return {QStringLiteral("coffee"), tr("Nothing is waiting"), tr("Conversations assigned to you appear here.")};
    case QueueView::Mentioned:
        return {QStringLiteral("at-sign"), tr("Nobody has mentioned you"),
                tr("A note that calls you brings its conversation here.")};
    case QueueView::Following:
        return {QStringLiteral("eye"), tr("You follow no conversation"),
                tr("Follow one to be told of what happens in it.")};
    case QueueView::Snoozed:
        return {QStringLiteral("alarm-clock"), tr("Nothing is snoozed"),
                tr("What is put off stands here until its time has come.")};
    case QueueView::Spam:
        return {QStringLiteral("shield-check"), tr("No spam"), tr("What is marked as spam is kept here.")};
    case QueueView::WaitingToBeSent:
        return {QStringLiteral("check"), tr("Everything has been sent"),
                tr("What waits for the server stands here with its conversation.")};
    case QueueView::Drafts:
        return {QStringLiteral("pencil"), tr("No drafts"),
                tr("A reply or note that you have begun and not sent is kept here.")};
    case QueueView::SavedFilter:
        return {QStringLiteral("list-filter"), tr("Nothing here fits the filter"),
                tr("Conversations appear here as soon as they fit.")};
    default:
        return {QStringLiteral("coffee"), tr("Nothing is waiting"), tr("New conversations appear here by themselves.")};
    }
}

void QueuePane::showEmpty()
{
    if (m_notYet->isNeeded()) {
        showPage(m_notYet);
        return;
    }
    const EmptyWords words = emptyWords();
    if (!m_now.isEmpty()) {
        m_empty->setTexts(QStringLiteral("list-filter"), tr("Nothing here fits the filter"),
                          tr("Other conversations of %1 are hidden by it.").arg(m_name));
        m_empty->setActionText(tr("Show all"));
    } else {
        m_empty->setTexts(words.icon, words.title, words.text);
        m_empty->setActionText(m_scope.view == QueueView::Mine ? tr("Take from team") : QString());
    }
    showPage(m_empty);
}

void QueuePane::showRefused(const QList<BulkItem>& items)
{
    m_report->setVisible(!items.isEmpty());
    m_report->setText(
        tr("%n not changed: show which", "conversations of a bulk action", static_cast<int>(items.size())));
    m_report->disconnect(this);
    connect(m_report, &QAbstractButton::clicked, this, [this, items] {
        auto* box = new RefusedBox(m_theme, window(), items);
        connect(box, &RefusedBox::conversationChosen, this, &QueuePane::opened);
        connect(box, &Overlay::closed, this, [this] { m_report->hide(); });
        box->open();
    });
}

} // namespace sampan
