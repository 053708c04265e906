// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Corpus.h"
#include "storage/Connection.h"

namespace sampan::bench
{

/// The key of all bench caches.
QByteArray benchKey();

/// The folder of an indexed cache with `messages` messages of the corpus. It is built in the build tree the first time
/// (some minutes for a million) and kept, because building it is not what is measured.
QString fullCache(const Corpus& corpus, int messages);
/// The folder of a cache with `conversations` conversations of the corpus and their customers, without messages; built
/// once as well.
QString conversationCache(const Corpus& corpus, int conversations);
/// Where such a cache lies as the profile of an account, for starting the workstation on it: the root of profiles,
/// the server's address and the user.
struct Account {
    QString root;
    QString server;
    QString user;
};
Account accountOf(int messages);

} // namespace sampan::bench
