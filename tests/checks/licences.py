# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence in its first three lines."""
from source_tree import files, finish, text

MARK = "SPDX-License-Identifier: GPL-3.0-or-later"
PATTERNS = ["*.cpp", "*.h", "*.py", "*.sh", "*.js", "*.sql", "*.cmake", "*CMakeLists.txt", ".ci/run"]

finish([f"{path}: no SPDX line" for path in files(*PATTERNS) if MARK not in "\n".join(text(path).splitlines()[:3])], "licences")
