// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/ImapLists.h"

#include <functional>
#include <libetpan/libetpan.h>

namespace sampan::server
{
namespace
{

/// Calls `see` with each static attribute of each mail; `end` after each mail.
void eachAttribute(clist* list, const std::function<void(const mailimap_msg_att_static&)>& see,
                   const std::function<void()>& end)
{
    for (clistiter* mail = list ? clist_begin(list) : nullptr; mail; mail = clist_next(mail)) {
        const auto* attributes = static_cast<mailimap_msg_att*>(clist_content(mail));
        for (clistiter* at = clist_begin(attributes->att_list); at; at = clist_next(at)) {
            const auto* item = static_cast<mailimap_msg_att_item*>(clist_content(at));
            if (item->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC && item->att_data.att_static)
                see(*item->att_data.att_static);
        }
        end();
    }
}

} // namespace

QList<quint32> imapNumbers(clist* list)
{
    QList<quint32> numbers;
    for (clistiter* at = list ? clist_begin(list) : nullptr; at; at = clist_next(at))
        numbers.append(*static_cast<uint32_t*>(clist_content(at)));
    return numbers;
}

QList<MailboxEntry> imapEntries(clist* list)
{
    QList<MailboxEntry> entries;
    MailboxEntry entry;
    eachAttribute(
        list,
        [&](const mailimap_msg_att_static& attribute) {
            if (attribute.att_type == MAILIMAP_MSG_ATT_UID)
                entry.uid = attribute.att_data.att_uid;
            else if (attribute.att_type == MAILIMAP_MSG_ATT_RFC822_SIZE)
                entry.size = attribute.att_data.att_rfc822_size;
        },
        [&] {
            if (entry.uid != 0)
                entries.append(entry);
            entry = {};
        });
    std::sort(entries.begin(), entries.end(),
              [](const MailboxEntry& a, const MailboxEntry& b) { return a.uid < b.uid; });
    return entries;
}

QByteArray imapSection(clist* list)
{
    QByteArray content;
    eachAttribute(
        list,
        [&](const mailimap_msg_att_static& attribute) {
            const auto* section = attribute.att_data.att_body_section;
            if (attribute.att_type == MAILIMAP_MSG_ATT_BODY_SECTION && content.isEmpty() && section->sec_body_part)
                content = QByteArray(section->sec_body_part, static_cast<qsizetype>(section->sec_length));
        },
        [] {});
    return content;
}

} // namespace sampan::server
