// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/SplitBox.h"

#include "html/SafeHtml.h"
#include "ports/Clock.h"
#include "storage/MessageStore.h"
#include "ui/Format.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/Field.h"

#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int idRole = Qt::UserRole + 1;
constexpr int listHeight = 260;
constexpr int mostListed = 500; // the newest; older ones are not split off by hand
constexpr int lineLength = 200;
} // namespace

SplitBox::SplitBox(const Theme& theme, QWidget* window, Store* store, const Clock& clock,
                   const Conversation& conversation, const Id& chosen)
    : FormBox(theme, window, tr("Split off as a new conversation"), tr("Split off"), 600, 620), m_store(store),
      m_clock(clock), m_conversation(conversation), m_chosen(chosen), m_list(new ChoiceList(theme, content())),
      m_subject(new Field(theme, content()))
{
    setObjectName(QStringLiteral("splitBox"));
    setSentence(tr("The chosen messages leave for a new conversation of the same customer. Both point to each other."));
    m_list->setFixedHeight(theme.scaled(listHeight));
    m_subject->setText(conversation.subject);
    m_subject->setMaxLength(255);
    addField(tr("Messages, the newest first"), m_list);
    addField(tr("Subject of the new conversation"), m_subject);
    setFirst(m_list);
    read();
}

void SplitBox::read()
{
    m_store->fetch<QList<Message>>(
        [id = m_conversation.id](ReadConnection& connection) -> Result<QList<Message>> {
            const auto keys = MessageStore::keysOf(connection, id);
            if (!keys)
                return keys.error();
            QList<CompactId> ids;
            for (const MessageKey& key : keys->mid(qMax<qsizetype>(0, keys->size() - mostListed)))
                ids += key.id;
            return MessageStore::load(connection, ids);
        },
        this,
        [this](const Result<QList<Message>>& messages) {
            if (messages)
                take(*messages);
            else
                setProblem(tr("The messages could not be read."));
        });
}

void SplitBox::take(const QList<Message>& messages)
{
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->kind == MessageKind::Activity)
            continue;
        const QString who = it->from.name.isEmpty() ? it->from.email : it->from.name;
        const QString text = (it->textBody.isEmpty() ? htmlToText(it->htmlBody) : it->textBody).simplified();
        const QDateTime at = it->receivedAt.isValid() ? it->receivedAt : it->createdAt;
        const QString name = it->kind == MessageKind::Note ? tr("Note") : who;
        const QString line = name + QStringLiteral(" · ") + text.left(lineLength);
        const QString date = Format::shortDate(at, m_clock.now());
        QListWidgetItem* item = static_cast<ChoiceList*>(m_list)->add({}, date + u' ' + line, line, date);
        item->setData(ChoiceList::LanguageRole, it->language);
        item->setData(idRole, it->id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(it->id == m_chosen ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
}

QStringList SplitBox::messageIds() const
{
    QStringList ids;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            ids += m_list->item(i)->data(idRole).toString();
    }
    return ids;
}

QString SplitBox::subject() const
{
    return m_subject->text().trimmed();
}

bool SplitBox::check()
{
    const qsizetype chosen = messageIds().size();
    if (chosen == 0)
        setProblem(tr("Tick at least one message."));
    else if (chosen == m_list->count())
        setProblem(tr("At least one message stays: all of them are the whole conversation."));
    else
        return true;
    return false;
}

} // namespace sampan
