// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/IdentityBand.h"

#include "ui/Format.h"
#include "ui/composer/IconMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/SegmentControl.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace sampan
{

namespace
{

constexpr int edgeWidth = 6;

QHBoxLayout* makeRow(QWidget* parent)
{
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

IdentityBand::IdentityBand(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("From and to"));
    m_segment = new SegmentControl(theme, {tr("Reply"), tr("Note")}, this);
    m_segment->setAccessibleName(tr("Reply or internal note"));
    m_reply = makeReplyRow();
    m_note = makeNoteRow();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(directed(16, 0, 8, 1));
    row->setSpacing(8);
    row->addWidget(m_reply, 1);
    row->addWidget(m_note, 1);
    row->addWidget(m_segment);
    connect(m_segment, &SegmentControl::currentChanged, this,
            [this](int index) { Q_EMIT modeChosen(index == 1 ? DraftMode::Note : DraftMode::Reply); });
    connect(&theme, &Theme::changed, this, &IdentityBand::refresh);
    setMode(DraftMode::Reply);
}

QWidget* IdentityBand::makeReplyRow()
{
    auto* host = new QWidget(this);
    m_tag = new StoreTag(m_theme, host);
    m_store = new TextLabel(m_theme, FontRole::Small, Token::Text1, {}, host);
    m_store->setStrong(true);
    m_site = new TextLabel(m_theme, FontRole::Small, Token::Text2, {}, host);
    m_site->setElided(true);
    m_arrow = new IconMark(m_theme, QStringLiteral("arrow-right"), 12, Token::Text3, host);
    m_buyer = new TextLabel(m_theme, FontRole::Small, Token::Text1, {}, host);
    m_buyer->setStrong(true);
    m_buyer->setElided(true);
    m_address = new TextLabel(m_theme, FontRole::Small, Token::Text2, {}, host);
    m_address->setElided(true);
    m_language = new TextLabel(m_theme, FontRole::Small, Token::Text3, {}, host);
    m_store->setElided(true);
    m_language->setElided(true);
    m_more = new TextLabel(m_theme, FontRole::Small, Token::Text2, {}, host);
    m_confirm = new Button(m_theme, Button::Kind::Plain, tr("Confirm"), QStringLiteral("check"), host);
    m_confirm->setSmall(true);
    m_confirm->setKeyHint(QStringLiteral("↵"));
    m_confirm->setAccessibleName(tr("Confirm the changed recipients"));
    m_confirm->setToolTip(tr("The recipients are not those of this conversation"));
    m_recipients = new IconButton(m_theme, QStringLiteral("chevron-down"), tr("Recipients and copies"), host);
    m_recipients->setSmall(true);
    connect(m_confirm, &Button::clicked, this, &IdentityBand::confirmed);
    connect(m_recipients, &Button::clicked, this, &IdentityBand::recipientsAsked);
    QHBoxLayout* row = makeRow(host);
    for (QWidget* part : std::initializer_list<QWidget*>{m_tag, m_store, m_site, m_arrow, m_buyer, m_address, m_more})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_language);
    row->addWidget(m_confirm);
    row->addWidget(m_recipients);
    return host;
}

QWidget* IdentityBand::makeNoteRow()
{
    auto* host = new QWidget(this);
    auto* title = new TextLabel(m_theme, FontRole::Small, Token::Text1, tr("Internal note"), host);
    title->setStrong(true);
    auto* whom = new TextLabel(m_theme, FontRole::Small, Token::Text2, tr("for your team"), host);
    whom->setElided(true);
    QHBoxLayout* row = makeRow(host);
    row->addWidget(new IconMark(m_theme, QStringLiteral("sticky-note"), 14, Token::Text1, host));
    row->addWidget(title);
    row->addWidget(whom, 1);
    return host;
}

void IdentityBand::setIdentity(const Identity& identity)
{
    m_identity = identity;
    refresh();
}

void IdentityBand::setMode(DraftMode mode)
{
    m_mode = mode;
    const QSignalBlocker quiet(m_segment);
    m_segment->setCurrent(mode == DraftMode::Note ? 1 : 0);
    m_reply->setVisible(mode == DraftMode::Reply);
    m_note->setVisible(mode == DraftMode::Note);
    refresh();
}

void IdentityBand::setUnconfirmed(bool unconfirmed)
{
    m_unconfirmed = unconfirmed;
    refresh();
}

void IdentityBand::focusConfirm()
{
    m_confirm->setFocus(Qt::OtherFocusReason);
}

void IdentityBand::setRecipientsShown(bool shown)
{
    m_recipients->setIconName(shown ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"));
}

void IdentityBand::refresh()
{
    setFixedHeight(m_theme.scaled(34) + 1);
    m_tag->setVisible(!m_identity.storeCountry.isEmpty());
    m_tag->setStore(m_identity.storeCountry, m_identity.storeColor, m_identity.storeName);
    m_store->setText(m_identity.storeName);
    m_site->setText(m_identity.storeSite);
    m_arrow->update();
    m_buyer->setText(m_identity.buyerName.isEmpty() ? m_identity.address : m_identity.buyerName);
    m_buyer->setLanguage(m_identity.language);
    m_address->setText(m_identity.buyerName.isEmpty() ? QString() : Format::isolated(m_identity.address));
    m_more->setText(m_identity.moreRecipients > 0 ? tr("+%1").arg(m_identity.moreRecipients) : QString());
    m_more->setToolTip(tr("%n more recipients", nullptr, m_identity.moreRecipients));
    m_more->setVisible(m_identity.moreRecipients > 0);
    m_confirm->setVisible(m_unconfirmed);
    QStringList place;
    if (!m_identity.buyerCountry.isEmpty())
        place += m_identity.buyerCountry;
    if (!m_identity.language.isEmpty())
        place += Format::languageName(m_identity.language);
    m_language->setText(place.join(QStringLiteral(" · ")));
    m_language->setToolTip(tr("The buyer's country and the language of this conversation"));
    fit();
    update();
}

// Who writes to whom is never cut while something else can give way: first the store's site, then the address.
void IdentityBand::fit()
{
    if (m_mode == DraftMode::Note)
        return;
    int needed = 16 + 8 + 8 + m_segment->sizeHint().width();
    for (const QWidget* part :
         std::initializer_list<const QWidget*>{m_tag, m_store, m_arrow, m_buyer, m_address, m_more, m_recipients})
        needed += part->sizeHint().width() + 8;
    if (m_unconfirmed)
        needed += m_confirm->sizeHint().width() + 8;
    // While something waits to be confirmed, the language gives way: it stands over the text as well.
    m_language->setVisible(!m_unconfirmed || needed + m_language->sizeHint().width() + 8 <= width());
    if (m_language->isVisibleTo(this))
        needed += m_language->sizeHint().width() + 8;
    m_site->setVisible(!m_identity.storeSite.isEmpty() && needed + m_site->sizeHint().width() + 8 <= width());
    const int namesRoom = m_theme.scaled(200);
    m_buyer->setMinimumWidth(qMin(m_buyer->sizeHint().width(), namesRoom));
    m_address->setVisible(!m_address->text().isEmpty() && needed - m_address->sizeHint().width() + 60 <= width());
}

void IdentityBand::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void IdentityBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool note = m_mode == DraftMode::Note;
    const Token ground = note ? Token::NoteBg : m_unconfirmed ? Token::WarnTint : Token::BgWindow;
    painter.fillRect(rect(), m_theme.color(ground));
    const QRect line(0, height() - 1, width(), 1);
    painter.fillRect(line, m_theme.color(note ? Token::NoteLine : Token::LineSoft));
    const QRect edge(isRightToLeft() ? width() - edgeWidth : 0, 0, edgeWidth, height() - 1);
    painter.fillRect(edge, note ? m_theme.color(Token::NoteLine) : m_theme.storeColor(m_identity.storeColor));
}

} // namespace sampan
