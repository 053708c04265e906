// SPDX-License-Identifier: GPL-3.0-or-later
// How the phone note is put together.
#include "phone/PhoneNumber.h"
#include "ui/Format.h"
#include "ui/conversation/MessageWords.h"
#include "ui/conversation/MomentField.h"
#include "ui/conversation/PhoneNoteBox.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/SegmentControl.h"
#include "ui/widgets/TextArea.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimer>

namespace sampan
{

namespace
{
constexpr int matchesHeight = 84;
constexpr int saidHeight = 96;
constexpr int secondMs = 1000;

/// A word of the middle of a sentence as the beginning of one.
QString asBeginning(const QString& word)
{
    return QLocale().toUpper(word.left(1)) + word.mid(1);
}
} // namespace

PhoneNoteBox::PhoneNoteBox(const WorkspaceContext& context, QWidget* window, const ConversationDetails& near, Done done)
    : FormBox(*context.theme, window, tr("Record a phone call"), tr("Record"), 560, 720), m_context(context),
      m_done(std::move(done)), m_near(near.customer), m_categories(near.categories), m_seconds(new QTimer(this))
{
    setObjectName(QStringLiteral("phoneNoteBox"));
    m_seconds->setInterval(secondMs);
    connect(m_seconds, &QTimer::timeout, this, &PhoneNoteBox::tick);
    m_direction = new SegmentControl(theme(), {tr("They called"), tr("We called")}, content());
    m_direction->setAccessibleName(tr("Direction"));
    column()->addWidget(m_direction, 0, Qt::AlignLeading);
    column()->addWidget(makeNumber());
    m_matches = new ChoiceList(theme(), content());
    m_matches->setFixedHeight(theme().scaled(matchesHeight));
    addField(tr("Who it was"), m_matches);
    column()->addWidget(makeOutcome());
    column()->addWidget(makeFollowUp());
    m_said = new TextArea(theme(), content());
    m_said->setFixedHeight(theme().scaled(saidHeight));
    addField(tr("What was said"), m_said);
    column()->addWidget(makePlace());
    setFirst(m_number);
    connect(this, &FormBox::accepted, this, &PhoneNoteBox::record);
    if (m_near.phones.size() == 1)
        m_number->setText(phoneNumber::international(m_near.phones.first()));
    readInboxes(near.inbox.id);
}

QWidget* PhoneNoteBox::makeNumber()
{
    auto* host = new QWidget(content());
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_number = new Field(theme(), host);
    m_number->setIconName(QStringLiteral("phone"));
    m_number->setPlaceholderText(tr("Number, empty if withheld"));
    m_number->setAccessibleName(tr("Phone number"));
    m_reading = new TextLabel(theme(), FontRole::Small, Token::Text3, {}, host);
    m_reading->hide();
    row->addWidget(m_number, 1);
    row->addWidget(m_reading);
    connect(m_number, &QLineEdit::textChanged, this, &PhoneNoteBox::findCustomer);
    return host;
}

QWidget* PhoneNoteBox::makeDuration()
{
    auto* host = new QWidget(content());
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_duration = new Field(theme(), host);
    m_duration->setPlaceholderText(QStringLiteral("4:30"));
    m_duration->setAccessibleName(tr("Duration, minutes and seconds"));
    m_duration->setMaximumWidth(theme().scaled(80));
    m_clock = new Button(theme(), Button::Kind::Plain, tr("Start"), QStringLiteral("timer"), host);
    m_clock->setAccessibleDescription(tr("Starts or stops the clock of the call"));
    row->addWidget(m_duration);
    row->addWidget(m_clock);
    connect(m_clock, &Button::clicked, this, &PhoneNoteBox::toggleTimer);
    return host;
}

QWidget* PhoneNoteBox::makeOutcome()
{
    auto* host = new QWidget(content());
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeDuration());
    m_result = new QComboBox(host);
    m_result->setAccessibleName(tr("Result"));
    for (const CallResult result :
         {CallResult::Answered, CallResult::NoAnswer, CallResult::Busy, CallResult::Voicemail, CallResult::WrongNumber})
        m_result->addItem(asBeginning(MessageWords::callResult(result)), static_cast<int>(result));
    row->addWidget(m_result, 1);
    return host;
}

QWidget* PhoneNoteBox::makeFollowUp()
{
    auto* host = new QWidget(content());
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_callsBack = new QCheckBox(tr("Call back"), host);
    m_followUp = new MomentField(host);
    m_followUp->setDateTime(QDateTime(m_context.clock->now().toLocalTime().date().addDays(1), QTime(10, 0)));
    m_followUp->setAccessibleName(tr("When to call back, by the clock here"));
    m_followUp->setEnabled(false);
    connect(m_callsBack, &QCheckBox::toggled, m_followUp, &QWidget::setEnabled);
    row->addWidget(m_callsBack);
    row->addWidget(m_followUp);
    row->addStretch(1);
    return host;
}

QWidget* PhoneNoteBox::makePlace()
{
    auto* host = new QWidget(content());
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_inbox = new QComboBox(host);
    m_inbox->setAccessibleName(tr("Store"));
    m_category = new QComboBox(host);
    m_category->setAccessibleName(tr("Category"));
    fillCategories();
    row->addWidget(m_inbox, 1);
    row->addWidget(m_category, 1);
    connect(m_inbox, &QComboBox::currentIndexChanged, this, &PhoneNoteBox::findCustomer);
    return host;
}

void PhoneNoteBox::fillCategories()
{
    const QStringList languages = QLocale().uiLanguages();
    m_category->addItem(tr("No category"), QString());
    for (const Category& root : m_categories.roots()) {
        m_category->addItem(nameOf(root, languages), root.code);
        for (const Category& second : m_categories.children(root.code))
            m_category->addItem(m_categories.pathName(second.code, languages), second.code);
    }
}

} // namespace sampan
