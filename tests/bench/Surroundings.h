// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace sampan::bench
{

/// What a desktop gives a program, each started here and ended again: a screen (Xvfb), a message bus and a keychain
/// with an unlocked collection. Sets the environment of this process, which children inherit.
class Surroundings
{
public:
    Surroundings();
    ~Surroundings();
    Surroundings(const Surroundings&) = delete;
    Surroundings& operator=(const Surroundings&) = delete;

    /// The name of the first program that is not installed; empty if all are there.
    static QString missing();

private:
    QTemporaryDir m_home;
    QProcess m_screen;
    QProcess m_bus;
    QProcess m_keychain;
};

} // namespace sampan::bench
