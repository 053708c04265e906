// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PointerStrip.h"

#include "ui/composer/IconMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace sampan
{

namespace
{

QString iconOf(ConversationPointer::Kind kind)
{
    using Kind = ConversationPointer::Kind;
    const bool merge = kind == Kind::MergedInto || kind == Kind::MergedHere;
    const bool split = kind == Kind::SplitFrom || kind == Kind::SplitOff;
    return merge ? QStringLiteral("git-compare") : split ? QStringLiteral("split") : QStringLiteral("history");
}

} // namespace

PointerStrip::PointerStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Conversations that belong to this one"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(directed(16, 4, 8, 5));
    m_column->setSpacing(2);
    hide();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString PointerStrip::sentence(const ConversationPointer& pointer)
{
    using Kind = ConversationPointer::Kind;
    const QString subject = pointer.subject.isEmpty() ? tr("(no subject)") : pointer.subject;
    switch (pointer.kind) {
    case Kind::MergedInto:
        return tr("Merged into %1; its messages are there").arg(subject);
    case Kind::MergedHere:
        return tr("%1 was merged into this").arg(subject);
    case Kind::Continues:
        return tr("Continues %1").arg(subject);
    case Kind::ContinuedIn:
        return tr("Continued in %1").arg(subject);
    case Kind::SplitFrom:
        return tr("Split off from %1").arg(subject);
    case Kind::SplitOff:
        return tr("%1 was split off from this").arg(subject);
    }
    return {};
}

void PointerStrip::setPointers(const QList<ConversationPointer>& pointers)
{
    if (pointers == m_pointers)
        return;
    m_pointers = pointers;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ConversationPointer& pointer : pointers)
        addRow(pointer);
    setVisible(!pointers.isEmpty());
}

void PointerStrip::addRow(const ConversationPointer& pointer)
{
    auto* host = new QWidget(this);
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new IconMark(m_theme, iconOf(pointer.kind), 14, Token::Text3, host));
    auto* text = new TextLabel(m_theme, FontRole::Small, Token::Text2, sentence(pointer), host);
    text->setElided(true);
    row->addWidget(text, 1);
    auto* open = new Button(m_theme, Button::Kind::Flat, tr("Open"), {}, host);
    open->setSmall(true);
    open->setAccessibleName(tr("Open %1").arg(pointer.subject));
    connect(open, &Button::clicked, this, [this, id = pointer.conversationId] { Q_EMIT openAsked(id); });
    row->addWidget(open);
    m_column->addWidget(host);
}

void PointerStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgPane));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
