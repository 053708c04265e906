// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/Scenes.h"
#include "WidgetWalk.h"

#include <gtest/gtest.h>

namespace sampan::test
{
namespace
{

struct Reading {
    const char* language;
    double textScale;
};

void PrintTo(const Reading& reading, std::ostream* out)
{
    *out << reading.language << " at " << reading.textScale;
}

class Fit : public testing::TestWithParam<Reading>
{
};

TEST_P(Fit, NoTextIsCutOff)
{
    for (const Scene& scene : scenes()) {
        const Stage stage(scene, QLatin1StringView(GetParam().language), Theme::Choice::Light, GetParam().textScale);
        for (const QString& cut : cutTexts(stage.subject()))
            ADD_FAILURE() << scene.name.toStdString() << ": " << cut.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Fit,
                         testing::Values(Reading{"qps", 1.0}, Reading{"ar", 1.0}, Reading{"zh_CN", 1.0},
                                         Reading{"en", 1.0}));

/// Larger text takes another four minutes: --gtest_also_run_disabled_tests asks for it.
INSTANTIATE_TEST_SUITE_P(DISABLED_LargeText, Fit,
                         testing::Values(Reading{"qps", 1.5}, Reading{"ar", 1.5}, Reading{"zh_CN", 1.5},
                                         Reading{"en", 1.5}));

} // namespace
} // namespace sampan::test
