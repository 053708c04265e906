// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Instant.h"
#include "server/services/DueWork.h"
#include "tests/jmap/HandlingWorld.h"
#include "tests/jmap/WriteSweep.h"

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

using Path = WritePath<HandlingWorld>;

const Id kOne = QStringLiteral("0199bbbb-0000-7000-8000-000000000001");
const Id kTwo = QStringLiteral("0199bbbb-0000-7000-8000-000000000002");
const Id kThree = QStringLiteral("0199bbbb-0000-7000-8000-000000000003");

bool isTaken(const QJsonObject& answer)
{
    return refusal(answer).isEmpty();
}

Id second(HandlingWorld& w)
{
    return w.receive(w.mail(QStringLiteral("second@x"), QStringLiteral("Another"))).conversationId;
}

Id idOf(HandlingWorld& w, const char* sql)
{
    Id id;
    const auto read = w.database->read([&](Connection& connection) -> Result<void> {
        const auto ids = texts(connection, QLatin1StringView(sql), {});
        id = ids ? ids->value(0) : Id();
        return {};
    });
    return read ? id : Id();
}

bool merge(HandlingWorld& w)
{
    const Id other = idOf(w, "SELECT conversation_id FROM message WHERE text_body = 'Another'");
    return isTaken(w.operate(w.ada, QStringLiteral("Conversation/merge"),
                             {{QStringLiteral("id"), kOne},
                              {QStringLiteral("fromId"), other},
                              {QStringLiteral("intoId"), w.first.conversationId}}));
}

bool addTask(HandlingWorld& w)
{
    return isTaken(w.create(w.ada, QStringLiteral("Task"),
                            {{QStringLiteral("id"), kThree},
                             {QStringLiteral("conversationId"), w.first.conversationId},
                             {QStringLiteral("teamId"), w.logistics.id},
                             {QStringLiteral("title"), QStringLiteral("Claim")}}));
}

bool scheduled(HandlingWorld& w)
{
    return isTaken(w.reply(w.ada, kOne, {{QStringLiteral("sendAt"), instantToJson(w.clock.now().addSecs(3600))}}));
}

QList<Path> regroupPaths()
{
    const auto two = [](HandlingWorld& w) { second(w); };
    const auto twoWithTask = [](HandlingWorld& w) {
        addTask(w);
        second(w);
    };
    return {{"merge", twoWithTask, merge},
            {"unmerge",
             [twoWithTask](HandlingWorld& w) {
                 twoWithTask(w);
                 merge(w);
             },
             [](HandlingWorld& w) {
                 return isTaken(w.operate(w.ada, QStringLiteral("Conversation/unmerge"),
                                          {{QStringLiteral("id"), kTwo}, {QStringLiteral("operationId"), kOne}}));
             }},
            {"split",
             [two](HandlingWorld& w) {
                 two(w);
                 merge(w);
             },
             [](HandlingWorld& w) {
                 const Id message = idOf(w, "SELECT id FROM message WHERE text_body = 'Another'");
                 return isTaken(w.operate(w.ada, QStringLiteral("Conversation/split"),
                                          {{QStringLiteral("id"), kTwo},
                                           {QStringLiteral("conversationId"), w.first.conversationId},
                                           {QStringLiteral("newId"), kThree},
                                           {QStringLiteral("messageIds"), QJsonArray{message}}}));
             }}};
}

QList<Path> laterPaths()
{
    const auto nothing = [](HandlingWorld&) {};
    const auto waiting = [](HandlingWorld& w) { scheduled(w); };
    return {{"schedule", nothing, scheduled},
            {"scheduled reply goes out", waiting,
             [](HandlingWorld& w) { return dueWork::run(*w.database, w.clock.now().addDays(1)).valueOr(0) == 1; }},
            {"mail takes it back", waiting,
             [](HandlingWorld& w) {
                 return w.inbound
                     ->receive(w.store.id,
                               w.mail(QStringLiteral("b@x"), QStringLiteral("More"), QStringLiteral("first@x")))
                     .ok();
             }},
            {"follow-up",
             [](HandlingWorld& w) {
                 w.update(w.ada, QStringLiteral("Conversation"), w.first.conversationId,
                          {{QStringLiteral("status"), QStringLiteral("closed")}});
             },
             [](HandlingWorld& w) {
                 return isTaken(w.reply(w.ada, kOne, {{QStringLiteral("followUpId"), kTwo}}));
             }}};
}

QList<Path> typePaths()
{
    const auto nothing = [](HandlingWorld&) {};
    const auto withTask = [](HandlingWorld& w) { addTask(w); };
    return {
        {"task", nothing, addTask},
        {"task done", withTask,
         [](HandlingWorld& w) {
             return isTaken(
                 w.update(w.lena, QStringLiteral("Task"), kThree, {{QStringLiteral("state"), QStringLiteral("done")}}));
         }},
        {"saved filter", nothing, [](HandlingWorld& w) {
             return isTaken(w.create(w.ada, QStringLiteral("SavedFilter"),
                                     {{QStringLiteral("id"), kOne}, {QStringLiteral("name"), QStringLiteral("x")}}));
         }}};
}

} // namespace

TEST(HandlingFaults, RegroupingIsWholeOrNotAtAll)
{
    for (const Path& path : regroupPaths())
        sweepWrites(path);
}

TEST(HandlingFaults, WhatIsToComeIsWholeOrNotAtAll)
{
    for (const Path& path : laterPaths())
        sweepWrites(path);
}

TEST(HandlingFaults, TasksAndFiltersAreWholeOrNotAtAll)
{
    for (const Path& path : typePaths())
        sweepWrites(path);
}
