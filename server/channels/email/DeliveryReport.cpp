// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/DeliveryReport.h"

#include "server/channels/email/MimeHeaders.h"

#include <QRegularExpression>

namespace sampan::server
{
namespace
{

constexpr qsizetype scanBytes = 512 * 1024;

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QString::fromLatin1(text),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
}

/// Senders that are machines of the mail system, whatever their domain.
bool isMailSystem(const Mailbox& from)
{
    static const QRegularExpression local = pattern(
        "^(mailer-?daemon|postmaster|mail-?delivery|mdaemon|mail\\.?system|double-?bounce|bounce|no-?reply-?dmarc|"
        "complaints?|"
        "fbl|abuse|staff|feedbackloop|scomp|root|mmdf|smtp-?daemon|bounce-?notification|mailerdaemon|nondelivery)\\b");
    static const QRegularExpression name =
        pattern("mail delivery (sub)?system|mailer-daemon|mail administrator|postmaster|system administrator|delivery "
                "notification");
    const QString before = from.email.section(u'@', 0, 0);
    return local.match(before).hasMatch() || name.match(from.name).hasMatch();
}

/// Senders nobody can be: whatever they write is about a mail that was sent.
bool isDaemon(const Mailbox& from)
{
    static const QRegularExpression local = pattern("^(mailer-?daemon|double-?bounce|mailerdaemon)\\b");
    return local.match(from.email).hasMatch() || local.match(from.name).hasMatch();
}

/// Senders that do not read answers; what they send back is no letter.
bool isNoReply(const Mailbox& from)
{
    static const QRegularExpression local = pattern("^(no|do-?not)[-_.]?reply\\b");
    return local.match(from.email).hasMatch();
}

/// The program of a mailing list that does not take what was written to the list: it answers from the address of the
/// list's administration, without a machine readable part.
bool isListRefusal(GMimeObject* top, const InboundMail& mail)
{
    static const QRegularExpression local =
        pattern("^(owner-.+|.+-(admin|owner|request|bounces|help)|majordomo|listserv|mailman)$");
    static const QRegularExpression subject =
        pattern("not (a )?(member|subscribe[dr])|non-?member|not allowed to post|post(ing)? (was )?rejected|"
                "message (was )?rejected|awaits moderator approval");
    bool isList = false;
    for (const char* header : {"X-MLServer", "X-ML-Name", "Mailing-List", "List-Id", "List-Subscribe", "List-Help"})
        isList = isList || !rawHeader(top, header).isEmpty();
    return isList && local.match(mail.from.email.section(u'@', 0, 0)).hasMatch() &&
           subject.match(mail.subject).hasMatch();
}

/// A notice of Amazon's mail service is JSON in a plain mail.
bool isServiceNotice(const InboundMail& mail)
{
    static const QRegularExpression notice(
        QStringLiteral("^\\s*\\{.*(notification|event)Type\\\\?\"\\s*:\\s*\\\\?\"(Bounce|Complaint|Delivery)\\\\?\""),
        QRegularExpression::DotMatchesEverythingOption);
    return notice.match(mail.textBody.left(600)).hasMatch();
}

bool tellsOfComplaint(const InboundMail& mail)
{
    static const QRegularExpression subject = pattern("complaint about message|email complaint|feedback report");
    static const QRegularExpression notice(QStringLiteral("^\\s*\\{[^:]*:\\s*\"(Complaint|Delivery)\""));
    return subject.match(mail.subject).hasMatch() || notice.match(mail.textBody.left(200)).hasMatch();
}

bool subjectTellsOfFailure(const QString& subject)
{
    static const QRegularExpression words =
        pattern("undeliver(ed|able)|returned mail|delivery (status )?notification|delivery "
                "(report|failure|failed|problem|status|error)|"
                "failure notice|mail (delivery|system) (failed|failure|error)|returning message to "
                "sender|non.?delivery|nondeliverable|"
                "could not be delivered|not deliver|warning: message|message (not "
                "delivered|delayed|status|bounced)|mail delivery|"
                "permanent (delivery )?(failure|fail)|complaint about message|email feedback report|email "
                "complaint|rejected mail|"
                "mail could not be|unzustellbar|unable to deliver|error in (mail )?delivery|undelivery|"
                "user unknown|failed mail|failure delivery|delayed mail|error sending your mail|delivery "
                "unsuccessful|dmarc|returned to sender|bounce");
    return words.match(subject).hasMatch();
}

bool subjectTellsOfAbsence(const QString& subject)
{
    static const QRegularExpression words = pattern(
        "^\\W*(auto(matic|matische|mated)?[\\s:.-]*(re(ply|sponse)|antwort)|automatische antwort|autoreply|auto:|"
        "out of (the )?office|abwesen|vacation|away from|i am (away|out)|fuera de la oficina|r.ponse automatique|"
        "absence|respuesta autom|risposta automatica|resposta autom)");
    return words.match(subject).hasMatch();
}

QByteArray textOf(GMimeObject* part)
{
    if (!GMIME_IS_PART(part))
        return {};
    auto* leaf = reinterpret_cast<GMimePart*>(part);
    const GObjectPtr<GMimeStream> stream(g_mime_stream_mem_new());
    if (GMimeDataWrapper* content = g_mime_part_get_content(leaf))
        g_mime_data_wrapper_write_to_stream(content, stream.get());
    return memoryOf(stream.get()).left(scanBytes);
}

/// The fields of all groups of a machine readable report, folded lines joined, first value wins.
QMap<QByteArray, QByteArray> reportFields(const QByteArray& text)
{
    QMap<QByteArray, QByteArray> fields;
    QByteArray last;
    for (const QByteArray& raw : text.split('\n')) {
        if ((raw.startsWith(' ') || raw.startsWith('\t')) && !last.isEmpty()) {
            fields[last] += ' ' + raw.trimmed();
            continue;
        }
        const qsizetype colon = raw.indexOf(':');
        last = colon > 0 ? raw.left(colon).trimmed().toLower() : QByteArray();
        if (!last.isEmpty() && fields.contains(last))
            last.clear();
        else if (!last.isEmpty())
            fields.insert(last, raw.mid(colon + 1).trimmed());
    }
    return fields;
}

QString afterType(const QByteArray& value)
{
    const qsizetype semicolon = value.indexOf(';');
    return headerText(semicolon >= 0 ? value.mid(semicolon + 1) : value);
}

void readFields(const QByteArray& text, DeliveryReport& report)
{
    const auto fields = reportFields(text);
    const QString recipient = afterType(fields.value("final-recipient", fields.value("original-recipient")));
    report.recipient = recipient.isEmpty() ? report.recipient : QString(recipient).remove(u'<').remove(u'>');
    static const QRegularExpression code(QStringLiteral("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b"));
    report.status = code.match(QString::fromLatin1(fields.value("status"))).captured();
    report.diagnostic = afterType(fields.value("diagnostic-code"));
    const QByteArray action = fields.value("action").toLower();
    report.isFailure = action.isEmpty() || action.startsWith("failed") || action.startsWith("failure");
}

struct Found {
    GMimeObject* status = nullptr;
    bool hasFeedback = false;
    bool hasReturned = false; ///< a mail, or its header, inside
};

void look(GMimeObject* object, Found& found, int depth)
{
    const QByteArray type = mediaType(object);
    if (type == "message/delivery-status" || type == "message/global-delivery-status")
        found.status = found.status ? found.status : object;
    if (type == "message/feedback-report")
        found.hasFeedback = true;
    if (type == "message/rfc822" || type == "text/rfc822-headers")
        found.hasReturned = true;
    if (!GMIME_IS_MULTIPART(object) || depth > 10)
        return;
    auto* multipart = reinterpret_cast<GMimeMultipart*>(object);
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
        look(g_mime_multipart_get_part(multipart, i), found, depth + 1);
}

/// Every Message-ID below the report's own header: that of the returned mail comes first.
QStringList namedIds(const QByteArray& raw, const InboundMail& mail)
{
    static const QRegularExpression line =
        pattern("^[>\\s]*(?:x-original-|original-)?message-id:\\s*<([^<>\\s]{3,990})>");
    const QByteArray scanned = raw.left(scanBytes);
    QStringList ids;
    for (auto it = line.globalMatch(QString::fromUtf8(scanned)); it.hasNext();) {
        const QString id = it.next().captured(1);
        if (id != mail.messageIdHeader && !ids.contains(id))
            ids.append(id);
    }
    for (const QString& id : mail.inReplyTo + mail.references) {
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

/// Letters without a machine readable part: the codes stand somewhere in the text.
void readWording(const InboundMail& mail, DeliveryReport& report)
{
    const QString text = mail.textBody.left(20000);
    static const QRegularExpression code(QStringLiteral("(?<![\\d.])[45]\\.\\d{1,2}\\.\\d{1,3}(?![\\d.])"));
    static const QRegularExpression reply(QStringLiteral("(?<![\\d.])[45]\\d\\d[ -][^\\n]{3,300}"));
    static const QRegularExpression address(QStringLiteral("<?([^\\s<>()\",;:]+@[^\\s<>()\",;:]+\\.[a-z]+)>?"));
    if (report.diagnostic.isEmpty())
        report.diagnostic = reply.match(text).captured().simplified();
    if (report.status.isEmpty())
        report.status = code.match(report.diagnostic.isEmpty() ? text : report.diagnostic).captured();
    if (report.status.isEmpty())
        report.status = code.match(text).captured();
    if (report.recipient.isEmpty())
        report.recipient = address.match(text).captured(1);
    static const QRegularExpression later = pattern("will (be retried|retry|keep trying)|warning message only|delayed");
    if (report.status.startsWith(u'4') && later.match(text).hasMatch())
        report.isFailure = false;
}

bool saysAutomatic(GMimeObject* top, const InboundMail& mail)
{
    const QByteArray submitted = rawHeader(top, "Auto-Submitted").toLower();
    if (!submitted.isEmpty() && !submitted.startsWith("no"))
        return true;
    if (!rawHeader(top, "X-Autoreply").isEmpty() || !rawHeader(top, "X-Autorespond").isEmpty())
        return true;
    const QByteArray precedence = rawHeader(top, "Precedence").toLower();
    if (precedence == "auto_reply" || precedence == "auto-reply" || precedence == "junk")
        return true;
    return subjectTellsOfAbsence(mail.subject);
}

} // namespace

MachineMail judgeMachineMail(GMimeMessage* message, const InboundMail& mail, const QByteArray& raw)
{
    auto* top = reinterpret_cast<GMimeObject*>(message);
    Found found;
    if (GMimeObject* body = g_mime_message_get_mime_part(message))
        look(body, found, 0);
    const bool nullSender = rawHeader(top, "Return-Path") == "<>";
    const bool bySystem = isMailSystem(mail.from) || nullSender || mail.from.email.isEmpty();
    const bool failedRecipients = !rawHeader(top, "X-Failed-Recipients").isEmpty();
    const bool returned = found.hasReturned && (bySystem || isNoReply(mail.from));
    MachineMail machine;
    machine.isBounce = found.status || found.hasFeedback || failedRecipients || returned || isDaemon(mail.from) ||
                       isServiceNotice(mail) || isListRefusal(top, mail) ||
                       (bySystem && subjectTellsOfFailure(mail.subject));
    machine.isAutomatic = machine.isBounce || saysAutomatic(top, mail) || nullSender;
    if (!machine.isBounce)
        return machine;
    DeliveryReport report;
    if (found.status)
        readFields(textOf(found.status), report);
    const bool complained = found.hasFeedback || tellsOfComplaint(mail);
    if (!complained)
        readWording(mail, report);
    else
        report.isFailure = false; // the mail had arrived before someone complained
    report.originalIds = namedIds(raw, mail);
    machine.report = report;
    return machine;
}

} // namespace sampan::server
