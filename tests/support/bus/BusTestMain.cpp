// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrivateBus.h"

#include <QApplication>
#include <gmock/gmock.h>

int main(int argc, char** argv)
{
    // Before the application: Qt looks for the bus once.
    const sampan::test::PrivateBus bus;
    QApplication app(argc, argv);
    ::testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
