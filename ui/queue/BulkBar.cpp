// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/BulkBar.h"

#include "storage/Store.h"
#include "ui/ErrorText.h"
#include "ui/queue/BulkChoice.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

namespace sampan
{

BulkBar::BulkBar(const WorkspaceContext& context, BulkChoice* choice, QWidget* parent)
    : QWidget(parent), m_context(context), m_choice(choice)
{
    setObjectName(QStringLiteral("bulkBar"));
    setAccessibleName(tr("Several conversations"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 1);
    row->setSpacing(4);
    auto* clear = new IconButton(*context.theme, QStringLiteral("x"), tr("Choose none (Esc)"), this);
    clear->setSmall(true);
    connect(clear, &QAbstractButton::clicked, choice, &BulkChoice::clear);
    row->addWidget(clear);
    m_count = new TextLabel(*context.theme, FontRole::Body, Token::Text1, {}, this);
    m_count->setStrong(true);
    row->addWidget(m_count);
    row->addStretch(1);
    m_assign = addButton(QStringLiteral("user-plus"), tr("Assign"), &BulkBar::openAssign);
    m_status = addButton(QStringLiteral("circle-dot"), tr("Status"), &BulkBar::openStatus);
    m_priority = addButton(QStringLiteral("signal-high"), tr("Priority"), &BulkBar::openPriority);
    m_labels = addButton(QStringLiteral("flag"), tr("Labels"), &BulkBar::openLabels);
    m_more = addButton(QStringLiteral("ellipsis"), tr("More for all chosen"), &BulkBar::openMore);
    connect(choice, &BulkChoice::changed, this, &BulkBar::refresh);
    connect(context.theme, &Theme::changed, this, &BulkBar::sayCount, Qt::QueuedConnection);
}

Button* BulkBar::addButton(const QString& icon, const QString& name, void (BulkBar::*open)())
{
    auto* button = new IconButton(*m_context.theme, icon, name, this);
    button->setSmall(true);
    connect(button, &QAbstractButton::clicked, this, open);
    layout()->addWidget(button);
    return button;
}

// Where the words have no room the number stays, and the words are its tooltip.
void BulkBar::sayCount()
{
    const QString number = QLocale().toString(m_choice->count());
    const QString whole = tr("%1 chosen", "conversations").arg(number);
    int buttons = 0;
    for (const Button* button : findChildren<Button*>(Qt::FindDirectChildrenOnly))
        buttons += button->sizeHint().width() + layout()->spacing();
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - buttons - margins.left() - margins.right();
    const bool fits = QFontMetrics(m_context.theme->font(FontRole::Body, true)).horizontalAdvance(whole) <= room;
    m_count->setText(fits ? whole : number);
    m_count->setToolTip(fits ? QString() : whole);
    m_count->setAccessibleName(whole);
}

void BulkBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    sayCount();
}

void BulkBar::refresh()
{
    sayCount();
    if (m_choice->count() == 1)
        readFacts();
}

void BulkBar::readFacts()
{
    m_context.store->fetch<DeskFacts>(&DeskFacts::read, this, [this](Result<DeskFacts> facts) {
        if (facts)
            m_facts = std::move(*facts);
        else
            Q_EMIT notice(QStringLiteral("circle-alert"), ErrorText::sentence(facts.error()));
    });
}

void BulkBar::apply(const QJsonObject& patch, const QString& icon, const QString& text)
{
    run([patch, self = m_context.self, now = m_context.clock->now()](
            WriteTransaction& transaction,
            const QStringList& ids) { return BulkChange::apply(transaction, ids, patch, self, now); },
        icon, text);
}

void BulkBar::mergeChosen()
{
    run(
        [self = m_context.self, now = m_context.clock->now()](WriteTransaction& transaction, const QStringList& ids) {
            return BulkChange::merge(transaction, ids, self, now);
        },
        QStringLiteral("git-compare"), tr("Merged"));
}

/// One at a time: what is chosen is answered for before more is asked.
void BulkBar::run(Work work, const QString& icon, const QString& text)
{
    const QStringList ids = m_choice->ids();
    if (ids.isEmpty() || m_isBusy)
        return;
    m_isBusy = true;
    auto outcome = std::make_shared<BulkOutcome>();
    m_context.store->write(
        [work = std::move(work), ids, outcome](WriteTransaction& transaction) -> Result<void> {
            auto result = work(transaction, ids);
            if (!result)
                return result.error();
            *outcome = std::move(*result);
            return {};
        },
        this,
        [this, outcome, icon, text](const Result<void>& result) {
            m_isBusy = false;
            if (!result) {
                Q_EMIT notice(QStringLiteral("circle-alert"), ErrorText::sentence(result.error()));
                return;
            }
            // What was not done stays chosen, so that it can be seen and something else be done with it.
            QSet<Id> left;
            for (const BulkItem& item : outcome->refused())
                left.insert(item.conversationId);
            m_choice->keepOnly(left);
            Q_EMIT refused(outcome->refused());
            const QString sentence =
                tr("%1: %2", "what was done, and the result").arg(text, BulkChange::summary(*outcome));
            if (outcome->doneCount() == 0)
                Q_EMIT notice(QStringLiteral("info"), sentence);
            else
                Q_EMIT notice(icon, sentence, [this, outcome] { takeBack(*outcome); });
        });
}

void BulkBar::takeBack(const BulkOutcome& outcome)
{
    m_context.store->write(
        [outcome, now = m_context.clock->now()](WriteTransaction& transaction) {
            return BulkChange::takeBack(transaction, outcome, now);
        },
        this,
        [this, count = outcome.doneCount()](const Result<void>& result) {
            Q_EMIT refused({});
            Q_EMIT notice(result ? QStringLiteral("undo-2") : QStringLiteral("circle-alert"),
                          result ? tr("Taken back: %1").arg(QLocale().toString(count))
                                 : ErrorText::sentence(result.error()));
        });
}

} // namespace sampan
