// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

namespace sampan
{

/// Why a mail cannot go to what was typed.
enum class AddressProblem {
    None,
    NoAt,
    SeveralAts,
    NothingBefore,
    NothingAfter,
    NoDot,
    HasSpace,
    BadCharacter, ///< also letters outside ASCII before the @, which mail servers of many buyers refuse
    TooLong,      ///< RFC 5321, 4.5.3.1: 64 before the @, 255 after it
};

/// One recipient as typed. With a problem `mailbox` is empty and `text` is what was typed.
struct Recipient {
    Mailbox mailbox;
    QString text;
    AddressProblem problem = AddressProblem::None;
    friend bool operator==(const Recipient&, const Recipient&) = default;
};

/// Reads a list as people paste it: separated by commas, semicolons, lines or tabs (also the full-width ones), with
/// display names, quoted or not, that may hold commas ("Vogt, Anke" <anke@…>), comments, "mailto:". Domains with
/// letters outside ASCII become their ASCII form (IDNA). The same address twice is kept once.
QList<Recipient> recipientsFromText(const QString& text);
Recipient recipientOf(const Mailbox& mailbox);

/// "anke@müller.example" for "anke@xn--mller-kva.example".
QString readableAddress(const QString& email);
/// Text that `recipientsFromText` reads back.
QString addressText(const Mailbox& mailbox);
QList<Mailbox> validMailboxes(const QList<Recipient>& recipients);

} // namespace sampan
