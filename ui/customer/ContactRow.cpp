// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/ContactRow.h"

#include "ui/Format.h"
#include "ui/composer/IconMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace sampan
{

ContactRow::ContactRow(const Theme& theme, const QString& icon, const QString& what, const QString& shown,
                       const QString& value, QWidget* parent)
    : QWidget(parent), m_value(value)
{
    auto* mark = new IconMark(theme, icon, 14, Token::Text3, this);
    auto* text = new TextLabel(theme, FontRole::Body, Token::Text1, Format::isolated(shown), this);
    text->setElided(true);
    text->setAccessibleName(tr("%1: %2", "kind of contact: the contact").arg(what, shown));
    auto* copy = new IconButton(theme, QStringLiteral("copy"), tr("Copy %1").arg(shown), this);
    copy->setSmall(true);
    copy->setIconColor(Token::Text3);
    connect(copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_value);
        Q_EMIT copied(m_value);
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(mark);
    row->addWidget(text, 1);
    row->addWidget(copy);
}

} // namespace sampan
