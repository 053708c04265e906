// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Announcer.h"

#include <QAccessibleWidget>

namespace sampan
{

namespace
{

class AnnouncerAccessible final : public QAccessibleWidget
{
public:
    explicit AnnouncerAccessible(Announcer* announcer)
        : QAccessibleWidget(announcer, QAccessible::Notification), m_announcer(announcer)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_announcer->sentence() : QString();
    }

private:
    Announcer* m_announcer;
};

/// Whether somebody listens.
class Listeners final : public QAccessible::ActivationObserver
{
public:
    Listeners() { QAccessible::installActivationObserver(this); }
    ~Listeners() { QAccessible::removeActivationObserver(this); }
    void accessibilityActiveChanged(bool active) override { m_areThere = active; }
    bool areThere() const { return m_areThere; }

private:
    bool m_areThere = QAccessible::isActive();
};

QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object)
{
    auto* announcer = qobject_cast<Announcer*>(object);
    return announcer ? new AnnouncerAccessible(announcer) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget* window, const QString& sentence) : QWidget(window), m_sentence(sentence)
{
    setObjectName(QStringLiteral("announcer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    show();
}

void Announcer::say(QWidget* near, const QString& sentence)
{
    static Listeners listeners;
    if (!listeners.areThere() || !near || sentence.isEmpty())
        return;
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
    QWidget* window = near->window();
    auto* announcer = window->findChild<Announcer*>(QString(), Qt::FindDirectChildrenOnly);
    // Appearing is what is spoken; telling it again would say the first sentence twice.
    if (announcer)
        announcer->say(sentence);
    else
        new Announcer(window, sentence);
}

void Announcer::say(const QString& sentence)
{
    m_sentence = sentence;
    for (const QAccessible::Event kind : {QAccessible::NameChanged, QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT said(sentence);
}

} // namespace sampan
