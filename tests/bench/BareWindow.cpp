// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPainter>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

/// The floor of a start: a window of the workstation's size with a line of text, told in the same way when it is
/// painted.
class BareWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("a window"));
        if (!m_isTold)
            QTimer::singleShot(0, this, [] { QTextStream(stdout) << "first window painted" << Qt::endl; });
        m_isTold = true;
    }

private:
    bool m_isTold = false;
};

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(1440, 900);
    window.show();
    return QCoreApplication::exec();
}
