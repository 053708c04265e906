// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/LocalBlobs.h"

namespace sampan::LocalBlobs
{
namespace
{

/// Blob ids are hashes, so finding one inside the JSON of a draft or an echo is finding a reference.
constexpr auto dropSql = u"DELETE FROM work.local_blob WHERE is_uploaded = 1 "
                         u"AND NOT EXISTS (SELECT 1 FROM work.draft WHERE instr(draft.json, local_blob.id) > 0) "
                         u"AND NOT EXISTS (SELECT 1 FROM work.outbox WHERE instr(outbox.echo, local_blob.id) > 0)";

} // namespace

Result<void> dropUnused(WriteTransaction& transaction)
{
    return transaction.connection().execute(QString::fromUtf16(dropSql));
}

} // namespace sampan::LocalBlobs
