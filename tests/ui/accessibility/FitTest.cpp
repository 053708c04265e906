// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/Scenes.h"
#include "WidgetWalk.h"

#include <gtest/gtest.h>

namespace sampan::test
{
namespace
{

using Reading = std::tuple<const char*, int>;

class Fit : public testing::TestWithParam<Reading>
{
};

// The largest text is set while the window is open, as from the settings: that has to fit as well.
TEST_P(Fit, NoTextIsCutOff)
{
    const Scene& scene = scenes().at(std::get<int>(GetParam()));
    Stage stage(scene, QLatin1StringView(std::get<const char*>(GetParam())), Theme::Choice::Light);
    for (const double scale : {1.0, 1.5}) {
        stage.setTextScale(scale);
        for (const QString& cut : cutTexts(stage.subject()))
            ADD_FAILURE() << "text at " << scale << ": " << cut.toStdString();
    }
}

std::string identifier(const testing::TestParamInfo<Reading>& info)
{
    std::string name =
        std::get<const char*>(info.param) + ('_' + scenes().at(std::get<int>(info.param)).name.toStdString());
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Screens, Fit,
                         testing::Combine(testing::Values("en", "qps", "ar", "zh_CN"),
                                          testing::Range(0, int(scenes().size()))),
                         identifier);

} // namespace
} // namespace sampan::test
