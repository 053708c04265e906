// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/SplitterReset.h"

#include <QChildEvent>
#include <QSplitter>

namespace sampan
{

SplitterReset::SplitterReset(QSplitter* splitter, Usual usual)
    : QObject(splitter), m_splitter(splitter), m_usual(std::move(usual))
{
    splitter->installEventFilter(this);
    watch();
}

void SplitterReset::watch()
{
    for (int i = 1; i < m_splitter->count(); ++i) {
        m_splitter->handle(i)->removeEventFilter(this);
        m_splitter->handle(i)->installEventFilter(this);
    }
}

void SplitterReset::reset(int handle)
{
    QList<int> sizes = m_splitter->sizes();
    if (handle < 1 || handle >= sizes.size())
        return;
    const bool before = m_usual(handle) < 0;
    const int part = before ? handle - 1 : handle;
    const int other = before ? handle : handle - 1;
    const int wanted = m_usual(part);
    if (wanted < 0)
        return;
    sizes[other] += sizes[part] - wanted;
    sizes[part] = wanted;
    m_splitter->setSizes(sizes);
    Q_EMIT wasReset(handle);
}

bool SplitterReset::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_splitter) {
        if (event->type() == QEvent::ChildPolished)
            watch();
        return QObject::eventFilter(watched, event);
    }
    const int handle = m_splitter->indexOf(static_cast<QWidget*>(watched));
    if (event->type() == QEvent::MouseButtonDblClick) {
        reset(handle);
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease)
        Q_EMIT settled();
    return QObject::eventFilter(watched, event);
}

} // namespace sampan
