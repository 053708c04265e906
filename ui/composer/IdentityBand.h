// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DraftStore.h"
#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

class Button;
class IconMark;
class SegmentControl;
class StoreTag;
class TextLabel;

/// From whom to whom: what must never be mistaken while writing.
struct Identity {
    QString storeName;
    QString storeSite;
    QString storeCountry; ///< ISO 3166-1 alpha-2
    int storeColor = 8;
    QString buyerName;
    QString address;
    QString buyerCountry;   ///< ISO 3166-1 alpha-2, may be empty
    QString language;       ///< BCP 47 of the conversation, may be empty
    int moreRecipients = 0; ///< beside the buyer, copies included
};

/// The strip over the composer: store, arrow, buyer, country and language, and the choice between reply and note. It
/// stays whatever scrolls. In note mode it is all note: nothing of a store or buyer is left that could be mistaken.
class IdentityBand : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityBand(const Theme& theme, QWidget* parent = nullptr);

    void setIdentity(const Identity& identity);
    void setMode(DraftMode mode);
    DraftMode mode() const { return m_mode; }
    /// The recipients are not those of the conversation: the band warns until it is confirmed.
    void setUnconfirmed(bool unconfirmed);
    bool isUnconfirmed() const { return m_unconfirmed; }
    /// Gives the focus to what confirms, so that Enter does.
    void focusConfirm();
    void setRecipientsShown(bool shown);

Q_SIGNALS:
    void modeChosen(sampan::DraftMode mode);
    /// The fields for recipients are to be shown, or hidden again.
    void recipientsAsked();
    void confirmed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeReplyRow();
    QWidget* makeNoteRow();
    void refresh();
    void fit();

    const Theme& m_theme;
    Identity m_identity;
    DraftMode m_mode = DraftMode::Reply;
    bool m_unconfirmed = false;
    QWidget* m_reply;
    QWidget* m_note;
    StoreTag* m_tag;
    TextLabel* m_store;
    TextLabel* m_site;
    IconMark* m_arrow;
    TextLabel* m_buyer;
    TextLabel* m_address;
    TextLabel* m_language;
    TextLabel* m_more;
    Button* m_confirm;
    Button* m_recipients;
    SegmentControl* m_segment;
};

} // namespace sampan
