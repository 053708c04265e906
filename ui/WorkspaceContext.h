// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "ports/AccountSwitcher.h"
#include "ports/BlobFetcher.h"
#include "ports/Clock.h"
#include "ports/PictureFetcher.h"
#include "ports/SessionControl.h"
#include "ports/SyncStatus.h"

namespace sampan
{

class ActionCatalog;
class AgentPresence;
class Settings;
class Store;
class ConversationWindows;
class Theme;
class UploadProgress;

/// What every screen is given: where it reads (store), what it may know of the outside world (ports), how it looks
/// (theme) and what it can be told (actions). The pointers are never null unless said so, and outlive every screen.
struct WorkspaceContext {
    Store* store = nullptr;
    SyncStatus* sync = nullptr;
    SessionControl* session = nullptr;
    BlobFetcher* blobs = nullptr;
    const Clock* clock = nullptr;
    Theme* theme = nullptr;
    Settings* settings = nullptr;
    /// Made by MainWindow before any screen; nothing but MainWindow sets it.
    ActionCatalog* actions = nullptr;
    Agent self;
    /// Null where there is only one account, as in tests.
    AccountSwitcher* accounts = nullptr;
    /// Null: pictures of other servers cannot be shown.
    PictureFetcher* pictures = nullptr;
    /// Null: nothing is told of who else is in a conversation.
    AgentPresence* presence = nullptr;
    /// Null: files on their way show no progress.
    UploadProgress* uploads = nullptr;
    /// Who has which conversation in a window of its own; made by MainWindow. Null in screens that stand alone.
    ConversationWindows* windows = nullptr;
};

} // namespace sampan
