// SPDX-License-Identifier: GPL-3.0-or-later
// How the composer is put together; what it does is in Composer.cpp.
#include "spelling/Dictionary.h"
#include "storage/AddressBook.h"
#include "storage/Store.h"
#include "ui/ActionCatalog.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/Settings.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerBar.h"
#include "ui/composer/DraftJournal.h"
#include "ui/composer/DropZone.h"
#include "ui/composer/MentionCompleter.h"
#include "ui/composer/RecipientPanel.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/SpellAssistant.h"
#include "ui/composer/UploadTeller.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTextDocument>
#include <QVBoxLayout>

namespace sampan
{

Composer::Composer(const WorkspaceContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Composer"));
    setAcceptDrops(true);
    m_sender = std::make_shared<ReplySender>(context.store, context.clock);
    m_intake = new AttachmentIntake(context.store, context.uploads, this);
    m_journal = new DraftJournal(
        context.store, context.clock, [this] { return presentDraft(); }, this);
    build();
    connectParts();
    connectActions();
    restyle();
    refreshMode();
    refreshOnline();
}

Composer::~Composer()
{
    // A field that loses the focus while all this goes is not an edit.
    for (QObject* part : findChildren<QObject*>())
        part->disconnect(this);
}

void Composer::build()
{
    const Theme& theme = *m_context.theme;
    m_band = new IdentityBand(theme, this);
    m_recipients = new RecipientPanel(theme, this);
    m_recipients->hide();
    m_caption = new TextLabel(theme, FontRole::Caption, Token::Text3, {}, this);
    m_caption->setContentsMargins(directed(16, 8, 12, 0));
    m_editor = new ReplyEditor(this);
    m_strip = new AttachmentStrip(theme, this);
    m_check = new CheckLine(theme, this);
    m_bar = new ComposerBar(theme, m_context.actions, this);
    m_dropZone = new DropZone(theme, this);
    m_mentions = new MentionCompleter(theme, m_editor);
    m_spelling = new SpellAssistant(theme, m_editor, m_context.settings->ownWordsFile(), dictionaryFolders());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(m_recipients);
    column->addWidget(m_caption);
    column->addWidget(m_editor, 1);
    column->addWidget(m_strip);
    column->addWidget(m_check);
    column->addWidget(m_bar);
    setTabOrder(m_band, m_recipients);
    setTabOrder(m_recipients, m_editor);
    setTabOrder(m_editor, m_strip);
    setTabOrder(m_strip, m_check);
    setTabOrder(m_check, m_bar);
}

void Composer::connectParts()
{
    connect(m_band, &IdentityBand::modeChosen, this, [this](DraftMode mode) {
        setMode(mode);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_bar, &ComposerBar::sendAsked, this, qOverload<AfterSend>(&Composer::send));
    connect(m_bar, &ComposerBar::sendLaterAsked, this, &Composer::sendLater);
    connect(m_bar, &ComposerBar::sendAndSnoozeAsked, this, &Composer::sendAndSnooze);
    connect(m_bar, &ComposerBar::languageAsked, this, &Composer::showLanguages);
    connect(m_bar, &ComposerBar::toolPressed, this, [this] { m_editor->setFocus(Qt::OtherFocusReason); });
    connect(m_bar, &ComposerBar::mentionAsked, m_mentions, &MentionCompleter::begin);
    connect(m_check, &CheckLine::dismissed, this, [this] { m_editor->setFocus(Qt::OtherFocusReason); });
    connect(m_context.sync, &SyncStatus::changed, this, &Composer::refreshOnline);
    connect(m_context.theme, &Theme::changed, this, &Composer::restyle);
    connectEditor();
    connectRecipients();
    connectFiles();
    connectSending();
}

void Composer::connectEditor()
{
    connect(m_editor, &QTextEdit::textChanged, this, &Composer::noteChange);
    connect(m_editor, &ReplyEditor::sendAsked, this,
            [this](bool solve) { send(solve ? AfterSend::Solve : AfterSend::WaitForCustomer); });
    connect(m_editor, &ReplyEditor::leaveAsked, this, &Composer::leaveAsked);
    connect(m_editor, &ReplyEditor::filesGiven, m_intake, &AttachmentIntake::add);
    connect(m_editor, &ReplyEditor::pictureGiven, this, &Composer::takePicture);
    connect(m_editor, &ReplyEditor::dragChanged, this, &Composer::showDropZone);
    m_editor->setKeyGuest([this](const QKeyEvent& event) { return m_mentions->handleKey(event); });
    connect(m_spelling, &SpellAssistant::missing, this, [this](const QString& language) {
        m_check->say(
            CheckLine::Kind::Hint,
            tr("No dictionary for %1 is installed; spelling is not checked.").arg(Format::languageName(language)));
    });
    connect(m_spelling, &SpellAssistant::failed, this, [this](const Error& error) {
        m_check->say(CheckLine::Kind::Warning, tr("Spelling: %1").arg(ErrorText::sentence(error)));
    });
}

void Composer::connectRecipients()
{
    connect(m_band, &IdentityBand::recipientsAsked, this, [this] {
        showRecipients(!m_recipients->isVisible());
        (m_recipients->isVisible() ? static_cast<QWidget*>(m_recipients->to()) : m_editor)
            ->setFocus(Qt::OtherFocusReason);
    });
    connect(m_band, &IdentityBand::confirmed, this, &Composer::confirmRecipients);
    connect(m_recipients, &RecipientPanel::changed, this, &Composer::onRecipientsChanged);
    connect(m_recipients, &RecipientPanel::storeAsked, this, &Composer::offerStores);
    connect(m_recipients, &RecipientPanel::confirmAsked, this, &Composer::confirmRecipients);
    connect(m_recipients, &RecipientPanel::completionWanted, this, [this](AddressField* field, const QString& prefix) {
        constexpr int mostOffers = 6;
        m_context.store->fetch<QList<Mailbox>>(
            [prefix](ReadConnection& connection) { return AddressBook::find(connection, prefix, mostOffers); }, field,
            [field, prefix](const Result<QList<Mailbox>>& found) { field->offer(prefix, found.valueOr({})); });
    });
}

void Composer::connectFiles()
{
    connect(m_intake, &AttachmentIntake::changed, this, [this] {
        m_strip->setFiles(m_intake->files());
        noteChange();
    });
    connect(m_intake, &AttachmentIntake::large, this, [this](const QString& name, qint64 bytes) {
        m_check->say(CheckLine::Kind::Warning,
                     tr("%1 has %2; many mailboxes refuse more than 25 MB.").arg(name, Format::size(bytes)));
    });
    connect(m_intake, &AttachmentIntake::refused, this,
            [this](const Error& error) { m_check->say(CheckLine::Kind::Error, ErrorText::sentence(error)); });
    connect(m_strip, &AttachmentStrip::removeAsked, this, &Composer::removeFile);
    connect(m_strip, &AttachmentStrip::retryAsked, m_intake, &AttachmentIntake::retry);
    // What is at the server may be dropped here unless a draft names it, so the draft is written first.
    connect(m_intake, &AttachmentIntake::kept, m_journal, &DraftJournal::flush);
    auto* teller = new UploadTeller(this);
    connect(teller, &UploadTeller::said, this, [this](const QString& words) { Announcer::say(m_strip, words); });
    connect(m_intake, &AttachmentIntake::uploadChanged, this, [this, teller](int index) {
        m_strip->setUpload(index, m_intake->files().value(index).upload);
        teller->take(m_intake->files(), m_strip->isOnline());
    });
}

void Composer::connectSending()
{
    connect(m_journal, &DraftJournal::saved, this, [this](const QDateTime& at) {
        m_check->setSaved(presentDraft().isEmpty() ? QString() : tr("Draft saved %1").arg(Format::time(at)));
    });
    connect(m_journal, &DraftJournal::failed, this, [this](const Error& error) {
        m_check->say(CheckLine::Kind::Error, tr("The draft is not saved. %1").arg(ErrorText::sentence(error)));
    });
    connect(m_sender.get(), &ReplySender::sent, this, &Composer::onSent);
    connect(m_sender.get(), &ReplySender::sendFailed, this, [this](const Error& error) {
        m_sending = false;
        m_editor->setReadOnly(false);
        m_bar->setSending(false);
        m_check->say(CheckLine::Kind::Error,
                     tr("Not sent, your text is still here. %1").arg(ErrorText::sentence(error)));
    });
    connect(m_sender.get(), &ReplySender::takenBack, this, &Composer::onTakenBack);
    connect(m_context.store->events(), &StoreEvents::rowsChanged, this, [this](const StoreChange& change) {
        if (change.type == ObjectType::Draft && change.upserted.contains(m_target.conversationId))
            onDraftChanged();
    });
    connect(m_sender.get(), &ReplySender::refused, this,
            [this](const Error& error) { m_check->say(CheckLine::Kind::Error, ErrorText::sentence(error)); });
}

void Composer::connectActions()
{
    const ActionCatalog& actions = *m_context.actions;
    m_context.actions->attach(ActionScope::Composer, this);
    // The shell may give these keys to the whole pane; they mean the text only while the text has the focus, or a
    // button of this composer was pressed.
    const auto on = [&](ActionId id, auto act) {
        connect(actions.action(id), &QAction::triggered, this, [this, act] {
            if (isAncestorOf(QApplication::focusWidget()))
                act();
        });
    };
    on(ActionId::Send, [this] { send(AfterSend::WaitForCustomer); });
    on(ActionId::SendAndSolve, [this] { send(AfterSend::Solve); });
    on(ActionId::Attach, [this] { askForFiles(); });
    on(ActionId::Bold, [this] { m_editor->toggleBold(); });
    on(ActionId::Italic, [this] { m_editor->toggleItalic(); });
    on(ActionId::BulletList, [this] { m_editor->toggleList(ReplyEditor::List::Bullets); });
    on(ActionId::NumberedList, [this] { m_editor->toggleList(ReplyEditor::List::Numbers); });
    on(ActionId::InsertLink, [this] { askForLink(); });
    connectFormats();
}

// These are offered only because somebody here does them.
void Composer::connectFormats()
{
    const auto on = [&](ActionId id, auto act) {
        m_context.actions->connectAction(id, this, [this, act] {
            if (isAncestorOf(QApplication::focusWidget()))
                act();
        });
    };
    on(ActionId::SendLater, [this] { sendLater(); });
    on(ActionId::SendAndSnooze, [this] { sendAndSnooze(); });
    on(ActionId::ChooseStore, [this] { offerStores(); });
    on(ActionId::Quote, [this] { m_editor->toggleQuote(); });
    on(ActionId::IndentMore, [this] { m_editor->indent(1); });
    on(ActionId::IndentLess, [this] { m_editor->indent(-1); });
    on(ActionId::PastePlain, [this] { m_editor->pastePlain(); });
    on(ActionId::SpellingMenu, [this] { m_spelling->showSuggestions(); });
}

void Composer::restyle()
{
    const Theme& theme = *m_context.theme;
    const bool note = m_mode == DraftMode::Note;
    m_editor->setFont(theme.font(FontRole::Reading));
    m_editor->document()->setDefaultFont(theme.font(FontRole::Reading));
    m_editor->setLineHeight(writingLineHeight());
    m_editor->document()->setDocumentMargin(0);
    m_editor->setPadding(QMargins(16, note ? 8 : 2, 12, 4));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.color(note ? Token::NoteBg : Token::BgContent));
    palette.setColor(QPalette::Text, theme.color(Token::Text1));
    palette.setColor(QPalette::PlaceholderText, theme.color(Token::Text3));
    palette.setColor(QPalette::Mid, theme.color(Token::LineControl));
    m_editor->setPalette(palette);
    m_editor->setMinimumHeight(theme.lineHeight(FontRole::Reading) * 2 + 8);
    update();
}

} // namespace sampan
