<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sampan::ActionCatalog</name>
    <message>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conversation, while writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation, while writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest waiting conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for several at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to a department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with another conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off as a new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back, undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One level in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One level out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions for the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything, from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sampan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::AddressField</name>
    <message>
        <source>“%1” is not an address: the @ is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: it has more than one @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: there is nothing before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: there is nothing after the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: what follows the @ is no complete name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: it has a space inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: it has a character that mail does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::AnswerBox</name>
    <message>
        <source>Task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentOpener</name>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>%n attachment saved</numerusform>
            <numerusform>%n attachments saved</numerusform>
        </translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this file with another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can run commands on this computer. Open it only if you expected it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentStrip</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentViewer</name>
    <message>
        <source>Attachment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>attachment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never opened here. It loads when you are online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not hand it out. Others are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind is not shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be saved, or opened with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with another program to enter the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or no PDF. It can still be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Banner</name>
    <message>
        <source>State of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::BulkBar</name>
    <message>
        <source>Several conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for all chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, and the result</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, its day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into the newest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::BulkChange</name>
    <message>
        <source>already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of another customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many were left, and why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 not: %3</source>
        <comment>done, how many were left, the reasons</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do or open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Composer</name>
    <message>
        <source>Reply to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note for your team; @ calls a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dictionary for %1 is installed; spelling is not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2; many mailboxes refuse more than 25 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, your text is still here. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is still being added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no address to send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipients are not those of this conversation. Enter confirms them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text says “%1”, but nothing is attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ComposerBar</name>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, wait for customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection: it goes out as soon as there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and wait for customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, keep the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ConnectionBanner</name>
    <message numerus="yes">
        <source>%n reply(s) wait and go out once each when the network is back.</source>
        <translation>
            <numerusform>%n reply waits and goes out once when the network is back.</numerusform>
            <numerusform>%n replies wait and go out once each when the network is back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection since %1; you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks you to sign in again; nothing you wrote is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now (by itself in %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ContactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of contact: the contact</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ConversationActions</name>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You follow this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You no longer follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention seen to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged; this is the conversation it went into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off; this is the new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn; it is not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ConversationHeader</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is solved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed until then, or until the buyer writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen to when you answer or note, or in the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer waits since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever they write from now on, to any store, is filed as spam and tells nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which category, before it is solved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve without a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on with a reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention seen to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the sender write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block the sender…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ConversationOutput</name>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a transcript (.html or .txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mails that came from outside have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again when you are online.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ConversationPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Solved; the reply goes out in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of another server could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of other servers are not available offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of other servers cannot be loaded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is not opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list, or press J for the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ConversationWindow</name>
    <message>
        <source>%1 – Sampan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they write is filed as spam and tells nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>month and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read the notes, but not change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes %1</source>
        <comment>languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::CustomerPanel</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a conversation to see who it is with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation has no customer, or the customer is not on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::DropZone</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::EarlierRow</name>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ErrorText</name>
    <message>
        <source>The server cannot be reached. Check the network; work goes on from this computer&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Ask your administrator for its fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one you trusted before. Nothing was sent; ask your administrator whether it was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy or being maintained. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reported a failure of its own. Nothing is lost; it will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is older than this workstation. Ask your administrator to update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is newer than this workstation. Update Sampan to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or password is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts. Wait a little before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has expired. Sign in again; nothing you wrote is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in was ended from elsewhere. Sign in again; nothing you wrote is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox refused the sign-in. Ask your administrator to check its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server refused the message. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server asks to wait. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mail could not be read. The original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This no longer exists. Somebody may have removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has this already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not understand this workstation. Both may need the same version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this at the same time. The newer state is shown; try again if needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much has changed since the last connection. Everything is being read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot list it in this way. The list may be incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large for the server. Send smaller or fewer attachments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to go slower. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attachment is no longer on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the conversation has moved on since you wrote. Read what is new, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Free some space; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data on this computer was damaged. It is being built anew from the server; what waits in the outbox is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer Sampan. Update Sampan to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s data could not be read or written. Try again; restart Sampan if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open this computer&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data would not be encrypted on this computer, so it was not opened. Reinstall Sampan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Sampan has this data open. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s content is not what was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. A passphrase protects your sign-in instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Sampan. The details can be copied for your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FilterChips</name>
    <message>
        <source>Filtered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FilterEditor</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role cannot share filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FilterFields</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>category</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits longer than (hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created in the last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message in the last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message longer ago than (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how a group holds, its conditions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label or category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FilterKeeper</name>
    <message>
        <source>Filter saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicated as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there for everybody now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is only yours now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its owner or a manager can change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FilterTreeEdit</name>
    <message>
        <source>How the group holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter holds no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>found place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::FormBox</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After-sale service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage in transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::HandOverBox</name>
    <message>
        <source>Hand over to a department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation stays yours. The department sees it while the task is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done: carrier claim, diagnosis, inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by, by the clock here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no department to hand over to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::IdentityBand</name>
    <message numerus="yes">
        <source>%n more recipients</source>
        <translation>
            <numerusform>%n more recipient</numerusform>
            <numerusform>%n more recipients</numerusform>
        </translation>
    </message>
    <message>
        <source>From and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply or internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the changed recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipients are not those of this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for your team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s country and the language of this conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::KeyRecorder</name>
    <message>
        <source>Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::KeyRules</name>
    <message>
        <source>No key was pressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moves and edits everywhere and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to editing text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While writing, a letter alone is text. Add Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt types a character on many keyboards. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::LinkBox</name>
    <message>
        <source>Insert a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::LiveNews</name>
    <message>
        <source>New message from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::LocalTime</name>
    <message>
        <source>%1 %2 there</source>
        <comment>weekday, time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 there</source>
        <comment>time of day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MainWindow</name>
    <message>
        <source>%1 – Sampan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is not on this computer, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other window could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MergeBox</name>
    <message>
        <source>Merge into another conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages of this conversation go there, and it is closed with a pointer. It can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has no other conversation. Search for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the conversation of another customer. What is merged is read by whoever answers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MessageList</name>
    <message numerus="yes">
        <source>%n picture(s) of other servers not shown</source>
        <translation>
            <numerusform>%n picture of other servers not shown</numerusform>
            <numerusform>%n pictures of other servers not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>call note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole text (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MessageListView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save attachment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MessageWords</name>
    <message>
        <source>Sampan</source>
        <comment>who did it: the system itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done: why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took the assignment back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 assigned %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took it from its team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved it to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set the status to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classified it as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set the priority to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set the labels to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opened the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set the subject to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 snoozed it until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marked it as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took it out of spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocked the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 let the sender write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 merged %2 into this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 merged it into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 split this off from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 split off %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This continues %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is continued in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did the task %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declined the task %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 handed over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, someone answered meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the mail queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued, goes out online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the buyer wrote before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Attachment %2, %3.</source>
        <comment>%1: the sentences before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MomentBox</name>
    <message>
        <source>Day and time, by the clock here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MomentText</name>
    <message>
        <source>tomorrow %1</source>
        <comment>time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::MovedOnBox</name>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send mine too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1Not sent.%2 The buyer wrote at %3, after you opened this conversation.</source>
        <comment>%1 and %2 make the words between them bold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1Not sent.%2 %3 answered at %4, after you opened this conversation.</source>
        <comment>%1 and %2 make the words between them bold</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::NotesField</name>
    <message>
        <source>Notes about the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team should know: habits, agreements, cautions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Notice</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Last from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::OutboxEntryRow</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent, or may have arrived already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote has reached the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::PaletteModel</name>
    <message>
        <source>only while writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no conversation here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::PhoneNoteBox</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody nobody knows yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no phone number. Leave it empty if it was withheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the duration as minutes or as 4:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the store that was called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to call back has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, empty if withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration, minutes and seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts or stops the clock of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to call back, by the clock here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::PointerStrip</name>
    <message>
        <source>Conversations that belong to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into %1; its messages are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was merged into this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was split off from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::PrintBox</name>
    <message>
        <source>Print the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With internal notes, calls and changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::QueueList</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::QueuePane</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations waiting above the list</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not changed: show which</source>
        <comment>conversations of a bulk action</comment>
        <translation>
            <numerusform>%n not changed: show which</numerusform>
            <numerusform>%n not changed: show which</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits to be sent cannot be filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other conversations of %1 are hidden by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations assigned to you appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversations appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::QueuePresence</name>
    <message>
        <source>%1 is writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between who is writing and who is reading</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::QueueRowText</name>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits %1</source>
        <comment>the customer, for a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken row</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::RecipientPanel</name>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients of the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden copies to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::RefusedBox</name>
    <message>
        <source>Not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations that were not changed, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, subject of a conversation</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SearchDelegate</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SearchPanel</name>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations, messages, customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, addresses, order numbers and words of any language; also offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SectionedQueue</name>
    <message numerus="yes">
        <source>Group: %1, %n conversation(s)</source>
        <translation>
            <numerusform>Group: %1, %n conversation</numerusform>
            <numerusform>Group: %1, %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Over a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPages</name>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <translation>
            <numerusform>%1, %n conversation</numerusform>
            <numerusform>%1, %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts and storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations that the server has can be fetched again; the outbox cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About and diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampan %1, free software under the GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever helps you: versions, sizes and states, nothing about anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me when a buyer writes and I look elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show name and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: others who see the screen learn only that somebody wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me of buyers who wait long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reminder for all of them; it opens the longest wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes that are long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From – to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An end before the beginning is the next morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days on which they begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows have one line; low windows always have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters are shortcuts in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They never act where text is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to take back a sent reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply waits on this computer until the time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End replies with the signature of the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the language of the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check spelling while writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the dictionary of the conversation&apos;s language, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutModel</name>
    <message>
        <source>Moving about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutTable</name>
    <message>
        <source>Search by words or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken by %2. Take it over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no keys now; the palette still finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are its own keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Sidebar</name>
    <message>
        <source>Views and stores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SidebarModel</name>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a view and its count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SignInPage</name>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to Sampan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desk.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in server, user and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a certificate of a private authority. Compare this fingerprint with the one your administrator gave you. It is asked only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain. Choose a passphrase that protects your sign-in and the data kept here; it is asked at every start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your sign-in and the data kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SignOutPanel</name>
    <message numerus="yes">
        <source>Wiping removes all data from this computer, also %n entry(s) of the outbox that the server does not have yet.</source>
        <translation>
            <numerusform>Wiping removes all data from this computer, also %n entry of the outbox that the server does not have yet.</numerusform>
            <numerusform>Wiping removes all data from this computer, also %n entries of the outbox that the server does not have yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping leaves the encrypted data on this computer for your next sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out, keep data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out and wipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SlowReplyReminder</name>
    <message numerus="yes">
        <source>%n buyer(s) wait longer than %1 minutes</source>
        <translation>
            <numerusform>%n buyer waits longer than %1 minutes</numerusform>
            <numerusform>%n buyers wait longer than %1 minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the longest wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SourceBox</name>
    <message>
        <source>Original source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SpellAssistant</name>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::SplitBox</name>
    <message>
        <source>Split off as a new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen messages leave for a new conversation of the same customer. Both point to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject of the new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one message stays: all of them are the whole conversation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::StatusRow</name>
    <message numerus="yes">
        <source>%n reply(s) need you</source>
        <translation>
            <numerusform>%n reply needs you</numerusform>
            <numerusform>%n replies need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronised %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline %1, data of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::TaskStrip</name>
    <message>
        <source>Tasks of departments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>department: task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button: the task it is about</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::TimeBox</name>
    <message>
        <source>%1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here, %2 for the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next morning for the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday morning for the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next morning here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday morning here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and snooze until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation comes back then, or as soon as the buyer writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the buyer writes before, it is not sent and comes back to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another time, by the clock here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::TopBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations, messages, customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and signing out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>agent and server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Transcript</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, internal note</source>
        <comment>who</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, phone call</source>
        <comment>who</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::TransferBox</name>
    <message>
        <source>Pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team or colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams and colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they should know; stands in the conversation, the buyer does not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a team or a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::TrayIcon</name>
    <message numerus="yes">
        <source>Sampan, %n new message(s)</source>
        <translation>
            <numerusform>Sampan, %n new message</numerusform>
            <numerusform>Sampan, %n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are told of messages again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing disturbs you until you switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::ViewFilter</name>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampan::Workspace</name>
    <message>
        <source>Queue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no conversation is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written in one place at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
