// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShortcutTable.h"

#include "ui/Settings.h"
#include "ui/settings/KeyRecorder.h"
#include "ui/settings/KeyRules.h"
#include "ui/settings/ShortcutRows.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sampan
{

ShortcutTable::ShortcutTable(const Theme& theme, ActionCatalog& actions, Settings& settings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_settings(settings),
      m_model(new ShortcutModel(actions, this)), m_field(new Field(theme, this)), m_list(new QListView(this)),
      m_foot(new QStackedWidget(this))
{
    m_field->setIconName(QStringLiteral("search"));
    m_field->setPlaceholderText(tr("Search by words or keys"));
    m_field->setAccessibleName(tr("Search shortcuts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ShortcutDelegate(theme, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_list->installEventFilter(this);
    m_field->installEventFilter(this);
    for (QWidget* page : {makeButtons(), makeRecording(), makeQuestion()})
        m_foot->addWidget(page);
    m_foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(16, 4, 16, 0);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    connectParts();
    m_list->setCurrentIndex(m_model->index(0, 0));
}

QWidget* ShortcutTable::makeButtons()
{
    auto* page = new QWidget(m_foot);
    m_said = new TextLabel(m_theme, FontRole::Small, Token::Text3, {}, page);
    m_said->setWordWrap(true);
    auto* edit = new Button(m_theme, Button::Kind::Plain, tr("Change keys"), {}, page);
    edit->setKeyHint(QStringLiteral("↵"));
    m_remove = new Button(m_theme, Button::Kind::Plain, tr("Take away"), {}, page);
    m_reset = new Button(m_theme, Button::Kind::Plain, tr("Reset"), {}, page);
    auto* all = new Button(m_theme, Button::Kind::Plain, tr("Reset all"), {}, page);
    all->setObjectName(QStringLiteral("resetAllKeys"));
    connect(edit, &QAbstractButton::clicked, this, &ShortcutTable::record);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { change(current(), {}); });
    connect(m_reset, &QAbstractButton::clicked, this, [this] { assign(QKeySequence()); });
    connect(all, &QAbstractButton::clicked, this, [this] {
        m_settings.forgetKeys();
        KeyRules::apply(m_actions, m_settings);
        refresh();
        say(tr("All keys are as they came."));
    });
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(16, 0, 16, 4);
    row->setSpacing(8);
    row->addWidget(m_said, 1);
    for (Button* each : {edit, m_remove, m_reset, all})
        row->addWidget(each);
    return page;
}

QWidget* ShortcutTable::makeRecording()
{
    auto* page = new QWidget(m_foot);
    m_recorder = new KeyRecorder(m_theme, page);
    auto* cancel = new Button(m_theme, Button::Kind::Plain, tr("Cancel"), {}, page);
    cancel->setKeyHint(QStringLiteral("Esc"));
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(16, 0, 16, 4);
    row->addWidget(m_recorder, 1);
    row->addWidget(cancel);
    connect(m_recorder, &KeyRecorder::recorded, this, &ShortcutTable::take);
    connect(m_recorder, &KeyRecorder::cancelled, this, &ShortcutTable::back);
    connect(cancel, &QAbstractButton::clicked, this, &ShortcutTable::back);
    return page;
}

QWidget* ShortcutTable::makeQuestion()
{
    auto* page = new QWidget(m_foot);
    m_question = new TextLabel(m_theme, FontRole::Small, Token::Warn, {}, page);
    m_question->setWordWrap(true);
    auto* keep = new Button(m_theme, Button::Kind::Plain, tr("Leave it"), {}, page);
    keep->setKeyHint(QStringLiteral("Esc"));
    m_takeOver = new Button(m_theme, Button::Kind::Plain, tr("Take over"), {}, page);
    m_takeOver->setObjectName(QStringLiteral("takeOverKeys"));
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(16, 0, 16, 4);
    row->setSpacing(8);
    row->addWidget(m_question, 1);
    row->addWidget(keep);
    row->addWidget(m_takeOver);
    connect(keep, &QAbstractButton::clicked, this, &ShortcutTable::back);
    connect(m_takeOver, &QAbstractButton::clicked, this, [this] { assign(m_wanted); });
    m_takeOver->installEventFilter(this);
    keep->installEventFilter(this);
    return page;
}

void ShortcutTable::connectParts()
{
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setQuery(text);
        m_list->setCurrentIndex(m_model->index(0, 0));
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { refresh(); });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &ShortcutTable::record);
    connect(&m_actions, &ActionCatalog::keysChanged, this, &ShortcutTable::refresh);
}

ActionId ShortcutTable::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? static_cast<ActionId>(index.data(ShortcutModel::ActionIdRole).toInt()) : ActionId::Count_;
}

