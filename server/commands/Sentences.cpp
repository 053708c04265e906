// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Sentences.h"

#include <QList>

namespace sampan::server
{
namespace
{

struct Row {
    ErrorCode code;
    const char* sentence; ///< %1 the subject, %2 the detail
};

using enum ErrorCode;

const QList<Row>& rows()
{
    static const QList<Row> table{
        {NetworkUnreachable, "%1 cannot be reached (%2)."},
        {Timeout, "%1 did not answer in time."},
        {TlsUntrusted, "The certificate of %1 is not trusted (%2)."},
        {TlsPinMismatch, "The certificate of %1 is not the one that was seen before."},
        {MalformedReply, "%1 answered something that is not understood (%2)."},
        {ServerUnavailable, "%1 is busy; try again in a moment."},
        {SignInRefused, "%1 refuses this user name or password (%2)."},
        {Forbidden, "This is not allowed: %2."},
        {NotFound, "There is no %1."},
        {AlreadyExists, "%1 exists already."},
        {InvalidArguments, "%2"},
        {InvalidProperties, "The %1 is not acceptable: %2."},
        {RequestTooLarge, "%1 is too large (%2)."},
        {StorageFull,
         "There is no room left to write %1. Nothing was changed; free some space and run the command again."},
        {StorageCorrupt, "The database %1 is damaged (%2). Restore the last backup with \"sampan-server restore\"."},
        {StorageTooNew,
         "The data folder was made by a newer version of sampan-server (%2). Install that version or a later one."},
        {StorageFailed, "The database cannot be used: %2."},
        {StorageBusy, "Another sampan-server is using %1. Stop it first."},
        {FileUnreadable, "The file %1 cannot be read (%2)."},
        {FileUnwritable, "%1 cannot be written (%2)."},
        {FileMalformed, "The file %1 is not what was expected: %2."},
        {StorageKeyWrong, "The key file of the data folder does not fit the stored secrets (%2)."},
        {Cancelled, "Stopped before the end; what was done so far is kept."},
        {MailboxRefused, "The mailbox at %1 refuses: %2."},
        {MailRejected, "The mail server %1 refuses: %2."},
        {MailDeferred, "The mail server %1 asks to try later: %2."},
    };
    return table;
}

} // namespace

QString sentenceOf(const Error& error)
{
    const QString subject = error.subject.isEmpty() ? QStringLiteral("the server") : error.subject;
    const QString detail = error.detail.isEmpty() ? QString(errorName(error.code)) : error.detail;
    QString sentence = QStringLiteral("Something unexpected happened (%2).");
    for (const Row& row : rows()) {
        if (row.code == error.code)
            sentence = QString::fromLatin1(row.sentence);
    }
    // Both at once, because a subject may itself contain "%2".
    sentence = sentence.contains(u"%1") && sentence.contains(u"%2") ? sentence.arg(subject, detail)
               : sentence.contains(u"%1")                           ? sentence.arg(subject)
                                                                    : sentence.replace(QStringLiteral("%2"), detail);
    sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

} // namespace sampan::server
