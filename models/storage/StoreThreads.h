// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/JobThread.h"
#include "storage/Store.h"

#include <QPointer>
#include <array>

namespace sampan
{

/// Where a read stands; shared by its ticket and the thread that runs it.
struct ReadTicket::State {
    std::mutex mutex;
    Connection* running = nullptr;
    bool isCancelled = false;
};

/// The threads behind a Store. Jobs are posted from the GUI thread and answer by an event to the Store.
class StoreThreads
{
public:
    explicit StoreThreads(Store* store);
    ~StoreThreads();

    using Opened = std::function<void(Result<CacheOpening>)>;
    void open(const QString& folder, const QByteArray& key, const Cache::Options& options, QPointer<QObject> context,
              Opened done);
    void write(Store::Write work, QPointer<QObject> context, Store::Done done);
    ReadTicket read(ReadLane lane, Store::Read work, QPointer<QObject> context, std::function<void()> done);
    void close();

private:
    struct Reader {
        JobThread thread;
        std::unique_ptr<Connection> connection;
        std::mutex mutex;
        std::shared_ptr<ReadTicket::State> current;
    };

    Result<CacheOpening> openOnWriter(const QString& folder, const QByteArray& key, const Cache::Options& options);
    void writeOnWriter(const Store::Write& work, const QPointer<QObject>& context, const Store::Done& done);
    void readOnReader(Reader& reader, const std::shared_ptr<ReadTicket::State>& state, const Store::Read& work);
    void runRead(Connection& connection, const Store::Read& work);
    bool indexSome();
    void noticeDamage(const Error& error);
    void toGui(std::function<void()> job);
    void stopReader(Reader& reader);

    Store* m_store;
    StoreEvents* m_events;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Connection> m_connection;
    std::optional<Error> m_openError;
    std::atomic<bool> m_damageTold{false};
    std::array<Reader, 4> m_readers; ///< by ReadLane
    JobThread m_writer;              ///< last, so that it ends first
};

} // namespace sampan
