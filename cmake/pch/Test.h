// SPDX-License-Identifier: GPL-3.0-or-later
// What most tests include anyway, compiled once.
#pragma once

#include "Core.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
