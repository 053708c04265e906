// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Error.h"

#include <QList>
#include <array>

namespace sampan
{
namespace
{

struct Name {
    ErrorCode code;
    const char* name;
};

#define SAMPAN_NAME(code)                                                                                              \
    Name                                                                                                               \
    {                                                                                                                  \
        ErrorCode::code, #code                                                                                         \
    }

constexpr std::array kNames = {
    SAMPAN_NAME(NetworkUnreachable),
    SAMPAN_NAME(Timeout),
    SAMPAN_NAME(TlsUntrusted),
    SAMPAN_NAME(TlsPinMismatch),
    SAMPAN_NAME(MalformedReply),
    SAMPAN_NAME(ServerUnavailable),
    SAMPAN_NAME(ServerFailed),
    SAMPAN_NAME(ServerTooOld),
    SAMPAN_NAME(ServerTooNew),
    SAMPAN_NAME(SignInRefused),
    SAMPAN_NAME(SignInThrottled),
    SAMPAN_NAME(TokenExpired),
    SAMPAN_NAME(TokenRevoked),
    SAMPAN_NAME(Forbidden),
    SAMPAN_NAME(NotFound),
    SAMPAN_NAME(AlreadyExists),
    SAMPAN_NAME(InvalidArguments),
    SAMPAN_NAME(InvalidProperties),
    SAMPAN_NAME(UnknownMethod),
    SAMPAN_NAME(UnknownCapability),
    SAMPAN_NAME(NotJson),
    SAMPAN_NAME(NotRequest),
    SAMPAN_NAME(StateMismatch),
    SAMPAN_NAME(CannotCalculateChanges),
    SAMPAN_NAME(TooManyChanges),
    SAMPAN_NAME(UnsupportedFilter),
    SAMPAN_NAME(UnsupportedSort),
    SAMPAN_NAME(AnchorNotFound),
    SAMPAN_NAME(AccountNotFound),
    SAMPAN_NAME(RequestTooLarge),
    SAMPAN_NAME(LimitExceeded),
    SAMPAN_NAME(RateLimited),
    SAMPAN_NAME(InvalidResultReference),
    SAMPAN_NAME(InvalidPatch),
    SAMPAN_NAME(WillDestroy),
    SAMPAN_NAME(BlobNotFound),
    SAMPAN_NAME(Singleton),
    SAMPAN_NAME(ThreadMovedOn),
    SAMPAN_NAME(StorageFull),
    SAMPAN_NAME(StorageCorrupt),
    SAMPAN_NAME(StorageTooNew),
    SAMPAN_NAME(StorageFailed),
    SAMPAN_NAME(StorageKeyWrong),
    SAMPAN_NAME(StorageNotEncrypted),
    SAMPAN_NAME(StorageBusy),
    SAMPAN_NAME(FileUnreadable),
    SAMPAN_NAME(FileUnwritable),
    SAMPAN_NAME(FileMalformed),
    SAMPAN_NAME(KeychainUnavailable),
    SAMPAN_NAME(Cancelled),
    SAMPAN_NAME(MailboxRefused),
    SAMPAN_NAME(MailRejected),
    SAMPAN_NAME(MailDeferred),
    SAMPAN_NAME(MailMalformed),
    SAMPAN_NAME(Internal),
};

#undef SAMPAN_NAME

static_assert(kNames.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1, "every code has a name");

} // namespace

const QList<ErrorCode>& allErrorCodes()
{
    static const QList<ErrorCode> codes = [] {
        QList<ErrorCode> list;
        for (const Name& entry : kNames)
            list.append(entry.code);
        return list;
    }();
    return codes;
}

QLatin1StringView errorName(ErrorCode code)
{
    return QLatin1StringView(kNames.at(static_cast<std::size_t>(code)).name);
}

} // namespace sampan