void ShortcutTable::choose(ActionId id)
{
    m_field->clear();
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(id), 0));
}

QString ShortcutTable::said() const
{
    return m_foot->currentIndex() == 2 ? m_question->text() : m_said->text();
}

void ShortcutTable::record()
{
    if (current() == ActionId::Count_)
        return;
    m_foot->setCurrentIndex(1);
    m_recorder->start();
}

void ShortcutTable::take(const QKeySequence& key)
{
    const ActionId id = current();
    const QString refusal = KeyRules::refusal(id, key);
    if (!refusal.isEmpty()) {
        back();
        say(refusal, true);
        return;
    }
    QStringList names;
    for (const ActionId other : m_actions.conflicts(id, key))
        names.append(QStringLiteral("“%1”").arg(m_actions.action(other)->text()));
    if (names.isEmpty()) {
        assign(key);
        return;
    }
    m_wanted = key;
    m_question->setText(
        tr("%1 is taken by %2. Take it over?").arg(ActionCatalog::textOf(key), names.join(QStringLiteral(", "))));
    m_foot->setCurrentIndex(2);
    m_takeOver->setFocus(Qt::OtherFocusReason);
}

// An empty key: back to the keys of the table, which may have been given to another action meanwhile.
void ShortcutTable::assign(const QKeySequence& key)
{
    const ActionId id = current();
    const QList<QKeySequence> keys = key.isEmpty() ? ActionCatalog::defaultKeys(id) : QList<QKeySequence>{key};
    for (const QKeySequence& each : keys) {
        for (const ActionId other : m_actions.conflicts(id, each)) {
            QList<QKeySequence> rest = m_actions.keys(other);
            rest.removeIf([&each](const QKeySequence& taken) {
                return taken.matches(each) != QKeySequence::NoMatch || each.matches(taken) != QKeySequence::NoMatch;
            });
            change(other, rest);
        }
    }
    change(id, keys);
}

void ShortcutTable::change(ActionId id, const QList<QKeySequence>& keys)
{
    if (id == ActionId::Count_)
        return;
    m_actions.setKeys(id, keys);
    KeyRules::keep(m_settings, id, keys);
    back();
    const QString name = m_actions.action(id)->text();
    say(keys.isEmpty() ? tr("“%1” has no keys now; the palette still finds it.").arg(name)
                       : tr("“%1” is %2 now.").arg(name, m_actions.keyText(id)));
}

void ShortcutTable::back()
{
    m_foot->setCurrentIndex(0);
    m_list->setFocus(Qt::OtherFocusReason);
    say({});
    refresh();
}

void ShortcutTable::refresh()
{
    const ActionId id = current();
    const bool any = id != ActionId::Count_;
    m_reset->setEnabled(any && m_actions.isChanged(id));
    m_reset->setDisabledReason(tr("These are its own keys."));
    m_remove->setEnabled(any && !m_actions.keys(id).isEmpty());
    m_remove->setDisabledReason(tr("It has no keys."));
}

void ShortcutTable::say(const QString& sentence, bool isProblem)
{
    m_said->setColor(isProblem ? Token::Danger : Token::Text3);
    m_said->setText(sentence);
}

bool ShortcutTable::isRowKeyTaken(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return record(), true;
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        return change(current(), {}), true;
    return false;
}

bool ShortcutTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_list)
        return isRowKeyTaken(key);
    if (watched == m_field) {
        if (key != Qt::Key_Down && key != Qt::Key_Return)
            return false;
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // The question's own Esc comes before the panel's.
    if (key == Qt::Key_Escape)
        return back(), true;
    return false;
}

} // namespace sampan
