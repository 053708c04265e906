// SPDX-License-Identifier: GPL-3.0-or-later
// How the composer is put together; what it does is in Composer.cpp.
#include "ui/ActionCatalog.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerBar.h"
#include "ui/composer/DraftJournal.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QTextDocument>
#include <QVBoxLayout>

namespace sampan
{

Composer::Composer(const WorkspaceContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Composer"));
    setAcceptDrops(true);
    m_sender = new ReplySender(context.store, context.clock, this);
    m_intake = new AttachmentIntake(context.store, this);
    m_journal = new DraftJournal(
        context.store, context.clock, [this] { return presentDraft(); }, this);
    build();
    connectParts();
    connectActions();
    restyle();
    refreshMode();
    refreshOnline();
}

Composer::~Composer() = default;

void Composer::build()
{
    const Theme& theme = *m_context.theme;
    m_band = new IdentityBand(theme, this);
    m_recipients = makeRecipients();
    m_caption = new TextLabel(theme, FontRole::Caption, Token::Text3, {}, this);
    m_caption->setContentsMargins(16, 8, 12, 0);
    m_editor = new ReplyEditor(this);
    m_strip = new AttachmentStrip(theme, this);
    m_check = new CheckLine(theme, this);
    m_bar = new ComposerBar(theme, m_context.actions, this);
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
    setTabOrder(m_editor, m_strip);
    setTabOrder(m_strip, m_bar);
}

QWidget* Composer::makeRecipients()
{
    auto* host = new QWidget(this);
    auto* grid = new QGridLayout(host);
    grid->setContentsMargins(16, 6, 8, 2);
    grid->setSpacing(6);
    const auto add = [&](int row, const QString& name, const QString& accessible) {
        auto* label = new TextLabel(*m_context.theme, FontRole::Small, Token::Text3, name, host);
        auto* field = new Field(*m_context.theme, host);
        field->setAccessibleName(accessible);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textEdited, this, &Composer::noteChange);
        return field;
    };
    m_cc = add(0, tr("Cc"), tr("Copies to, addresses separated by commas"));
    m_bcc = add(1, tr("Bcc"), tr("Hidden copies to, addresses separated by commas"));
    host->hide();
    return host;
}

void Composer::connectParts()
{
    connect(m_band, &IdentityBand::modeChosen, this, [this](DraftMode mode) {
        setMode(mode);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_band, &IdentityBand::copiesAsked, this, [this] {
        m_recipients->setVisible(!m_recipients->isVisible());
        (m_recipients->isVisible() ? static_cast<QWidget*>(m_cc) : m_editor)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_editor, &QTextEdit::textChanged, this, &Composer::noteChange);
    connect(m_editor, &ReplyEditor::sendAsked, this,
            [this](bool solve) { send(solve ? AfterSend::Solve : AfterSend::WaitForCustomer); });
    connect(m_editor, &ReplyEditor::leaveAsked, this, &Composer::leaveAsked);
    connect(m_editor, &ReplyEditor::filesGiven, m_intake, &AttachmentIntake::add);
    connect(m_editor, &ReplyEditor::pictureGiven, this, [this](const QImage& picture) {
        m_intake->addPicture(picture, tr("Picture %1.png").arg(m_intake->files().size() + 1));
    });
    connect(m_bar, &ComposerBar::sendAsked, this, &Composer::send);
    connect(m_context.sync, &SyncStatus::changed, this, &Composer::refreshOnline);
    connect(m_context.theme, &Theme::changed, this, &Composer::restyle);
    connectFiles();
    connectSending();
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
    connect(m_strip, &AttachmentStrip::removeAsked, m_intake, &AttachmentIntake::remove);
}

void Composer::connectSending()
{
    connect(m_journal, &DraftJournal::saved, this, [this](const QDateTime& at) {
        m_check->setSaved(presentDraft().isEmpty() ? QString() : tr("Draft saved %1").arg(Format::time(at)));
    });
    connect(m_journal, &DraftJournal::failed, this, [this](const Error& error) {
        m_check->say(CheckLine::Kind::Error, tr("The draft is not saved. %1").arg(ErrorText::sentence(error)));
    });
    connect(m_sender, &ReplySender::sent, this, &Composer::onSent);
    connect(m_sender, &ReplySender::sendFailed, this, [this](const Error& error) {
        m_sending = false;
        m_editor->setReadOnly(false);
        m_bar->setSending(false);
        m_check->say(CheckLine::Kind::Error,
                     tr("Not sent, your text is still here. %1").arg(ErrorText::sentence(error)));
    });
    connect(m_sender, &ReplySender::takenBack, this, &Composer::onTakenBack);
    connect(m_sender, &ReplySender::refused, this,
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
}

void Composer::restyle()
{
    const Theme& theme = *m_context.theme;
    const bool note = m_mode == DraftMode::Note;
    m_editor->setFont(theme.font(FontRole::Reading));
    m_editor->document()->setDefaultFont(theme.font(FontRole::Reading));
    m_editor->setLineHeight(theme.lineHeight(FontRole::Reading));
    m_editor->document()->setDocumentMargin(0);
    m_editor->setPadding(QMargins(16, note ? 8 : 2, 12, 4));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.color(note ? Token::NoteBg : Token::BgContent));
    palette.setColor(QPalette::Text, theme.color(Token::Text1));
    palette.setColor(QPalette::PlaceholderText, theme.color(Token::Text3));
    m_editor->setPalette(palette);
    m_editor->setMinimumHeight(theme.lineHeight(FontRole::Reading) * 2 + 8);
    update();
}

} // namespace sampan
