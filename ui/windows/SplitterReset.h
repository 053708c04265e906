// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <functional>

class QSplitter;

namespace sampan
{

/// A double click on a splitter's line gives the part beside it its usual size again; also for parts that join later.
class SplitterReset : public QObject
{
    Q_OBJECT

public:
    /// What a part takes by default in pixels, by its index; -1: it takes the rest.
    using Usual = std::function<int(int index)>;

    SplitterReset(QSplitter* splitter, Usual usual);

    /// As the double click on the line before part `handle` does.
    void reset(int handle);

Q_SIGNALS:
    /// The line was let go: what the agent chose may be kept.
    void settled();
    void wasReset(int handle);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch();

    QSplitter* m_splitter;
    Usual m_usual;
};

} // namespace sampan
