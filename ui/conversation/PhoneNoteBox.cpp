// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PhoneNoteBox.h"

#include "phone/PhoneNumber.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/OutboxActions.h"
#include "storage/Store.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/conversation/MessageWords.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/SegmentControl.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTimer>

namespace sampan
{

namespace
{
constexpr int idRole = Qt::UserRole + 1;
constexpr int fewestDigits = 4; // less matches too many
constexpr int mostMatches = 5;
constexpr qint64 longestCall = 24 * 60 * 60; // seconds; the record knows no more
constexpr qsizetype subjectLength = 60;
} // namespace

qint64 PhoneNoteBox::secondsOf(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return 0;
    qint64 seconds = 0;
    const QStringList parts = trimmed.split(u':');
    if (parts.size() > 3)
        return -1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        const int value = parts.at(i).toInt(&ok);
        if (!ok || value < 0 || (i > 0 && value > 59))
            return -1;
        seconds = seconds * 60 + value;
    }
    seconds = parts.size() == 1 ? seconds * 60 : seconds;
    return seconds <= longestCall ? seconds : -1;
}

void PhoneNoteBox::toggleTimer()
{
    if (isTiming()) {
        tick();
        m_before = secondsOf(m_duration->text());
        m_seconds->stop();
    } else {
        m_before = qMax<qint64>(0, secondsOf(m_duration->text()));
        m_started = m_context.clock->now();
        m_seconds->start();
    }
    m_clock->setText(isTiming() ? tr("Stop") : tr("Start"));
    m_clock->setIconName(isTiming() ? QStringLiteral("square") : QStringLiteral("timer"));
}

bool PhoneNoteBox::isTiming() const
{
    return m_seconds->isActive();
}

void PhoneNoteBox::tick()
{
    const qint64 seconds = m_before + m_started.secsTo(m_context.clock->now());
    m_duration->setText(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

QString PhoneNoteBox::region() const
{
    const int index = m_inbox->currentIndex();
    return index >= 0 && index < m_inboxes.size() ? m_inboxes.at(index).country : QString();
}

QString PhoneNoteBox::e164() const
{
    return phoneNumber::normalised(m_number->text(), region()).valueOr(QString());
}

void PhoneNoteBox::readInboxes(const Id& chosen)
{
    m_context.store->fetch<QList<Inbox>>(
        [](ReadConnection& connection) { return InboxStore::all(connection); }, this,
        [this, chosen](const Result<QList<Inbox>>& inboxes) {
            m_inboxes = inboxes.valueOr({});
            for (const Inbox& inbox : std::as_const(m_inboxes)) {
                m_inbox->addItem(
                    inbox.country.isEmpty() ? inbox.name : inbox.country + QStringLiteral("  ") + inbox.name, inbox.id);
                if (inbox.id == chosen)
                    m_inbox->setCurrentIndex(m_inbox->count() - 1);
            }
            findCustomer();
        });
}

void PhoneNoteBox::findCustomer()
{
    const QString number = e164();
    QString digits = number.isEmpty() ? m_number->text() : number;
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    m_reading->setText(number.isEmpty() ? QString() : phoneNumber::international(number));
    m_reading->setVisible(!number.isEmpty());
    const quint64 generation = ++m_generation;
    if (digits.size() < fewestDigits) {
        takeCustomers(m_near.id.isEmpty() ? QList<Customer>() : QList<Customer>{m_near});
        return;
    }
    // A number not yet complete is written as at home, with a zero that is not part of it abroad.
    while (number.isEmpty() && digits.startsWith(u'0'))
        digits.remove(0, 1);
    m_context.store->fetch<QList<Customer>>(
        [digits](ReadConnection& connection) { return CustomerStore::withPhone(connection, digits, mostMatches); },
        this,
        [this, generation](const Result<QList<Customer>>& found) {
            if (generation == m_generation)
                takeCustomers(found.valueOr({}));
        });
}

void PhoneNoteBox::takeCustomers(const QList<Customer>& customers)
{
    m_matches->clear();
    for (const Customer& customer : customers) {
        QStringList words = {customer.name.isEmpty() ? customer.emails.value(0) : customer.name};
        if (!customer.country.isEmpty())
            words += Format::countryName(customer.country);
        words += customer.emails.value(0);
        words.removeAll(QString());
        const QString fact = words.mid(1).join(QStringLiteral(" · "));
        static_cast<ChoiceList*>(m_matches)
            ->add(QStringLiteral("user"), words.join(QStringLiteral(" · ")), words.first(), fact)
            ->setData(idRole, customer.id);
    }
    static_cast<ChoiceList*>(m_matches)->add(QStringLiteral("circle-user"), tr("Somebody nobody knows yet"));
    m_matches->setCurrentRow(0);
}

Id PhoneNoteBox::customerId() const
{
    return m_matches->currentItem() ? m_matches->currentItem()->data(idRole).toString() : Id();
}

bool PhoneNoteBox::check()
{
    const bool withheld = m_number->text().trimmed().isEmpty();
    const bool number = withheld || !e164().isEmpty();
    m_number->setError(!number);
    m_duration->setError(secondsOf(m_duration->text()) < 0);
    if (!number)
        setProblem(tr("This is no phone number. Leave it empty if it was withheld."));
    else if (secondsOf(m_duration->text()) < 0)
        setProblem(tr("Write the duration as minutes or as 4:30."));
    else if (m_inbox->currentIndex() < 0)
        setProblem(tr("Choose the store that was called."));
    else if (m_said->toPlainText().trimmed().isEmpty())
        setProblem(tr("Write what was said."));
    else if (m_callsBack->isChecked() && m_followUp->dateTime().toUTC() <= m_context.clock->now())
        setProblem(tr("The time to call back has passed."));
    else
        return true;
    return false;
}

void PhoneNoteBox::record()
{
    if (isTiming())
        toggleTimer();
    CallRecord call;
    call.direction = m_direction->current() == 0 ? CallDirection::In : CallDirection::Out;
    call.number = e164();
    call.durationSeconds = secondsOf(m_duration->text());
    call.result = static_cast<CallResult>(m_result->currentData().toInt());
    if (m_callsBack->isChecked())
        call.followUpAt = m_followUp->dateTime().toUTC();
    Message message;
    message.kind = MessageKind::Call;
    message.authorId = m_context.self.id;
    message.from = {m_context.self.name, m_context.self.email};
    message.textBody = m_said->toPlainText().trimmed();
    message.call = call;
    OutboxStore::CallPlace place;
    place.inboxId = m_inbox->currentData().toString();
    place.customerId = customerId();
    place.subject = message.textBody.section(u'\n', 0, 0).simplified().left(subjectLength);
    place.category = m_category->currentData().toString();
    place.assigneeId = m_context.self.id;
    auto entry = std::make_shared<OutboxEntry>();
    m_context.store->write(
        [=, now = m_context.clock->now()](WriteTransaction& transaction) -> Result<void> {
            const auto made = OutboxStore::queueNewCall(transaction, message, place, now);
            if (!made)
                return made.error();
            *entry = *made;
            return {};
        },
        parent(), // this box is gone by then
        [entry, done = m_done](const Result<void>& result) { done(result, entry->conversationId); });
}

} // namespace sampan
