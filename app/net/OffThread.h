// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>

namespace sampan
{

/// Runs `work` in the thread pool and `done` with its result in this (the caller's) thread, unless `context` is gone.
template <typename T> void runOffThread(std::function<T()> work, QObject* context, std::function<void(T)> done)
{
    // The relay belongs to the caller's thread and outlives the work, so the pool never touches `context`.
    auto* relay = new QObject;
    QThreadPool::globalInstance()->start(
        [relay, work = std::move(work), guard = QPointer<QObject>(context), done = std::move(done)]() mutable {
            auto result = std::make_shared<T>(work());
            QMetaObject::invokeMethod(relay, [relay, guard, done = std::move(done), result] {
                relay->deleteLater();
                if (guard)
                    done(std::move(*result));
            });
        });
}

} // namespace sampan
