// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <unordered_map>

namespace sampan
{

/// What a second start asks of the one that runs.
struct InstanceRequest {
    QStringList arguments;   ///< its command line without the program's name
    QString activationToken; ///< lets the window come forward under Wayland; may be empty

    friend bool operator==(const InstanceRequest&, const InstanceRequest&) = default;
};

/// One process for a profile and account: the first holds a lock and listens on a local socket that its user alone may
/// open; later ones give it what they were started for and end. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject* parent = nullptr);
    ~SingleInstance() override;

    /// The name of a place: the folder of profiles, and in it an account's key or nothing. Tells no address.
    static QString nameOf(const QString& root, const QString& account = {});

    /// Answers for `name` from now on; false if another process does already.
    bool listen(const QString& name);
    void stop(const QString& name);

    /// Before there is an event loop: waits at most a second. True if a running process took it.
    static bool handOver(const QString& name, const InstanceRequest& request);
    /// The same without waiting; `done` is called once.
    static void handOver(const QString& name, const InstanceRequest& request, QObject* context,
                         std::function<void(bool)> done);

Q_SIGNALS:
    void asked(const sampan::InstanceRequest& request);

private:
    struct Place;
    void read(Place& place);

    std::unordered_map<QString, std::unique_ptr<Place>> m_places;
};

} // namespace sampan
