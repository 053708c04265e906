// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/Scenes.h"
#include "WidgetWalk.h"

#include <gtest/gtest.h>

namespace sampan::test
{
namespace
{

class Names : public testing::TestWithParam<int>
{
};

TEST_P(Names, WhateverCanBeFocusedHasANameAndARole)
{
    const Scene& scene = scenes().at(GetParam());
    const Stage stage(scene, QStringLiteral("en"), Theme::Choice::Light);
    for (const QString& one : nameless(stage.subject()))
        ADD_FAILURE() << scene.name.toStdString() << ": " << one.toStdString();
}

std::string identifier(const testing::TestParamInfo<int>& info)
{
    std::string name = scenes().at(info.param).name.toStdString();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Screens, Names, testing::Range(0, int(scenes().size())), identifier);

} // namespace
} // namespace sampan::test
