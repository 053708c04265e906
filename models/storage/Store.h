// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Cache.h"
#include "storage/StoreEvents.h"
#include "storage/Transactions.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace sampan
{

class StoreThreads;

/// Lets the asker of a read take it back: a read not yet begun is dropped, a running one ends with Cancelled. Its
/// `done` is not called any more. Destroying the ticket does nothing.
class ReadTicket
{
public:
    void cancel();
    bool isCancelled() const;

private:
    friend class Store;
    friend class StoreThreads;
    struct State;
    std::shared_ptr<State> m_state;
};

/// What a read is for: reads of one kind wait for each other, those of another never do. Each kind has a thread and,
/// once it is used, a connection of its own.
enum class ReadLane {
    Lists,  ///< rows and panes: milliseconds
    Search, ///< typed words
    Views,  ///< which conversations a filter holds: in a large cache longer than a list may wait
    Counts, ///< how many; nobody waits for it
};

/// The workstation's data: one thread writes, the others read (ReadLane).
/// Lives on the GUI thread and never blocks it, except in `close()`. `done` is called on the GUI thread, and not at all
/// if `context` is gone by then. Writes run in the order they were asked for, each in one transaction: an Error rolls
/// everything back. Reads see the last commit and run beside the writes.
class Store : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;
    using Write = std::function<Result<void>(WriteTransaction&)>;
    using Read = std::function<void(ReadConnection&)>;

    explicit Store(QObject* parent = nullptr);
    ~Store() override;

    /// Opens the cache on the writer thread; calls after this one may follow at once and wait for it. After a failure
    /// they all fail with StorageFailed until `open` is called again.
    void open(const QString& folder, const QByteArray& key, QObject* context,
              std::function<void(Result<CacheOpening>)> done, Cache::Options options = {});
    bool isOpen() const { return m_isOpen; }
    /// Finishes all writes asked for, drops waiting reads, and closes the files. Blocks; for quitting and signing out.
    void close();

    void write(Write work, QObject* context, Done done);
    /// First come first served in its lane; cancelling interrupts the statement that runs.
    ReadTicket read(Read work, QObject* context, std::function<void()> done, ReadLane lane = ReadLane::Lists);
    ReadTicket search(Read work, QObject* context, std::function<void()> done);

    /// A read with a result: `work` runs on the lane's thread.
    template <typename T>
    ReadTicket fetch(std::function<Result<T>(ReadConnection&)> work, QObject* context,
                     std::function<void(Result<T>)> done, ReadLane lane = ReadLane::Lists)
    {
        auto result =
            std::make_shared<Result<T>>(Error{ErrorCode::StorageFailed, QStringLiteral("store is closed"), {}});
        return read([work = std::move(work), result](ReadConnection& connection) { *result = work(connection); },
                    context, [done = std::move(done), result] { done(std::move(*result)); }, lane);
    }

    StoreEvents* events() const { return m_events; }

private:
    StoreEvents* m_events;
    std::unique_ptr<StoreThreads> m_threads;
    bool m_isOpen = false;
};

} // namespace sampan
