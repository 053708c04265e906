// SPDX-License-Identifier: GPL-3.0-or-later
// What most screens include anyway, compiled once.
#pragma once

#include "Core.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFontMetrics>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTextDocument>
#include <QWidget>
#include <QtGui/qevent.h>
