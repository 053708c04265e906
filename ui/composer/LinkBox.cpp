// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/LinkBox.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QUrl>

namespace sampan
{

LinkBox::LinkBox(const Theme& theme, QWidget* window, const QString& target, const QString& text)
    : Overlay(theme, window), m_content(new QWidget(this))
{
    setAccessibleName(tr("Insert a link"));
    setShape(440, 160, 180);
    auto* form = new QFormLayout(m_content);
    form->setContentsMargins(16, 16, 16, 12);
    form->setSpacing(8);
    m_target = new Field(theme, m_content);
    m_target->setPlaceholderText(QStringLiteral("https://"));
    m_target->setText(target);
    m_text = new Field(theme, m_content);
    m_text->setText(text);
    m_target->setAccessibleName(tr("Address"));
    m_text->setAccessibleName(tr("Text"));
    form->addRow(new TextLabel(theme, FontRole::Body, Token::Text2, tr("Address"), m_content), m_target);
    form->addRow(new TextLabel(theme, FontRole::Body, Token::Text2, tr("Text"), m_content), m_text);
    auto* buttons = new QHBoxLayout;
    auto* insert = new PrimaryButton(theme, tr("Insert link"), {}, m_content);
    buttons->addStretch(1);
    buttons->addWidget(insert);
    form->addRow(buttons);
    connect(insert, &Button::clicked, this, &LinkBox::accept);
    connect(m_target, &QLineEdit::returnPressed, this, &LinkBox::accept);
    connect(m_text, &QLineEdit::returnPressed, this, &LinkBox::accept);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
}

QString LinkBox::normalised(const QString& target)
{
    const QString trimmed = target.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(u' '))
        return {};
    if (trimmed.contains(u'@') && !trimmed.contains(u':'))
        return QStringLiteral("mailto:") + trimmed;
    const QUrl url(trimmed.contains(QStringLiteral("://")) || trimmed.startsWith(QStringLiteral("mailto:"))
                       ? trimmed
                       : QStringLiteral("https://") + trimmed);
    static const QStringList schemes = {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    return url.isValid() && schemes.contains(url.scheme()) ? url.toString() : QString();
}

void LinkBox::accept()
{
    const QString target = normalised(m_target->text());
    if (target.isEmpty() && !m_target->text().trimmed().isEmpty()) {
        static_cast<Field*>(m_target)->setError(true);
        return;
    }
    Q_EMIT chosen(target, m_text->text());
    close();
}

void LinkBox::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void LinkBox::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_content->setGeometry(contentRect());
    m_target->setFocus(Qt::PopupFocusReason);
}

} // namespace sampan
