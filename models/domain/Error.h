// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace sampan
{

/// Every way an operation of Sampan can fail, on both ends and on the wire. The list is closed: `ui/ErrorText` has a
/// sentence and `domain/ErrorWire` a JMAP name and an HTTP status for each, and a test walks `allErrorCodes()`.
enum class ErrorCode {
    // The network and its peers.
    NetworkUnreachable,
    Timeout,
    TlsUntrusted,
    TlsPinMismatch,
    MalformedReply,
    ServerUnavailable,
    ServerFailed,
    ServerTooOld,
    ServerTooNew,
    // Who asks.
    SignInRefused,
    SignInThrottled,
    TokenExpired,
    TokenRevoked,
    Forbidden,
    // What is asked.
    NotFound,
    AlreadyExists,
    InvalidArguments,
    InvalidProperties,
    UnknownMethod,
    UnknownCapability,
    NotJson,
    NotRequest,
    StateMismatch,
    CannotCalculateChanges,
    TooManyChanges,
    UnsupportedFilter,
    UnsupportedSort,
    AnchorNotFound,
    AccountNotFound,
    RequestTooLarge,
    LimitExceeded,
    RateLimited,
    InvalidResultReference,
    InvalidPatch,
    WillDestroy,
    BlobNotFound,
    Singleton,
    ThreadMovedOn,
    // The machine.
    StorageFull,
    StorageCorrupt,
    StorageTooNew,
    StorageFailed,
    StorageKeyWrong,
    StorageNotEncrypted,
    StorageBusy,
    FileUnreadable,
    FileUnwritable,
    FileMalformed,
    KeychainUnavailable,
    Cancelled,
    // Mail.
    MailboxRefused,
    MailRejected,
    MailDeferred,
    MailMalformed,
    Internal,
};

/// All codes in the order of the enumeration.
const QList<ErrorCode>& allErrorCodes();

/// The stable name of a code, for logs and diagnostics ("ThreadMovedOn").
QLatin1StringView errorName(ErrorCode code);

/// One failure. `detail` is for the log and for "copy details": English, technical, never personal data.
/// `subject` names what the user would recognise (a host, a file name, a property), and may be empty.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString subject;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace sampan
