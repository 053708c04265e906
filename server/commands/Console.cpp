// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Console.h"

#include <QByteArray>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace sampan::server
{
namespace
{

void put(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Switches the terminal's echo off for its lifetime.
class NoEcho
{
public:
    NoEcho()
    {
        m_active = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_active)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (m_active)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before{};
    bool m_active = false;
};

Result<QString> lineOfStdin()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) {
        line.append(static_cast<char>(c));
        if (line.size() > 4096)
            break;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{ErrorCode::InvalidArguments, QStringLiteral("No password was given."), {}};
    return QString::fromUtf8(line);
}

} // namespace

void Console::say(const QString& line)
{
    put(stdout, line + u'\n');
}

void Console::complain(const QString& line)
{
    put(stderr, (m_progressOpen ? QStringLiteral("\n") : QString()) + line + u'\n');
    m_progressOpen = false;
}

void Console::progress(const QString& line)
{
    m_progressOpen = ::isatty(STDERR_FILENO) != 0;
    const QString shown = m_progressOpen ? QString(QStringLiteral("\r\033[K") + line) : QString(line + u'\n');
    put(stderr, shown);
}

Result<QString> Console::hiddenLine(const QString& prompt)
{
    put(stderr, prompt);
    Result<QString> line = [] {
        const NoEcho quiet;
        return lineOfStdin();
    }();
    put(stderr, QStringLiteral("\n"));
    return line;
}

Result<QString> Console::password(const QString& prompt, bool twice)
{
    if (!::isatty(STDIN_FILENO))
        return lineOfStdin();
    Result<QString> first = hiddenLine(prompt + QStringLiteral(": "));
    if (!first || !twice)
        return first;
    const Result<QString> second = hiddenLine(QStringLiteral("The same again: "));
    if (!second || *second != *first)
        return Error{ErrorCode::InvalidArguments, QStringLiteral("The two passwords differ."), {}};
    return first;
}

} // namespace sampan::server
