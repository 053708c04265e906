// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PlainStrokes.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include <atomic>
#include <cstring>
#include <dlfcn.h>

namespace
{

using SetProperty = int (*)(void* library, const char* module, const char* property, const void* value);

constexpr int kMissingProperty = 0x0C; // FT_Err_Missing_Property

std::atomic<bool> refused = false;

} // namespace

// Qt has no setting for this and its FreeType library cannot be reached from outside, but a symbol of the program goes
// before one of a shared library. FreeType itself leaves strokes as they are unless asked.
extern "C" __attribute__((visibility("default"))) int FT_Property_Set(void* library, const char* module,
                                                                      const char* property, const void* value)
{
    if (std::strcmp(property, "no-stem-darkening") == 0) {
        refused = true;
        return 0;
    }
    static const auto next = reinterpret_cast<SetProperty>(dlsym(RTLD_NEXT, "FT_Property_Set"));
    return next ? next(library, module, property, value) : kMissingProperty;
}

namespace sampan
{

bool keepsPlainStrokes()
{
    return refused;
}

} // namespace sampan

#else

namespace sampan
{

bool keepsPlainStrokes()
{
    return true;
}

} // namespace sampan

#endif
