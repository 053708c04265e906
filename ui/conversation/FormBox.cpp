// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FormBox.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace sampan
{

namespace
{
constexpr int top = 72;
constexpr int shadowRoom = 2;
} // namespace

FormBox::FormBox(const Theme& theme, QWidget* window, const QString& title, const QString& accept, int width,
                 int height)
    : Overlay(theme, window), m_content(new QWidget(this)), m_width(width), m_height(height)
{
    setAccessibleName(title);
    auto* whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(16, 14, 16, 14);
    whole->setSpacing(10);
    auto* head = new TextLabel(theme, FontRole::Heading, Token::Text1, title, m_content);
    head->setStrong(true);
    whole->addWidget(head);
    m_sentence = new TextLabel(theme, FontRole::Small, Token::Text2, {}, m_content);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    whole->addWidget(m_sentence);
    m_column = new QVBoxLayout;
    m_column->setSpacing(10);
    whole->addLayout(m_column, 1);
    m_problem = new TextLabel(theme, FontRole::Small, Token::Danger, {}, m_content);
    m_problem->setWordWrap(true);
    m_problem->hide();
    whole->addWidget(m_problem);
    auto* leave = new Button(theme, Button::Kind::Plain, tr("Cancel"), {}, m_content);
    leave->setKeyHint(QStringLiteral("Esc"));
    m_accept = new PrimaryButton(theme, accept, {}, m_content);
    m_accept->setKeyHint(QStringLiteral("Ctrl ↵"));
    connect(leave, &Button::clicked, this, &Overlay::close);
    connect(m_accept, &Button::clicked, this, &FormBox::accept);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(m_accept);
    whole->addLayout(row);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
    m_content->installEventFilter(this);
}

void FormBox::setSentence(const QString& text)
{
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
    refit();
}

void FormBox::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    refit();
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString FormBox::problem() const
{
    return m_problem->text();
}

void FormBox::addField(const QString& name, QWidget* field)
{
    auto* label = new TextLabel(theme(), FontRole::Small, Token::Text2, name, m_content);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    auto* pair = new QVBoxLayout;
    pair->setSpacing(3);
    pair->addWidget(label);
    pair->addWidget(field);
    m_column->addLayout(pair);
}

void FormBox::accept()
{
    setProblem({});
    if (!check())
        return;
    Q_EMIT accepted();
    close();
}

void FormBox::refit()
{
    const int wished = m_content->hasHeightForWidth() ? m_content->heightForWidth(theme().scaled(m_width))
                                                      : m_content->sizeHint().height();
    setShape(theme().scaled(m_width), top, qMin(theme().scaled(m_height), wished + shadowRoom));
    m_content->setGeometry(contentRect());
}

void FormBox::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void FormBox::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    refit();
    if (m_first)
        m_first->setFocus(Qt::PopupFocusReason);
    else
        m_accept->setFocus(Qt::PopupFocusReason);
}

void FormBox::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        accept();
        return;
    }
    Overlay::keyPressEvent(event);
}

bool FormBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest && isVisible())
        refit();
    return Overlay::eventFilter(watched, event);
}

} // namespace sampan
