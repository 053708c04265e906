// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MergeBox.h"

#include "ports/Clock.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/SearchStore.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/Field.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace sampan
{

namespace
{

enum ItemRole { IdRole = Qt::UserRole + 1, OtherRole };
constexpr int listHeight = 240;
constexpr int mostFound = 30;

struct Found {
    QList<Conversation> conversations;
    QHash<Id, QString> names;
};

Result<Found> readFound(ReadConnection& connection, const Conversation& from, const QString& text)
{
    Found found;
    QList<Conversation> all;
    if (text.isEmpty()) {
        const auto own = ConversationStore::ofCustomer(connection, from.customerId, mostFound);
        if (!own)
            return own.error();
        all = *own;
    } else {
        const auto page = SearchStore::find(connection, SearchKind::Conversation, text, mostFound);
        if (!page)
            return page.error();
        for (const SearchHit& hit : page->hits) {
            if (const auto one = ConversationStore::find(connection, hit.conversationId))
                all += *one;
        }
    }
    for (const Conversation& each : all) {
        if (each.id == from.id || !each.mergedInto.isEmpty())
            continue;
        found.conversations += each;
        if (!found.names.contains(each.customerId))
            found.names[each.customerId] = CustomerStore::find(connection, each.customerId).valueOr(Customer{}).name;
    }
    return found;
}

} // namespace

MergeBox::MergeBox(const Theme& theme, QWidget* window, Store* store, const Clock& clock, const Conversation& from)
    : FormBox(theme, window, tr("Merge into another conversation"), tr("Merge"), 560), m_store(store), m_clock(clock),
      m_from(from), m_search(new Field(theme, content())), m_list(new ChoiceList(theme, content()))
{
    setObjectName(QStringLiteral("mergeBox"));
    setSentence(tr("All messages of this conversation go there, and it is closed with a pointer. It can be undone."));
    m_search->setIconName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search all conversations"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setFixedHeight(theme.scaled(listHeight));
    addField(tr("Into"), m_search);
    column()->addWidget(m_list);
    setFirst(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &MergeBox::find);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeBox::refreshWarning);
    connect(m_list, &QListWidget::itemActivated, this, &FormBox::accept);
    find({});
}

void MergeBox::find(const QString& text)
{
    m_ticket.cancel();
    const quint64 generation = ++m_generation;
    auto found = std::make_shared<Result<Found>>(Found{});
    m_ticket = m_store->search([from = m_from, text = text.trimmed(),
                                found](ReadConnection& connection) { *found = readFound(connection, from, text); },
                               this,
                               [this, generation, found] {
                                   if (generation != m_generation || !*found)
                                       return;
                                   m_names = (*found)->names;
                                   take((*found)->conversations);
                               });
}

void MergeBox::take(const QList<Conversation>& found)
{
    auto* list = static_cast<ChoiceList*>(m_list);
    m_list->clear();
    for (const Conversation& each : found) {
        const bool other = each.customerId != m_from.customerId;
        const QDateTime at = each.lastMessageAt.isValid() ? each.lastMessageAt : each.createdAt;
        QStringList facts = {Format::statusName(each.status), Format::shortDate(at, m_clock.now())};
        if (other)
            facts.prepend(m_names.value(each.customerId));
        const QString subject = each.subject.isEmpty() ? tr("(no subject)") : each.subject;
        const QString fact = facts.join(QStringLiteral(" · "));
        QListWidgetItem* item =
            list->add(Format::channelIcon(each.channel), subject + QStringLiteral("  ·  ") + fact, subject, fact);
        item->setData(ChoiceList::LanguageRole, each.language);
        item->setData(IdRole, each.id);
        item->setData(OtherRole, other);
    }
    if (found.isEmpty()) {
        QListWidgetItem* none = list->add({}, m_search->text().trimmed().isEmpty()
                                                  ? tr("The customer has no other conversation. Search for one.")
                                                  : tr("Nothing found"));
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(found.isEmpty() ? -1 : 0);
    refreshWarning();
}

Id MergeBox::target() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(IdRole).toString() : Id();
}

bool MergeBox::isOtherCustomer() const
{
    return m_list->currentItem() && m_list->currentItem()->data(OtherRole).toBool();
}

void MergeBox::refreshWarning()
{
    m_warned = false;
    acceptButton()->setText(tr("Merge"));
    setProblem(isOtherCustomer() ? tr("This is the conversation of another customer. What is merged is read by whoever "
                                      "answers them.")
                                 : QString());
}

bool MergeBox::check()
{
    if (target().isEmpty()) {
        setProblem(tr("Choose a conversation."));
        return false;
    }
    if (!isOtherCustomer() || m_warned)
        return true;
    refreshWarning();
    m_warned = true;
    acceptButton()->setText(tr("Merge all the same"));
    return false;
}

bool MergeBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return FormBox::eventFilter(watched, event);
}

} // namespace sampan
