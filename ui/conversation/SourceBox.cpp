// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/SourceBox.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace sampan
{

namespace
{
constexpr qsizetype mostShown = 4'000'000; // characters; a mail with files is mostly their encoding
}

SourceBox::SourceBox(const Theme& theme, QWidget* window)
    : Overlay(theme, window), m_content(new QWidget(this)), m_search(new Field(theme, m_content)),
      m_result(new TextLabel(theme, FontRole::Small, Token::Danger, {}, m_content)),
      m_text(new QPlainTextEdit(m_content)), m_missing(new EmptyState(theme, m_content))
{
    setObjectName(QStringLiteral("sourceBox"));
    setAccessibleName(tr("Original source"));
    setShape(920, 40, 2000);
    m_search->setIconName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find in the source"));
    m_search->setAccessibleName(tr("Find in the source"));
    m_search->installEventFilter(this);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme.font(FontRole::Code));
    m_text->setAccessibleName(tr("Original source"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* title = new TextLabel(theme, FontRole::Body, Token::Text1, tr("Original source"), m_content);
    title->setStrong(true);
    auto* copy = new Button(theme, Button::Kind::Plain, tr("Copy all"), QStringLiteral("copy"), m_content);
    copy->setSmall(true);
    auto* shut = new IconButton(theme, QStringLiteral("x"), tr("Close (Esc)"), m_content);
    shut->setSmall(true);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(shut, &Button::clicked, this, &Overlay::close);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_text->moveCursor(QTextCursor::Start);
        find(false);
    });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(directed(16, 8, 8, 8));
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_search, 1);
    head->addWidget(m_result);
    head->addWidget(copy);
    head->addWidget(shut);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    column->addWidget(m_missing, 1);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
    setMissing(QStringLiteral("hourglass"), tr("Loading"), {});
}

void SourceBox::setSource(const QByteArray& source)
{
    // Bytes, not letters: a source has no single charset, and what is not ASCII must stay visible as it came.
    QString text = QString::fromUtf8(source.left(mostShown));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    m_text->setPlainText(text);
    m_missing->hide();
    m_text->show();
}

void SourceBox::setMissing(const QString& icon, const QString& title, const QString& text)
{
    m_missing->setTexts(icon, title, text);
    m_text->hide();
    m_missing->show();
}

void SourceBox::find(bool backwards)
{
    const QString sought = m_search->text();
    const QTextDocument::FindFlags way = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = sought.isEmpty() || m_text->find(sought, way);
    if (!found) {
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(sought, way);
    }
    m_search->setError(!found);
    m_result->setText(found ? QString() : tr("Not found"));
}

void SourceBox::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void SourceBox::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_content->setGeometry(contentRect());
    m_search->setFocus(Qt::PopupFocusReason);
}

bool SourceBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool goes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F3;
        if (goes) {
            find(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace sampan
