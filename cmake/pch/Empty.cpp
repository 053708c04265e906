// SPDX-License-Identifier: GPL-3.0-or-later
// A target that carries a precompiled header needs one file to compile.
