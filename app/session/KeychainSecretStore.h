// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/SecretStore.h"

#include <memory>

namespace sampan
{

/// The operating system's keychain through QtKeychain. Whatever goes wrong with it is KeychainUnavailable: where no
/// service answers, the library reports a nondescript error. The library works in a thread of its own, because loading
/// the keychain's libraries and talking to the service take longer than a frame; answers come to the GUI thread from
/// the event loop, but for one that was expected and is here.
class KeychainSecretStore final : public SecretStore
{
public:
    KeychainSecretStore();
    ~KeychainSecretStore() override;

    /// Begins to read what will be asked for: the next `read` of this name takes that answer. For the start of the
    /// program, when the keychain can answer while the window is built.
    void expect(const QString& name);
    void read(const QString& name, QObject* context, ReadDone done) override;
    void write(const QString& name, const QByteArray& value, QObject* context, WriteDone done) override;
    void remove(const QString& name, QObject* context, WriteDone done) override;

private:
    class Questions;
    struct Expected;

    std::unique_ptr<Questions> m_questions;
    std::shared_ptr<Expected> m_expected;
};

} // namespace sampan
