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
    QString buyerCountry; ///< ISO 3166-1 alpha-2, may be empty
    QString language;     ///< BCP 47 of the conversation, may be empty
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

Q_SIGNALS:
    void modeChosen(sampan::DraftMode mode);
    void copiesAsked();

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
    QWidget* m_reply;
    QWidget* m_note;
    StoreTag* m_tag;
    TextLabel* m_store;
    TextLabel* m_site;
    IconMark* m_arrow;
    TextLabel* m_buyer;
    TextLabel* m_address;
    TextLabel* m_language;
    Button* m_copies;
    SegmentControl* m_segment;
};

} // namespace sampan
