// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorText.h"

namespace sampan
{

namespace
{

// The sentences are in three groups only so that no function is long; one switch each, every code in exactly one.

QString networkSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetworkUnreachable:
        return ErrorText::tr(
            "The server cannot be reached. Check the network; work goes on from this computer's data.");
    case ErrorCode::Timeout:
        return ErrorText::tr("The server did not answer in time. It will be tried again.");
    case ErrorCode::TlsUntrusted:
        return ErrorText::tr("The server's certificate is not trusted. Ask your administrator for its fingerprint.");
    case ErrorCode::TlsPinMismatch:
        return ErrorText::tr("The server's certificate is not the one you trusted before. Nothing was sent; ask your "
                             "administrator whether it was replaced.");
    case ErrorCode::MalformedReply:
        return ErrorText::tr("The server's answer could not be understood and was not used.");
    case ErrorCode::ServerUnavailable:
        return ErrorText::tr("The server is busy or being maintained. It will be tried again.");
    case ErrorCode::ServerFailed:
        return ErrorText::tr("The server reported a failure of its own. Nothing is lost; it will be tried again.");
    case ErrorCode::ServerTooOld:
        return ErrorText::tr("The server is older than this workstation. Ask your administrator to update it.");
    case ErrorCode::ServerTooNew:
        return ErrorText::tr("The server is newer than this workstation. Update Sampan to go on.");
    case ErrorCode::SignInRefused:
        return ErrorText::tr("The user name or password is not right.");
    case ErrorCode::SignInThrottled:
        return ErrorText::tr("Too many attempts. Wait a little before you try again.");
    case ErrorCode::TokenExpired:
        return ErrorText::tr("Your sign-in has expired. Sign in again; nothing you wrote is lost.");
    case ErrorCode::TokenRevoked:
        return ErrorText::tr("Your sign-in was ended from elsewhere. Sign in again; nothing you wrote is lost.");
    case ErrorCode::Forbidden:
        return ErrorText::tr("Your role does not allow this. Ask your supervisor.");
    case ErrorCode::MailboxRefused:
        return ErrorText::tr("The mailbox refused the sign-in. Ask your administrator to check its password.");
    case ErrorCode::MailRejected:
        return ErrorText::tr("The recipient's mail server refused the message. Check the address.");
    case ErrorCode::MailDeferred:
        return ErrorText::tr("The recipient's mail server asks to wait. It will be tried again.");
    case ErrorCode::MailMalformed:
        return ErrorText::tr("A mail could not be read. The original is kept.");
    default:
        return {};
    }
}

QString requestSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("This no longer exists. Somebody may have removed it.");
    case ErrorCode::AlreadyExists:
        return ErrorText::tr("The server has this already; nothing was changed.");
    case ErrorCode::InvalidArguments:
    case ErrorCode::InvalidProperties:
    case ErrorCode::InvalidPatch:
        return ErrorText::tr("The server did not accept what was entered. Correct it and try again.");
    case ErrorCode::UnknownMethod:
    case ErrorCode::UnknownCapability:
    case ErrorCode::NotJson:
    case ErrorCode::NotRequest:
    case ErrorCode::InvalidResultReference:
    case ErrorCode::AccountNotFound:
    case ErrorCode::Singleton:
        return ErrorText::tr("The server did not understand this workstation. Both may need the same version.");
    case ErrorCode::StateMismatch:
    case ErrorCode::WillDestroy:
        return ErrorText::tr("Somebody changed this at the same time. The newer state is shown; try again if needed.");
    case ErrorCode::CannotCalculateChanges:
    case ErrorCode::TooManyChanges:
        return ErrorText::tr("Too much has changed since the last connection. Everything is being read again.");
    case ErrorCode::UnsupportedFilter:
    case ErrorCode::UnsupportedSort:
    case ErrorCode::AnchorNotFound:
        return ErrorText::tr("The server cannot list it in this way. The list may be incomplete.");
    case ErrorCode::RequestTooLarge:
        return ErrorText::tr("This is too large for the server. Send smaller or fewer attachments.");
    case ErrorCode::LimitExceeded:
    case ErrorCode::RateLimited:
        return ErrorText::tr("The server asks to go slower. It will be tried again.");
    case ErrorCode::BlobNotFound:
        return ErrorText::tr("The attachment is no longer on the server.");
    case ErrorCode::ThreadMovedOn:
        return ErrorText::tr("Not sent: the conversation has moved on since you wrote. Read what is new, then decide.");
    default:
        return {};
    }
}

QString machineSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageFull:
        return ErrorText::tr("This computer's disk is full. Free some space; nothing was changed.");
    case ErrorCode::StorageCorrupt:
        return ErrorText::tr(
            "The data on this computer was damaged. It is being built anew from the server; what waits "
            "in the outbox is kept.");
    case ErrorCode::StorageTooNew:
        return ErrorText::tr("The data on this computer was written by a newer Sampan. Update Sampan to open it.");
    case ErrorCode::StorageFailed:
        return ErrorText::tr(
            "This computer's data could not be read or written. Try again; restart Sampan if it stays.");
    case ErrorCode::StorageKeyWrong:
        return ErrorText::tr("The passphrase does not open this computer's data.");
    case ErrorCode::StorageNotEncrypted:
        return ErrorText::tr(
            "The data would not be encrypted on this computer, so it was not opened. Reinstall Sampan.");
    case ErrorCode::StorageBusy:
        return ErrorText::tr("Another Sampan has this data open. Close it and try again.");
    case ErrorCode::FileUnreadable:
        return ErrorText::tr("The file cannot be read. Check that it exists and that you may open it.");
    case ErrorCode::FileUnwritable:
        return ErrorText::tr("The file cannot be written. Choose another folder.");
    case ErrorCode::FileMalformed:
        return ErrorText::tr("The file's content is not what was expected.");
    case ErrorCode::KeychainUnavailable:
        return ErrorText::tr("This computer has no keychain that answers. A passphrase protects your sign-in instead.");
    case ErrorCode::Cancelled:
        return ErrorText::tr("It was cancelled.");
    case ErrorCode::Internal:
        return ErrorText::tr("Something went wrong inside Sampan. The details can be copied for your administrator.");
    default:
        return {};
    }
}

} // namespace

QString ErrorText::sentence(const Error& error)
{
    QString text = networkSentence(error.code);
    if (text.isEmpty())
        text = requestSentence(error.code);
    if (text.isEmpty())
        text = machineSentence(error.code);
    return error.subject.isEmpty() ? text : tr("%1: %2", "what it is about, sentence").arg(error.subject, text);
}

QString ErrorText::reason(const QString& named)
{
    for (const ErrorCode code : allErrorCodes()) {
        if (named == errorName(code))
            return sentence(Error{code, {}, {}});
    }
    return named;
}

QString ErrorText::details(const Error& error)
{
    return errorName(error.code) + QStringLiteral("\n") + error.subject + QStringLiteral("\n") + error.detail;
}

} // namespace sampan
